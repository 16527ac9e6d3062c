package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.Words;

/**
 * The numbered words of a sentence, the same for the coding line and for ticking. The first reaches
 * back to the sentence's start and the last on to its end, so that all words together are the
 * sentence, its quotation marks and full stop included.
 */
public final class SentenceWords {
  private SentenceWords() {}

  /** The words in order, in code points of the whole text; a sentence without words is one. */
  public static List<Span> of(CodePoints text, Span sentence) {
    List<Span> words = new ArrayList<>();
    for (Span word : Words.spans(text.excerpt(sentence))) {
      words.add(word.shift(sentence.start()));
    }
    if (words.isEmpty()) {
      return List.of(sentence);
    }
    int last = words.size() - 1;
    words.set(0, new Span(sentence.start(), words.get(0).end()));
    words.set(last, new Span(words.get(last).start(), sentence.end()));
    return List.copyOf(words);
  }
}
