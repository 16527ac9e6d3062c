package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/**
 * Cuts sentences where codes begin and end. One pass over the text: the codes that reach into a
 * sentence are carried along, never searched for. Lanes are given anew in each sentence, so that no
 * underline hangs below an empty one.
 */
final class MarkSweep {

  /** More underlines than these cannot be told apart; the rest is counted. */
  static final int LANES = 4;

  private final CodePoints text;
  private final List<Tagged> tagged;
  private final boolean written;
  private final List<Tagged> open = new ArrayList<>();
  private int next;

  /**
   * @param tagged sorted by {@link Tagged#IN_TEXT}
   * @param written whether the codes are written where they begin and end
   */
  MarkSweep(CodePoints text, List<Tagged> tagged, boolean written) {
    this.text = text;
    this.tagged = tagged;
    this.written = written;
  }

  /** The next sentence; sentences have to be asked for in the order of the text. */
  Line line(Sentence sentence, boolean ticked) {
    Span span = sentence.span();
    open.removeIf(t -> t.span().end() <= span.start());
    while (next < tagged.size() && tagged.get(next).span().start() < span.end()) {
      Tagged t = tagged.get(next++);
      if (t.span().end() > span.start()) {
        open.add(t);
      }
    }
    return written
        ? new WrittenCut(text, span, open).line(sentence.number(), ticked)
        : new Cut(span).line(sentence.number(), ticked);
  }

  /** One sentence while it is cut. */
  private final class Cut {
    private final Span span;
    private final @Nullable Tagged[] lanes = new Tagged[LANES];
    private final List<Run> runs = new ArrayList<>();
    private int entered;
    private int more;

    Cut(Span span) {
      this.span = span;
    }

    Line line(int number, boolean ticked) {
      int from = span.start();
      enter(from);
      List<Mark> marks = marks();
      for (int cut : cuts()) {
        leave(cut);
        enter(cut);
        List<Mark> then = marks();
        if (!then.equals(marks)) {
          runs.add(new Run(text.excerpt(new Span(from, cut)), marks));
          from = cut;
          marks = then;
        }
      }
      runs.add(new Run(text.excerpt(new Span(from, span.end())), marks));
      return new Line(number, ticked, runs, more);
    }

    private int[] cuts() {
      return open.stream()
          .flatMapToInt(t -> IntStream.of(t.span().start(), t.span().end()))
          .filter(at -> span.start() < at && at < span.end())
          .sorted()
          .distinct()
          .toArray();
    }

    private void leave(int at) {
      for (int lane = 0; lane < LANES; lane++) {
        Tagged t = lanes[lane];
        if (t != null && t.span().end() <= at) {
          lanes[lane] = null;
        }
      }
    }

    private void enter(int at) {
      while (entered < open.size() && open.get(entered).span().start() <= at) {
        int free = Arrays.asList(lanes).indexOf(null);
        if (free >= 0) {
          lanes[free] = open.get(entered);
        } else {
          more++;
        }
        entered++;
      }
    }

    private List<Mark> marks() {
      List<Mark> marks = new ArrayList<>(LANES);
      for (int lane = LANES - 1; lane >= 0; lane--) {
        Tagged t = lanes[lane];
        if (t != null) {
          marks.add(new Mark(t, lane));
        }
      }
      return marks;
    }
  }
}
