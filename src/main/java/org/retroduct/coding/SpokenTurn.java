package org.retroduct.coding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.SpeakerRole;

/**
 * A turn to be shown.
 *
 * @param number as readers cite it, from 1
 * @param speaker the label that the page shows
 * @param startMs milliseconds from the start of the recording; null if not known
 * @param span in code points of the whole text
 */
record SpokenTurn(int number, String speaker, SpeakerRole role, @Nullable Long startMs, Span span) {

  /** The time as {@code 00:09:07}; empty if not known. */
  String time() {
    if (startMs == null) {
      return "";
    }
    long seconds = startMs / 1000;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
