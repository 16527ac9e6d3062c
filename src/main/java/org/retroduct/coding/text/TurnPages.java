package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Words;

/** Breaks a transcript into pages of about 1,200 words, between turns only. */
final class TurnPages {

  // Measured: within 1,500 words a browser redraws a selection in less than 25 ms.
  private static final int WORDS = 1200;

  private final CodePoints text;
  private final List<List<TurnPart>> pages = new ArrayList<>();
  private List<TurnPart> current = new ArrayList<>();
  private int words;

  private TurnPages(CodePoints text) {
    this.text = text;
  }

  /** The pages in order, one at least; a turn longer than a page has a page of its own. */
  static List<List<TurnPart>> of(
      CodePoints text, List<SpokenTurn> turns, List<Sentence> sentences) {
    TurnPages pages = new TurnPages(text);
    int next = 0;
    for (SpokenTurn turn : turns) {
      int from = next;
      while (next < sentences.size() && sentences.get(next).span().start() < turn.span().end()) {
        next++;
      }
      pages.add(turn, sentences.subList(from, next));
    }
    pages.close();
    return List.copyOf(pages.pages);
  }

  private void add(SpokenTurn turn, List<Sentence> sentences) {
    int more = Words.count(text.excerpt(turn.span()));
    boolean nearerWithout = Math.abs(words - WORDS) < Math.abs(words + more - WORDS);
    if (!current.isEmpty() && nearerWithout) {
      close();
    }
    current.addAll(TurnPart.of(turn, sentences));
    words += more;
  }

  private void close() {
    if (!current.isEmpty() || pages.isEmpty()) {
      pages.add(List.copyOf(current));
    }
    current = new ArrayList<>();
    words = 0;
  }
}
