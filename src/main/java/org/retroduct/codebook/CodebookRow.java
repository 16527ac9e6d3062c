package org.retroduct.codebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Violation;

/**
 * A row of a codebook as CSV; what its file has no column for is null.
 *
 * @param line where it begins in the file, from 1
 * @param parent the name of the code or heading above; empty at the top
 * @param codable false for a heading; null for an empty cell too
 */
record CodebookRow(
    long line,
    Kind kind,
    @Nullable String parent,
    String name,
    @Nullable String definition,
    @Nullable String includeWhen,
    @Nullable String excludeWhen,
    @Nullable String example,
    @Nullable String source,
    @Nullable Boolean codable) {

  private static final Map<String, String> COLUMNS =
      Map.of("includeWhen", "include_when", "excludeWhen", "exclude_when");

  /** What is wrong with one of its cells; {@code field} as a draft calls it. */
  Violation wrong(String field, String message) {
    return wrong(line, COLUMNS.getOrDefault(field, field), message);
  }

  static Violation wrong(long line, String column, String message) {
    String where = column.isEmpty() ? "" : ", " + column;
    return new Violation("file", "Line %,d%s: %s".formatted(line, where, message));
  }
}
