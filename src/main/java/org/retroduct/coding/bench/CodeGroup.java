package org.retroduct.coding.bench;

import java.util.List;
import java.util.Locale;

/**
 * The codes of one kind on the workbench.
 *
 * @param kind its letter in lower case: c, r, t, o, d or h
 * @param title its name, as {@code Mechanism: reasoning}
 */
record CodeGroup(String kind, String title, List<OfferedCode> codes) {
  CodeGroup {
    codes = List.copyOf(codes);
  }

  /** Its letter as the pages show it. */
  public String letter() {
    return kind.toUpperCase(Locale.ROOT);
  }
}
