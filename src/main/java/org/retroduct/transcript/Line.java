package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, or of a Word paragraph.
 *
 * @param number where it stands in the file, from 1
 * @param bold how many chars at its beginning are bold
 * @param lead what stands there beyond doubt, as in a table with a column of speakers; else null
 */
record Line(int number, String text, int bold, Kind kind, @Nullable Lead lead) {

  enum Kind {
    PLAIN,
    BLANK,
    HEADING,
    /** A row of a table that is no transcript. */
    ROW,
    /** In the block at the head of a file that programs read. */
    FRONT
  }

  static Line of(int number, String text) {
    return of(number, text, 0);
  }

  static Line of(int number, String text, int bold) {
    return new Line(number, text, bold, isBlank(text) ? Kind.BLANK : Kind.PLAIN, null);
  }

  static Line led(int number, Lead lead) {
    return new Line(number, lead.words(), 0, Kind.PLAIN, lead);
  }

  static Line of(int number, String text, Kind kind) {
    return new Line(number, text, 0, kind, null);
  }

  static Line blank(int number) {
    return new Line(number, "", 0, Kind.BLANK, null);
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }

  boolean isIndented() {
    return !text.isEmpty() && WhiteSpace.is(text.charAt(0));
  }

  private static boolean isBlank(String text) {
    return WhiteSpace.isAll(text);
  }

  /** The lines of a text, ended by CR LF, LF or CR. */
  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(begin, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        begin = i + 1;
      }
    }
    lines.add(text.substring(begin));
    return lines;
  }
}
