package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes lines of a text that may be written in Markdown: the words without its marks. */
final class MarkdownLines {

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)[\\s#]{0,80}");
  private static final Pattern RULE = Pattern.compile("\\s{0,3}(?:[-*_]\\s{0,3}){3,80}");
  private static final Pattern QUOTE = Pattern.compile("\\s{0,3}(?:>\\s?){1,5}");
  private static final Pattern ITEM = Pattern.compile("\\s{0,3}[-*+]\\s+(?=\\*\\*|__)");
  private static final Pattern BOLD_HEAD =
      Pattern.compile("(.{0,40}?)(\\*\\*|__)(?=\\S)(.{1,100}?)(?<=\\S)\\2");
  private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s|:-]+");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^*_]{1,500})(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_]{1,500})(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final int LONGEST_MARK_LINE = 400;
  private static final int LINES_TO_TELL = 2;

  private final List<String> source;
  private final List<Line> lines = new ArrayList<>();

  private MarkdownLines(List<String> source) {
    this.source = source;
  }

  /** Whether it is Markdown: by its name, or as bold labels at the head of lines tell. */
  static boolean are(String fileName, List<String> source) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".md")
        || name.endsWith(".markdown")
        || source.stream()
                .filter(line -> line.startsWith("**") && boldHead(line).lookingAt())
                .limit(LINES_TO_TELL)
                .count()
            == LINES_TO_TELL;
  }

  static List<Line> of(List<String> source) {
    return new MarkdownLines(source).read();
  }

  private List<Line> read() {
    int i = readFrontBlock();
    while (i < source.size()) {
      if (isRow(source.get(i))) {
        i = readTable(i);
      } else {
        lines.add(line(i + 1, source.get(i)));
        i++;
      }
    }
    return lines;
  }

  /** A block between two lines of hyphens at the very beginning. */
  private int readFrontBlock() {
    if (source.isEmpty() || !source.get(0).strip().equals("---")) {
      return 0;
    }
    int end = source.subList(1, source.size()).indexOf("---") + 1;
    for (int i = 1; i < end; i++) {
      lines.add(Line.of(i + 1, source.get(i), Line.Kind.FRONT));
    }
    return end == 0 ? 0 : end + 1;
  }

  private int readTable(int first) {
    List<TableRows.Row> rows = new ArrayList<>();
    int i = first;
    while (i < source.size() && isRow(source.get(i))) {
      String row = source.get(i).strip();
      i++;
      if (row.length() <= LONGEST_MARK_LINE && SEPARATOR.matcher(row).matches()) {
        continue;
      }
      String inner =
          row.substring(1, row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length());
      List<String> cells =
          Arrays.stream(CELL_BORDER.split(inner, -1)).map(cell -> plain(cell.strip())).toList();
      rows.add(new TableRows.Row(i, cells));
    }
    lines.addAll(TableRows.lines(rows));
    return i;
  }

  private static boolean isRow(String line) {
    return line.stripLeading().startsWith("|");
  }

  private static Line line(int number, String source) {
    String text = source;
    if (text.length() <= LONGEST_MARK_LINE) {
      if (RULE.matcher(text).matches()) {
        return Line.blank(number);
      }
      Matcher heading = HEADING.matcher(text);
      if (heading.matches()) {
        return heading(number, plain(heading.group(1)));
      }
    }
    Matcher quote = QUOTE.matcher(text);
    text = quote.lookingAt() ? text.substring(quote.end()) : text;
    Matcher item = ITEM.matcher(text);
    text = item.lookingAt() ? text.substring(item.end()) : text;
    Matcher bold = boldHead(text);
    if (bold.lookingAt() && isHead(bold.group(1))) {
      String head = bold.group(1) + plain(bold.group(3));
      return Line.of(number, head + plain(text.substring(bold.end())), head.length());
    }
    return Line.of(number, plain(text));
  }

  /** A heading that bears a time is a speaker's; any other parts the transcript. */
  private static Line heading(int number, String text) {
    return Timing.trailing(text) == null
        ? Line.of(number, text, Line.Kind.HEADING)
        : Line.of(number, text, text.length());
  }

  private static Matcher boldHead(String text) {
    return BOLD_HEAD.matcher(text).region(0, Math.min(text.length(), LONGEST_MARK_LINE));
  }

  private static boolean isHead(String before) {
    return WhiteSpace.isAll(before) || Timing.alone(before) != null;
  }

  private static String plain(String marked) {
    String text = STRONG.matcher(marked).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    return ESCAPE.matcher(text).replaceAll("$1");
  }
}
