package org.retroduct.coding;

import java.util.List;

/**
 * A piece of a sentence within which no code begins or ends.
 *
 * @param marks the codes on it, the outermost first: the highest lane
 */
record Run(String text, List<Mark> marks) {
  Run {
    marks = List.copyOf(marks);
  }
}
