package org.retroduct.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.SegmentView;

/** Who speaks where. */
record Voices(Map<Fieldwork.Text, List<TurnFact>> turns) {

  /** The turns that a passage touches. */
  List<TurnFact> turns(SegmentView segment) {
    Fieldwork.Text text = new Fieldwork.Text(segment.transcript(), segment.textVersion());
    List<TurnFact> all = turns.getOrDefault(text, List.of());
    return segment.turns().stream().filter(i -> i < all.size()).map(all::get).toList();
  }

  /** The participants who speak in a passage, in that order. */
  List<UUID> speakers(SegmentView segment) {
    Set<UUID> speakers = new LinkedHashSet<>();
    for (TurnFact turn : turns(segment)) {
      if (turn.participant() != null) {
        speakers.add(turn.participant());
      }
    }
    return List.copyOf(speakers);
  }
}
