package org.retroduct.coding.text;

/**
 * A code in the margin of a turn.
 *
 * @param row the grid row where it begins; the header of the turn is row 1
 * @param height how many sentences of this turn it goes beside
 * @param lane the column in the margin, from 0
 * @param id names it on the page, if it goes on in the next turn or part; else empty
 * @param from names the first stripe of its passage on the page; empty if this is the first
 */
record Stripe(Tagged tagged, int row, int height, int lane, String id, String from) {

  /** The classes of the stylesheet: kind, row, height unless it is 1, and lane. */
  public String css() {
    String high = height == 1 ? "" : " h" + height;
    return tagged.code().kind() + " y" + row + high + " x" + lane;
  }

  /** Its code, as {@code T1}. */
  public String key() {
    return tagged.code().key();
  }

  /** What its code is called and where the passage is; where it only goes on, whence it comes. */
  public String words() {
    return tagged.code().name() + ", " + (from.isEmpty() ? tagged.where() : tagged.since());
  }

  /** The id of the segment. */
  public String segment() {
    return tagged.segment();
  }
}
