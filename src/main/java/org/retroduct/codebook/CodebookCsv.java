package org.retroduct.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The codebook as CSV: a row for each code that passages may be given. Headings appear as parents
 * only.
 */
public final class CodebookCsv {
  static final List<String> COLUMNS =
      List.of(
          "kind",
          "parent",
          "name",
          "definition",
          "include_when",
          "exclude_when",
          "example",
          "source");

  static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  // What makes a spreadsheet take a cell for a formula.
  private static final String FORMULA = "=+-@\t\r";

  private CodebookCsv() {}

  /** The codes in the order given; lines end in a line feed. */
  public static String of(List<CodeView> codes) {
    Map<UUID, String> names = new HashMap<>();
    codes.forEach(code -> names.put(code.id(), code.name()));
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, TABLE)) {
      printer.printRecord(COLUMNS);
      for (CodeView code : codes) {
        if (code.codable()) {
          printer.printRecord(
              code.kind().label(),
              safe(code.parent() == null ? "" : names.getOrDefault(code.parent(), "")),
              safe(code.name()),
              safe(code.definition()),
              safe(code.includeWhen()),
              safe(code.excludeWhen()),
              safe(code.example()),
              safe(code.source()));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString();
  }

  /** An apostrophe first, where a spreadsheet would take the cell for a formula. */
  private static String safe(String cell) {
    return isGuarded(cell, 0) ? "'" + cell : cell;
  }

  /** The text of a cell without the apostrophe that {@link #of} puts first. */
  static String plain(String cell) {
    return cell.startsWith("'") && isGuarded(cell, 1) ? cell.substring(1) : cell;
  }

  /** Apostrophes of the text's own are guarded too, so that reading gives what was written. */
  private static boolean isGuarded(String cell, int from) {
    int at = from;
    while (at < cell.length() && cell.charAt(at) == '\'') {
      at++;
    }
    return at < cell.length() && FORMULA.indexOf(cell.charAt(at)) >= 0;
  }
}
