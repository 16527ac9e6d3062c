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
 * The codebook as CSV: kind, parent, name, definition, include_when, exclude_when, example, source;
 * a row for each code that passages may be given. Headings appear as parents only.
 */
public final class CodebookCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader(
              "kind",
              "parent",
              "name",
              "definition",
              "include_when",
              "exclude_when",
              "example",
              "source")
          .get();

  private CodebookCsv() {}

  /** The codes in the order given; lines end in a line feed. */
  public static String of(List<CodeView> codes) {
    Map<UUID, String> names = new HashMap<>();
    codes.forEach(code -> names.put(code.id(), code.name()));
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
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
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
