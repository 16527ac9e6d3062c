package org.retroduct.coding;

import java.util.List;

/**
 * Codes that begin at one row of a turn and find no lane in the margin any more.
 *
 * @param row the grid row where they begin
 */
record Overflow(int row, List<Tagged> tagged) {
  Overflow {
    tagged = List.copyOf(tagged);
  }
}
