package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;

/** Numbers the lines of a plain text. */
final class PlainLines {

  private PlainLines() {}

  static List<Line> of(List<String> source) {
    List<Line> lines = new ArrayList<>(source.size());
    for (String text : source) {
      lines.add(Line.of(lines.size() + 1, text));
    }
    return lines;
  }
}
