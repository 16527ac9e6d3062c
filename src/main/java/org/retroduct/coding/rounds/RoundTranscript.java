package org.retroduct.coding.rounds;

import java.util.List;
import org.retroduct.platform.Choice;

/**
 * A transcript in a round.
 *
 * @param coders one for each: the name, and {@code finished} or {@code not finished} for those who
 *     may know
 * @param counts whether it counts for agreement, in words; empty while the round is open
 * @param finish where the reader says that it is finished, or takes that back; empty if the reader
 *     does not code it now
 * @param finished whether the reader has finished it
 */
record RoundTranscript(
    String title,
    String href,
    List<Choice> coders,
    String counts,
    String finish,
    boolean finished) {
  RoundTranscript {
    coders = List.copyOf(coders);
  }
}
