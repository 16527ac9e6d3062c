package org.retroduct.coding.text;

/**
 * A code drawn under a piece of text.
 *
 * @param lane which of the underlines, from 0, the one next to the words
 */
record Mark(Tagged tagged, int lane) {

  /** The letters of the other lanes behind that of the kind: one short class for both. */
  private static final String[] LANES = {"", "b", "c", "d"};

  /** The class of the stylesheet: the kind, and the lane unless it is the first, as {@code tb}. */
  public String css() {
    return tagged.code().kind() + LANES[lane];
  }
}
