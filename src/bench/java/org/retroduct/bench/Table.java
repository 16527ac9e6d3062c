package org.retroduct.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was seen, a line for each work and server, in order of the work. */
final class Table {
  private final List<Line> lines = new ArrayList<>();

  private record Line(String work, String server, Load.Seen seen, String note) {}

  void add(String work, String server, Load.Seen seen, String note) {
    Line line = new Line(work, server, seen, note);
    lines.add(line);
    System.out.println(written(line));
  }

  /** The lines of one work together; where the peer did it too, how much more it took. */
  String markdown() {
    StringBuilder table =
        new StringBuilder(
            "\n| work | on | requests a second | p50 ms | p95 ms | server CPU ms | peer: CPU |"
                + " peer: rate | |\n|---|---|---|---|---|---|---|---|---|\n");
    lines.stream()
        .map(Line::work)
        .distinct()
        .flatMap(work -> lines.stream().filter(line -> line.work().equals(work)))
        .forEach(line -> table.append(written(line)).append('\n'));
    return table.toString();
  }

  private String written(Line line) {
    Load.Seen seen = line.seen();
    String cpu = "";
    String rate = "";
    for (Line peer : lines) {
      if (peer.work().equals(line.work()) && peer.server().equals("Taguette") && peer != line) {
        cpu = number(peer.seen().cpu() / seen.cpu()) + " ×";
        rate = number(seen.perSecond() / peer.seen().perSecond()) + " ×";
      }
    }
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            line.work(),
            line.server(),
            number(seen.perSecond()),
            number(seen.p50()),
            number(seen.p95()),
            number(seen.cpu()),
            cpu,
            rate,
            line.note());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
  }
}
