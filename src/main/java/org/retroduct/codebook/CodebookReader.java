package org.retroduct.codebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;

/** Reads a codebook from CSV, or says what is wrong with it, line by line. */
final class CodebookReader {
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_FAULTS = 50;

  private final List<Violation> wrong = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Long> lines = new HashMap<>();

  private CodebookReader() {}

  /** One record of the file with the line on which it begins. */
  private record Line(long number, List<String> cells) {
    /** The cells without the empty ones at the end. */
    List<String> named() {
      int end = cells.size();
      while (end > 0 && cells.get(end - 1).isBlank()) {
        end--;
      }
      return cells.subList(0, end);
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Refused with {@link Invalid}: each message names its line. */
  static List<CodebookRow> read(byte[] file) {
    List<Line> lines = lines(text(file));
    CodebookReader reader = new CodebookReader();
    if (lines.isEmpty()) {
      throw new Invalid("file", "The file is empty.");
    }
    reader.head(lines.get(0));
    List<CodebookRow> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      CodebookRow row = reader.row(line);
      if (row != null) {
        rows.add(row);
      }
    }
    reader.done();
    return rows;
  }

  private void done() {
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong.subList(0, Math.min(wrong.size(), MOST_FAULTS)));
    }
  }

  private static String text(byte[] file) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer out = CharBuffer.allocate(file.length);
    boolean readable = !decoder.decode(in, out, true).isError();
    String text = out.flip().toString();
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (start.stripLeading().startsWith("<")) {
      throw new Invalid(
          "file", "This is no CSV. A codebook as .qdc cannot be read yet; save it as CSV.");
    }
    if (start.startsWith("PK\u0003\u0004")) {
      throw new Invalid("file", "This is a spreadsheet. Save it as “CSV UTF-8” and send that.");
    }
    int zero = start.indexOf('\0');
    if (zero >= 0 || !readable) {
      String before = zero < 0 ? start : start.substring(0, zero);
      long line = 1 + before.chars().filter(c -> c == '\n').count();
      throw refused(line, "is not text in UTF-8. Save the table as “CSV UTF-8”.");
    }
    return start;
  }

  private static Invalid refused(long line, String message) {
    return new Invalid(List.of(CodebookRow.wrong(line, "", message)));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    long begin = 1;
    CSVFormat format = CodebookCsv.TABLE.builder().setDelimiter(delimiter(text)).get();
    try (CSVParser table = format.parse(new StringReader(text))) {
      Iterator<CSVRecord> records = table.iterator();
      while (records.hasNext()) {
        Line line = new Line(begin, records.next().toList());
        if (!line.isEmpty()) {
          lines.add(line);
        }
        if (lines.size() > MOST_ROWS) {
          throw refused(begin, "is one too many. A codebook has at most 5,000 rows.");
        }
        begin = table.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unpaired) {
      throw refused(begin, "the quotation marks in the row that begins here do not pair.");
    }
    return lines;
  }

  /** What stands between the columns: in some countries Excel writes semicolons. */
  private static char delimiter(String text) {
    String head = text.lines().findFirst().orElse("");
    for (char other : new char[] {';', '\t'}) {
      if (head.indexOf(',') < 0 && head.indexOf(other) >= 0) {
        return other;
      }
    }
    return ',';
  }

  /** Columns that Excel leaves at the end have neither a name nor anything in them. */
  private void head(Line line) {
    List<String> cells = line.named();
    for (String cell : cells) {
      String column = cell.strip().toLowerCase(Locale.ROOT);
      if (!CodebookCsv.COLUMNS.contains(column) && !column.equals(CodebookCsv.CODABLE)) {
        String known =
            wrong.isEmpty()
                ? " " + String.join(", ", CodebookCsv.COLUMNS) + ", " + CodebookCsv.CODABLE
                : " either";
        wrong(line, "", "“%s” is not one of the columns%s.".formatted(cell.strip(), known));
      } else if (columns.contains(column)) {
        wrong(line, "", "the column %s stands there twice.".formatted(column));
      }
      columns.add(column);
    }
    for (String needed : List.of("kind", "name")) {
      if (!columns.contains(needed)) {
        wrong(line, "", "the column %s is missing.".formatted(needed));
      }
    }
    done();
  }

  private void wrong(Line line, String column, String message) {
    wrong.add(CodebookRow.wrong(line.number(), column, message));
  }

  private @Nullable CodebookRow row(Line line) {
    int cells = line.cells().size();
    if (cells < columns.size() || line.named().size() > columns.size()) {
      wrong(line, "", "has %d cells, the first line has %d.".formatted(cells, columns.size()));
      return null;
    }
    Kind kind = kind(line);
    String name = String.valueOf(CodeName.of(cell(line, "name")));
    Long earlier = lines.putIfAbsent(name, line.number());
    if (name.isEmpty()) {
      wrong(line, "name", "is needed.");
    } else if (earlier != null) {
      wrong(line, "name", "“%s” stands on line %,d already.".formatted(name, earlier));
    }
    if (kind == null || name.isEmpty() || earlier != null) {
      return null;
    }
    return new CodebookRow(
        line.number(),
        kind,
        CodeName.of(cell(line, "parent")),
        name,
        cell(line, "definition"),
        cell(line, "include_when"),
        cell(line, "exclude_when"),
        cell(line, "example"),
        cell(line, "source"),
        codable(line));
  }

  private @Nullable Boolean codable(Line line) {
    String cell = cell(line, CodebookCsv.CODABLE);
    String said = cell == null ? "" : cell.strip().toLowerCase(Locale.ROOT);
    if (!Set.of("", "yes", "no").contains(said)) {
      wrong(line, CodebookCsv.CODABLE, "“%s” is neither yes nor no.".formatted(cell));
    }
    return said.isEmpty() ? null : said.equals("yes");
  }

  private @Nullable Kind kind(Line line) {
    String cell = String.valueOf(cell(line, "kind")).strip();
    for (Kind kind : Kind.values()) {
      if (kind.label().equalsIgnoreCase(cell) || Named.of(kind).equalsIgnoreCase(cell)) {
        return kind;
      }
    }
    String known = Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "));
    wrong(line, "kind", "“%s” is not one of %s.".formatted(cell, known));
    return null;
  }

  private @Nullable String cell(Line line, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? null : CodebookCsv.plain(line.cells().get(at));
  }
}
