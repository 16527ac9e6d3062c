package org.retroduct.coding.search;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/**
 * Found words in their surroundings; positions are code points of the whole text.
 *
 * @param found from the first word found to the last
 * @param marks the words found, in order and apart
 * @param begun whether its turn begins before it
 * @param goesOn whether its turn goes on after it
 */
record Excerpt(
    String text, int textStart, Span found, List<Span> marks, boolean begun, boolean goesOn) {
  private static final int WORDS_AROUND = 9;

  Excerpt {
    marks = List.copyOf(marks);
  }

  /**
   * The surroundings of a match within its turn. Only the turn is taken apart, whatever the length
   * of the text.
   *
   * @param firstWord the number of the turn's first word
   */
  static Excerpt of(CodePoints text, Span turn, int firstWord, Places.Match match) {
    List<Span> words =
        Terms.spans(text.excerpt(turn)).stream().map(word -> word.shift(turn.start())).toList();
    int first = match.first() - firstWord;
    int last = match.last() - firstWord;
    Span found = words.get(first).hull(words.get(last));
    int before = first - WORDS_AROUND;
    int after = last + WORDS_AROUND;
    int start = before <= 0 ? turn.start() : words.get(before).start();
    int end = after < words.size() - 1 ? words.get(after).end() : turn.end();
    List<Span> marks = new ArrayList<>();
    for (Places.Run run : match.runs()) {
      Span mark = words.get(run.first() - firstWord).hull(words.get(run.last() - firstWord));
      int latest = marks.size() - 1;
      if (latest >= 0 && marks.get(latest).end() > mark.start()) {
        marks.set(latest, marks.get(latest).hull(mark));
      } else {
        marks.add(mark);
      }
    }
    return new Excerpt(
        text.excerpt(new Span(start, end)),
        start,
        found,
        marks,
        before > 0,
        after < words.size() - 1);
  }
}
