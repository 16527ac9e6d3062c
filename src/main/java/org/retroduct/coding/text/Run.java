package org.retroduct.coding.text;

import java.util.List;

/**
 * A piece of a sentence within which no code begins or ends.
 *
 * @param marks the codes on it, the outermost first
 * @param kept how many of the outermost already lie around the piece before it
 * @param left how many of the outermost go on around the piece after it
 * @param label whether it is no piece of the text but a code written into it, as {@code [T1}
 */
record Run(String text, List<Mark> marks, int kept, int left, boolean label) {
  Run {
    marks = List.copyOf(marks);
  }

  /** A piece without marks. */
  static Run bare(String text, boolean label) {
    return new Run(text, List.of(), 0, 0, label);
  }
}
