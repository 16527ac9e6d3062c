package org.retroduct.agreement;

import java.util.List;
import java.util.Locale;

/**
 * The agreement on the codes of one kind.
 *
 * @param kind its letter in lower case
 * @param title its name, as {@code Mechanism: reasoning}
 * @param unused the codes that nobody used and that so have no value, in words; empty for none
 */
record AgreementGroup(String kind, String title, List<AgreementRow> rows, String unused) {
  AgreementGroup {
    rows = List.copyOf(rows);
  }

  /** Its letter as the pages show it. */
  public String letter() {
    return kind.toUpperCase(Locale.ROOT);
  }
}
