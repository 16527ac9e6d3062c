package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/**
 * One sentence with its codes written where they begin and end, as {@code [T1 … /T1]}, for print in
 * grey, text browsers and readers who do not see lines.
 */
final class WrittenCut {
  private final CodePoints text;
  private final Span span;
  private final List<Tagged> open;
  private final List<Run> runs = new ArrayList<>();

  /**
   * @param open the codes that touch the sentence, by start
   */
  WrittenCut(CodePoints text, Span span, List<Tagged> open) {
    this.text = text;
    this.span = span;
    this.open = open;
  }

  Line line(int number, boolean ticked) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
    for (Tagged t : open) {
      cuts.add(Math.max(t.span().start(), span.start()));
      cuts.add(Math.min(t.span().end(), span.end()));
    }
    int from = span.start();
    for (int cut : cuts) {
      if (from < cut) {
        runs.add(Run.bare(text.excerpt(new Span(from, cut)), false));
      }
      labels(cut);
      from = cut;
    }
    return new Line(number, ticked, runs, 0);
  }

  /**
   * What ends here is written first, the inner before the outer. Spaces that do not break keep each
   * with its word.
   */
  private void labels(int at) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).span().end() == at) {
        runs.add(Run.bare("\u00a0/" + name(open.get(i)) + "]", true));
      }
    }
    for (Tagged t : open) {
      if (t.span().start() == at) {
        runs.add(Run.bare("[" + name(t) + "\u00a0", true));
      }
    }
  }

  private static String name(Tagged tagged) {
    CodeTag code = tagged.code();
    return code.key().isEmpty() ? code.name() : code.key();
  }
}
