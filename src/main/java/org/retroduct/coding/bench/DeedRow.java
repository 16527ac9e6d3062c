package org.retroduct.coding.bench;

import java.util.Locale;
import org.retroduct.platform.Brief;
import org.retroduct.platform.Named;
import org.retroduct.platform.When;

/**
 * Something that was changed or removed beside codings.
 *
 * @param what it is, as {@code Removed memo}
 * @param undo the address to POST to that undoes it; empty where there is nothing to undo
 * @param button what the button says
 */
record DeedRow(String when, String what, String words, String undo, String button) {

  /**
   * A deed as a row.
   *
   * @param base the address of the project
   */
  static DeedRow of(Deeds.Deed deed, String base) {
    return new DeedRow(
        When.minute(deed.at()),
        Named.capital(deed.what()),
        Brief.of(deed.words(), ActRow.WORDS_SHOWN),
        deed.undo().isEmpty() ? "" : base + deed.undo(),
        deed.button());
  }

  /** What screen readers add to the button. */
  public String about() {
    return what.toLowerCase(Locale.ROOT) + ", " + when;
  }
}
