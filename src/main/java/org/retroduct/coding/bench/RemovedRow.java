package org.retroduct.coding.bench;

import org.retroduct.coding.Removed;
import org.retroduct.platform.Named;
import org.retroduct.platform.When;

/**
 * Something that was removed, and the address to POST to that puts it back.
 *
 * @param what it is, as {@code Memo}
 */
record RemovedRow(String when, String what, String words, String restore) {

  /**
   * A thing as a row.
   *
   * @param base the address of the project
   */
  static RemovedRow of(Removed.Thing thing, String base) {
    return new RemovedRow(
        When.minute(thing.at()),
        Named.capital(thing.what()),
        ActRow.shortened(thing.words()),
        base + thing.restore());
  }
}
