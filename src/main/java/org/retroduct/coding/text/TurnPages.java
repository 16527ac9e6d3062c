package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.SpeakerRole;

/**
 * Breaks a transcript into pages of about 1,200 words, between turns; within a turn only if it is
 * too long for any page. A question is not parted from its answer.
 */
final class TurnPages {

  private static final int WORDS = 1200;
  // Measured: within these a browser redraws a selection in less than 25 ms.
  private static final int MOST = 1500;

  private final List<List<TurnPart>> pages = new ArrayList<>();
  private List<TurnPart> current = new ArrayList<>();
  private int words;

  private TurnPages() {}

  /** The pages in order, one at least. */
  static List<List<TurnPart>> of(List<SpokenTurn> turns, List<Sentence> sentences) {
    TurnPages pages = new TurnPages();
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
    if (words(parts) > MOST) {
      parts.forEach(part -> add(List.of(part)));
    } else {
      add(parts);
    }
  }

  /** Puts what is not to be torn apart on this page or on the next. */
  private void add(List<TurnPart> parts) {
    int more = words(parts);
    boolean nearerWithout = Math.abs(words - WORDS) < Math.abs(words + more - WORDS);
    if (!current.isEmpty() && (nearerWithout || words + more > MOST)) {
      List<TurnPart> question = asked(parts.get(0), MOST - more);
      current.removeAll(question);
      close();
      current.addAll(question);
      words = words(question);
    }
    current.addAll(parts);
    words += more;
  }

  /** The question that ends this page and is answered on the next, if there is room for it. */
  private List<TurnPart> asked(TurnPart answer, int room) {
    TurnPart last = current.get(current.size() - 1);
    boolean question =
        last.parts() == 1
            && last.turn().role() == SpeakerRole.INTERVIEWER
            && answer.turn().role() != SpeakerRole.INTERVIEWER;
    return question && current.size() > 1 && last.words() <= room ? List.of(last) : List.of();
  }

  private static int words(List<TurnPart> parts) {
    return parts.stream().mapToInt(TurnPart::words).sum();
  }

  private void close() {
    if (!current.isEmpty() || pages.isEmpty()) {
      pages.add(List.copyOf(current));
    }
    current = new ArrayList<>();
    words = 0;
  }
}
