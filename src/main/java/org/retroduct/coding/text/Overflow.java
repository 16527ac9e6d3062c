package org.retroduct.coding.text;

import java.util.List;

/**
 * Codes that begin at one row of a turn and find no lane in the margin any more.
 *
 * @param row the grid row where they begin
 * @param lane the column of the margin that tells of them, from 0
 */
record Overflow(int row, int lane, List<Tagged> tagged) {
  Overflow {
    tagged = List.copyOf(tagged);
  }
}
