package org.retroduct.coding.text;

import java.util.List;

/**
 * How a page of coded text is drawn.
 *
 * @param selected what is ticked and open
 * @param written whether codes are written into the text, as {@code [T1 … /T1]}
 * @param coders a margin for each of these; empty for one margin that all share
 * @param told the sentence below which a message stands; 0 for none
 */
public record Drawing(Selected selected, boolean written, List<String> coders, int told) {
  /** Nothing ticked, underlines, one margin. */
  static final Drawing PLAIN = new Drawing(Selected.NONE, false, List.of());

  /** Copies the names. */
  public Drawing {
    coders = List.copyOf(coders);
  }

  /** Without a message. */
  public Drawing(Selected selected, boolean written, List<String> coders) {
    this(selected, written, coders, 0);
  }
}
