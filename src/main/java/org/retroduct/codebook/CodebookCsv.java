package org.retroduct.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The codebook as CSV: a row for each code that passages may be given. Headings appear as parents
 * only, unless that would lose one: then there is a column more, {@code codable}, and each heading
 * has a row that says no in it.
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

  static final String CODABLE = "codable";

  static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  // What makes a spreadsheet take a cell for a formula.
  private static final String FORMULA = "=+-@\t\r";

  private CodebookCsv() {}

  /** The codes in the order given; lines end in a line feed. */
  public static String of(List<CodeView> codes) {
    Map<UUID, String> names = new HashMap<>();
    Set<UUID> parents = new HashSet<>();
    for (CodeView code : codes) {
      names.put(code.id(), code.name());
      if (code.codable() && code.parent() != null) {
        parents.add(code.parent());
      }
    }
    boolean headings = codes.stream().anyMatch(code -> isLost(code, parents));
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, TABLE)) {
      printer.printRecord(headings ? with(COLUMNS, CODABLE) : COLUMNS);
      for (CodeView code : codes) {
        if (headings) {
          printer.printRecord(with(cells(code, names), code.codable() ? "yes" : "no"));
        } else if (code.codable()) {
          printer.printRecord(cells(code, names));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString();
  }

  /** Whether a heading is more than the name that codes below it have as their parent. */
  private static boolean isLost(CodeView code, Set<UUID> parents) {
    String said = code.definition() + code.includeWhen() + code.excludeWhen() + code.example();
    boolean plain = code.parent() == null && said.isEmpty() && code.source().isEmpty();
    return !code.codable() && !(plain && parents.contains(code.id()));
  }

  private static List<String> cells(CodeView code, Map<UUID, String> names) {
    return List.of(
        code.kind().label(),
        safe(code.parent() == null ? "" : names.getOrDefault(code.parent(), "")),
        safe(code.name()),
        safe(code.definition()),
        safe(code.includeWhen()),
        safe(code.excludeWhen()),
        safe(code.example()),
        safe(code.source()));
  }

  private static List<String> with(List<String> cells, String last) {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    return all;
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
