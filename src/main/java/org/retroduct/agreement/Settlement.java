package org.retroduct.agreement;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.transcript.Span;

/** Gathers what a round ends in: each passage once, with all codes that it is given. */
final class Settlement {
  private final Map<Place, Passage> passages = new TreeMap<>();

  private record Place(UUID transcript, Span span) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::transcript)
          .thenComparing(Place::span)
          .compare(this, other);
    }
  }

  private static final class Passage {
    private final Set<UUID> codes = new LinkedHashSet<>();
    private @Nullable SegmentDraft said;
  }

  Settlement(List<Differences.Agreed> agreed) {
    agreed.forEach(each -> at(each.transcript(), each.span()).codes.add(each.code()));
  }

  private Passage at(UUID transcript, Span span) {
    return passages.computeIfAbsent(new Place(transcript, span), place -> new Passage());
  }

  /** Where a passage that is given by position stands. */
  static Span span(SegmentDraft draft) {
    return new Span(
        Objects.requireNonNull(draft.start()).intValue(),
        Objects.requireNonNull(draft.end()).intValue());
  }

  /** Adds what was decided on a disagreement. */
  void take(Disagreement on, DecisionView decision) {
    Ruling.pieces(on, decision.outcome(), decision.accepted())
        .forEach(piece -> at(on.transcript(), piece.span()).codes.add(piece.code()));
    for (SegmentDraft draft : decision.segments()) {
      Passage passage = at(on.transcript(), span(draft));
      passage.said = draft;
      passage.codes.addAll(Objects.requireNonNull(draft.codes()));
    }
  }

  /** All passages by transcript and place. */
  List<SegmentDraft> passages() {
    return passages.entrySet().stream()
        .map(entry -> draft(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static SegmentDraft draft(Place place, Passage passage) {
    SegmentDraft said = passage.said;
    List<UUID> codes = List.copyOf(passage.codes);
    SegmentDraft plain = SegmentDraft.at(place.span().start(), place.span().end(), codes, null);
    SegmentDraft more = said == null ? plain : said;
    return new SegmentDraft(
        place.transcript(),
        plain.start(),
        plain.end(),
        null,
        codes,
        null,
        more.arrangement(),
        more.memo(),
        more.certainty(),
        more.basis(),
        more.change(),
        more.intended(),
        more.sensitive());
  }
}
