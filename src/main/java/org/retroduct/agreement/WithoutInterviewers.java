package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/**
 * A text as if it were its other turns alone, joined by one line feed. A passage stays one over a
 * turn that is left out, and vanishes if it lies wholly in such turns.
 */
final class WithoutInterviewers {
  private final List<TextOutline.Stretch> kept = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final int length;

  WithoutInterviewers(TextOutline text) {
    int at = 0;
    for (TextOutline.Stretch turn : text.turns()) {
      if (!turn.interviewer()) {
        kept.add(turn);
        starts.add(at);
        at += turn.end() - turn.start() + 1;
      }
    }
    this.length = Math.max(0, at - 1);
  }

  /** In code points, the joining line feeds included; 0 if only interviewers speak. */
  int length() {
    return length;
  }

  /** The turns in the text so made. */
  List<Span> turns() {
    List<Span> turns = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      int start = starts.get(i);
      turns.add(new Span(start, start + kept.get(i).end() - kept.get(i).start()));
    }
    return turns;
  }

  /** Where a passage lies in the text so made; empty if it vanishes. */
  Optional<Span> place(Span span) {
    int first = firstEndingAfter(span.start());
    int last = lastStartingBefore(span.end());
    if (first >= kept.size() || last < first) {
      return Optional.empty();
    }
    int start = starts.get(first) + Math.max(0, span.start() - kept.get(first).start());
    int end =
        starts.get(last) + Math.min(span.end(), kept.get(last).end()) - kept.get(last).start();
    return Optional.of(new Span(start, end));
  }

  private int firstEndingAfter(int position) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int lastStartingBefore(int position) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
