package org.retroduct.coding;

import java.util.List;
import org.retroduct.platform.Choice;

/**
 * A transcript in a round.
 *
 * @param coders one for each: the name, and {@code finished} or {@code at work} for those who may
 *     know
 * @param counted whether it counts for agreement; true while the round is open
 */
record RoundTranscript(String title, String href, List<Choice> coders, boolean counted) {
  RoundTranscript {
    coders = List.copyOf(coders);
  }
}
