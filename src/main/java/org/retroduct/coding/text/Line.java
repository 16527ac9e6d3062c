package org.retroduct.coding.text;

import java.util.List;

/**
 * One sentence, ready to be drawn.
 *
 * @param number of the sentence in the transcript
 * @param ticked whether its box is ticked when the page comes
 * @param runs together the words of the sentence
 * @param more how many codes found no lane here and are not drawn
 */
record Line(int number, boolean ticked, List<Run> runs, int more) {
  Line {
    runs = List.copyOf(runs);
  }
}
