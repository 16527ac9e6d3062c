package org.retroduct.coding.text;

import java.util.List;

/**
 * Codes that begin at one row of a turn and find no lane in the margin any more.
 *
 * @param row the grid row where they begin
 * @param lane the column of the margin that tells of them, from 0
 * @param sentence where they begin in this turn
 * @param tagged one at least, all of one coder where each has a margin
 */
record Overflow(int row, int lane, int sentence, List<Tagged> tagged) {
  Overflow {
    tagged = List.copyOf(tagged);
  }

  /** What stands behind their number, as {@code codes at sentence 3}, and whose they are. */
  String words() {
    String coder = tagged.get(0).coder();
    return (tagged.size() == 1 ? "code" : "codes")
        + (coder.isEmpty() ? "" : " of " + coder)
        + " at sentence "
        + sentence;
  }
}
