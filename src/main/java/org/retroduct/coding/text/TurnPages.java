package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Words;

/**
 * Breaks a transcript into pages of about 1,200 words, between turns; only a turn for which no page
 * has room is broken too, between its parts.
 */
final class TurnPages {

  // Measured: within 1,500 words a browser redraws a selection in less than 25 ms.
  private static final int WORDS = 1200;
  private static final int MOST = 1500;

  private final CodePoints text;
  private final List<List<TurnPart>> pages = new ArrayList<>();
  private List<TurnPart> current = new ArrayList<>();
  private int words;

  private TurnPages(CodePoints text) {
    this.text = text;
  }

  /** The pages in order, one at least. */
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
    List<TurnPart> parts = TurnPart.of(turn, sentences);
    int whole = Words.count(text.excerpt(turn.span()));
    if (whole <= MOST) {
      add(parts, whole);
      return;
    }
    for (TurnPart part : parts) {
      add(List.of(part), part.sentences().stream().mapToInt(this::words).sum());
    }
  }

  private int words(Sentence sentence) {
    return Words.count(text.excerpt(sentence.span()));
  }

  private void add(List<TurnPart> parts, int more) {
    boolean nearerWithout = Math.abs(words - WORDS) < Math.abs(words + more - WORDS);
    if (!current.isEmpty() && nearerWithout) {
      close();
    }
    current.addAll(parts);
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
