package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/**
 * Cuts sentences where codes begin and end. One pass over the text: the codes that reach into a
 * sentence are carried along, never searched for. Lanes are given anew in each sentence, so that no
 * underline hangs below an empty one. Marks are nested so that each is cut as seldom as can be: a
 * page with many is drawn and sent sooner.
 */
final class MarkSweep {

  /** More underlines than these cannot be told apart; the rest is counted. */
  static final int LANES = 4;

  private static final Comparator<Mark> ENDS_LAST =
      Comparator.comparingInt((Mark mark) -> mark.tagged().span().end()).reversed();

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
      int kept = 0;
      enter(from);
      List<Mark> marks = marks(List.of());
      for (int cut : cuts()) {
        leave(cut);
        enter(cut);
        List<Mark> then = marks(marks);
        if (!then.equals(marks)) {
          int left = shared(marks, then);
          runs.add(new Run(text.excerpt(new Span(from, cut)), marks, kept, left, false));
          from = cut;
          marks = then;
          kept = left;
        }
      }
      runs.add(new Run(text.excerpt(new Span(from, span.end())), marks, kept, 0, false));
      return new Line(number, ticked, runs, more);
    }

    /** Where a code begins or ends within the sentence, in order; some places more than once. */
    private int[] cuts() {
      int[] cuts = new int[2 * open.size()];
      int count = 0;
      for (Tagged t : open) {
        if (t.span().start() > span.start()) {
          cuts[count++] = t.span().start();
        }
        if (t.span().end() < span.end()) {
          cuts[count++] = t.span().end();
        }
      }
      Arrays.sort(cuts, 0, count);
      return Arrays.copyOf(cuts, count);
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

    /** What lies around the words stays there; of the others, what ends last is outermost. */
    private List<Mark> marks(List<Mark> before) {
      List<Mark> marks = new ArrayList<>(LANES);
      for (Mark mark : before) {
        if (!mark.tagged().equals(lanes[mark.lane()])) {
          break;
        }
        marks.add(mark);
      }
      int kept = marks.size();
      for (int lane = LANES - 1; lane >= 0; lane--) {
        Tagged t = lanes[lane];
        if (t != null && !holds(marks.subList(0, kept), lane)) {
          marks.add(new Mark(t, lane));
        }
      }
      marks.subList(kept, marks.size()).sort(ENDS_LAST);
      return marks;
    }

    private static boolean holds(List<Mark> marks, int lane) {
      for (Mark mark : marks) {
        if (mark.lane() == lane) {
          return true;
        }
      }
      return false;
    }

    private static int shared(List<Mark> marks, List<Mark> then) {
      int shared = 0;
      while (shared < marks.size()
          && shared < then.size()
          && marks.get(shared).equals(then.get(shared))) {
        shared++;
      }
      return shared;
    }
  }
}
