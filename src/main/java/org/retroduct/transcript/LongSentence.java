package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what is too long to be one sentence, as speech that a machine wrote down without stops. The
 * parts are about even; each ends at a pause if there is one near, or else between two words.
 */
final class LongSentence {
  /** Hardly anybody says more in one sentence. */
  static final int WORDS = 150;

  private static final String PAUSES = ",;:\u2013\u2014";

  private final CodePoints text;
  private final List<Span> words;

  private LongSentence(CodePoints text, List<Span> words) {
    this.text = text;
    this.words = words;
  }

  /** The sentence itself, or its parts; between them lies nothing but white space. */
  static List<Span> cut(CodePoints text, Span sentence) {
    if (sentence.length() < 2 * WORDS) {
      return List.of(sentence);
    }
    List<Span> words =
        Words.spans(text.excerpt(sentence)).stream()
            .map(word -> word.shift(sentence.start()))
            .toList();
    return new LongSentence(text, words).cut(sentence);
  }

  private List<Span> cut(Span sentence) {
    List<Span> parts = new ArrayList<>();
    int start = sentence.start();
    int from = 0;
    while (words.size() - from > WORDS) {
      int left = words.size() - from;
      int next = next(from, left / ((left + WORDS - 1) / WORDS));
      if (next < words.size()) {
        int end = words.get(next).start() - afterSpace(gap(next));
        parts.add(text.trimmed(new Span(start, end)).orElseThrow());
        start = end;
      }
      from = next;
    }
    parts.add(new Span(start, sentence.end()));
    return parts;
  }

  /** The word that begins the next part; their number if nothing can be cut any more. */
  private int next(int from, int size) {
    for (int i = from + size; i > from + size / 2; i--) {
      if (hasSpace(i) && gap(i).codePoints().anyMatch(c -> PAUSES.indexOf(c) >= 0)) {
        return i;
      }
    }
    for (int i = from + size; i > from; i--) {
      if (hasSpace(i)) {
        return i;
      }
    }
    int i = from + size;
    while (i < words.size() && !hasSpace(i)) {
      i++;
    }
    return i;
  }

  private boolean hasSpace(int word) {
    return gap(word).codePoints().anyMatch(WhiteSpace::is);
  }

  /** What stands between a word and the one before it. */
  private String gap(int word) {
    int from = words.get(word - 1).end();
    int to = words.get(word).start();
    return text.excerpt(new Span(from, to));
  }

  /** How many code points follow the last white space of a gap. */
  private static int afterSpace(String gap) {
    int last = gap.length();
    while (!WhiteSpace.is(gap.charAt(last - 1))) {
      last--;
    }
    return gap.codePointCount(last, gap.length());
  }
}
