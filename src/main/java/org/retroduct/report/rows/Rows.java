package org.retroduct.report.rows;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A long table that is read once, row by row, and never held.
 *
 * @param name of the sheet, 31 characters at most
 * @param header one name for each column
 * @param changedAt when the newest of the data changed: the only date that the file carries
 * @param rows as many cells as the header has; numbers stay numbers, null is an empty cell,
 *     anything else is written as its text
 */
public record Rows(
    String name, List<String> header, Instant changedAt, Stream<List<@Nullable Object>> rows) {

  /** The longest name that a sheet can have. */
  static final int LONGEST_NAME = 31;

  public Rows {
    header = List.copyOf(header);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A sheet needs a name of 1 to 31 characters");
    }
  }
}
