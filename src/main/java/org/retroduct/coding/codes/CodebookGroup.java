package org.retroduct.coding.codes;

import java.util.List;
import java.util.Locale;

/**
 * The codes of one kind in the codebook.
 *
 * @param kind its letter in lower case
 * @param title its name, as {@code Mechanism: reasoning}
 */
record CodebookGroup(String kind, String title, List<CodeRow> codes) {
  CodebookGroup {
    codes = List.copyOf(codes);
  }

  /** Its letter as the pages show it. */
  public String letter() {
    return kind.toUpperCase(Locale.ROOT);
  }
}
