package org.retroduct.coding.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.TurnView;

/**
 * A turn to be shown.
 *
 * @param number as readers cite it, from 1
 * @param speaker who speaks, as the page says it
 * @param label what the file calls that one, where it is something else; else empty
 * @param startMs milliseconds from the start of the recording; null if not known
 * @param span in code points of the whole text
 */
public record SpokenTurn(
    int number, String speaker, String label, SpeakerRole role, @Nullable Long startMs, Span span) {

  /** The turns of a transcript. */
  public static List<SpokenTurn> of(TranscriptText text) {
    return text.turns().stream().map(turn -> of(text, turn)).toList();
  }

  /** One turn of a transcript. */
  public static SpokenTurn of(TranscriptText text, TurnView turn) {
    Integer start = turn.startMs();
    return new SpokenTurn(
        turn.index() + 1,
        text.speaker(turn),
        text.otherLabel(turn),
        turn.role(),
        start == null ? null : Long.valueOf(start),
        turn.span());
  }

  /** The time as {@code 00:09:07}; empty if not known. */
  public String time() {
    if (startMs == null) {
      return "";
    }
    long seconds = startMs / 1000;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
