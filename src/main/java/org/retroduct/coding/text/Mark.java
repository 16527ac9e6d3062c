package org.retroduct.coding.text;

/**
 * A code drawn under a piece of text.
 *
 * @param lane which of the underlines, from 0, the one next to the words
 */
record Mark(Tagged tagged, int lane) {

  /** The classes of the stylesheet: the kind, and the lane unless it is the first. */
  public String css() {
    return lane == 0 ? tagged.code().kind() : tagged.code().kind() + " l" + lane;
  }
}
