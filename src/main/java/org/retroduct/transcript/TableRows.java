package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes lines of a table. If it has a column of words and one of speakers or times, each row is a
 * piece of speech; otherwise it describes ("Date | 5 November").
 */
final class TableRows {

  /** A row and the line or paragraph where it stands. */
  record Row(int number, List<String> cells) {

    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  private static final int MOST_COLUMNS = 6;
  private static final int LONGEST_HEADING = 30;
  private static final Set<String> HEADINGS =
      Set.of(
          "speaker",
          "speakers",
          "who",
          "time",
          "timestamp",
          "timecode",
          "text",
          "transcript",
          "transcription",
          "content",
          "speech",
          "utterance",
          "words",
          "said",
          "turn",
          "start");

  private final List<Row> rows;
  private final int columns;
  private final boolean headed;
  private final List<Row> body;

  private TableRows(List<Row> rows) {
    this.rows = rows;
    this.columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    this.headed = !rows.isEmpty() && isHeading(rows.get(0));
    this.body = headed ? rows.subList(1, rows.size()) : rows;
  }

  static List<Line> lines(List<Row> rows) {
    return new TableRows(rows).lines();
  }

  private List<Line> lines() {
    if (columns > 1 && columns <= MOST_COLUMNS) {
      int text = textColumn();
      int time = column(text, cell -> Timing.alone(cell) != null);
      int label = column(text, cell -> Timing.alone(cell) == null && isLabelCell(cell));
      if (label >= 0 && (headed || time >= 0 || repeats(label))) {
        return body.stream().map(row -> led(row, label, time, text)).toList();
      }
      if (label < 0 && time >= 0) {
        return body.stream().flatMap(row -> timed(row, time, text).stream()).toList();
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = row.cells().stream().filter(cell -> !WhiteSpace.isAll(cell)).toList();
      lines.add(Line.of(row.number(), String.join(" | ", cells), Line.Kind.ROW));
    }
    return lines;
  }

  private static Line led(Row row, int label, int time, int text) {
    String cell = WhiteSpace.collapse(row.cell(label));
    Timing timing = time < 0 ? null : Timing.alone(row.cell(time));
    String words = row.cell(text);
    if (cell.isEmpty()) {
      return Line.of(row.number(), words);
    }
    Timing.Trailing trailing = Timing.trailing(withoutColon(cell));
    Timing known = timing == null && trailing != null ? trailing.timing() : timing;
    String name = Labels.clean(trailing == null ? cell : trailing.before());
    return Line.led(row.number(), new Lead(name, known, words, Lead.Style.TABLE));
  }

  /** A time and words, in which a speaker may yet be found. */
  private static List<Line> timed(Row row, int time, int text) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.blank(row.number()));
    lines.add(Line.of(row.number(), row.cell(time)));
    Line.split(row.cell(text)).forEach(words -> lines.add(Line.of(row.number(), words)));
    return lines;
  }

  /** The column with the most characters that are not times. */
  private int textColumn() {
    int widest = 0;
    long most = -1;
    for (int i = 0; i < columns; i++) {
      int column = i;
      if (passes(column, cell -> Timing.alone(cell) != null)) {
        continue;
      }
      long size = body.stream().mapToLong(row -> row.cell(column).length()).sum();
      if (size > most) {
        most = size;
        widest = i;
      }
    }
    return widest;
  }

  /** The first column but one in which four of five cells that are not empty pass; or -1. */
  private int column(int except, Predicate<String> passes) {
    return IntStream.range(0, columns)
        .filter(column -> column != except && passes(column, passes))
        .findFirst()
        .orElse(-1);
  }

  private boolean passes(int column, Predicate<String> passes) {
    List<String> cells =
        body.stream().map(row -> row.cell(column)).filter(c -> !WhiteSpace.isAll(c)).toList();
    return !cells.isEmpty() && cells.stream().filter(passes).count() * 5 >= cells.size() * 4L;
  }

  private boolean repeats(int column) {
    Set<String> distinct = new HashSet<>();
    for (Row row : body) {
      String label = Labels.clean(row.cell(column));
      if (!label.isEmpty() && !distinct.add(Labels.fold(label))) {
        return true;
      }
    }
    return body.stream().allMatch(row -> Labels.strong(Labels.clean(row.cell(column))));
  }

  private static boolean isLabelCell(String cell) {
    String whole = withoutColon(WhiteSpace.collapse(cell));
    Timing.Trailing trailing = Timing.trailing(whole);
    String label = Labels.clean(trailing == null ? whole : trailing.before());
    return Labels.possible(label) && (Labels.strong(label) || Labels.named(label));
  }

  private static String withoutColon(String cell) {
    String stripped = cell.strip();
    return stripped.endsWith(":") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static boolean isHeading(Row row) {
    return row.cells().stream().allMatch(cell -> cell.length() <= LONGEST_HEADING)
        && row.cells().stream()
            .anyMatch(cell -> HEADINGS.contains(Labels.fold(Labels.clean(cell))));
  }
}
