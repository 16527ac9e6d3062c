package org.retroduct.coding.text;

import java.util.List;

/**
 * A piece of a sentence within which no code begins or ends.
 *
 * @param marks the codes on it, the outermost first: the highest lane
 * @param label whether it is no piece of the text but a code written into it, as {@code [T1}
 */
record Run(String text, List<Mark> marks, boolean label) {
  Run(String text, List<Mark> marks) {
    this(text, marks, false);
  }

  Run {
    marks = List.copyOf(marks);
  }
}
