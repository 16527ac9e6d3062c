package org.retroduct.theory;

import java.util.List;
import java.util.Locale;

/**
 * One of the four parts of a configuration in the builder.
 *
 * @param kind its letter in lower case: c, r, t or o
 * @param title as {@code Mechanism: reasoning}
 * @param hint what belongs in it
 * @param field the name of its text field, as {@code reasoningText}
 * @param lead the words before it in the sentence, as {@code people reason that}
 * @param more whether there are passages that are not shown
 */
record Slot(
    String kind,
    String title,
    String hint,
    String field,
    String lead,
    List<SlotCode> codes,
    boolean more) {
  Slot {
    codes = List.copyOf(codes);
  }

  /** Its letter as the pages show it. */
  public String letter() {
    return kind.toUpperCase(Locale.ROOT);
  }
}
