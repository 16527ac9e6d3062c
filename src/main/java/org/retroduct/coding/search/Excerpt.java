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
 */
record Excerpt(String text, int textStart, Span found, List<Span> marks) {
  private static final int WORDS_AROUND = 9;

  Excerpt {
    marks = List.copyOf(marks);
  }

  /**
   * The surroundings of a match, within its turn.
   *
   * @param words of the whole text, as {@link Terms#spans} gives them
   */
  static Excerpt of(CodePoints text, List<Span> words, Span turn, Places.Match match) {
    Span found = words.get(match.first()).hull(words.get(match.last()));
    int before = match.first() - WORDS_AROUND;
    int after = match.last() + WORDS_AROUND;
    int start = before < 0 ? turn.start() : Math.max(turn.start(), words.get(before).start());
    int end = after < words.size() ? Math.min(turn.end(), words.get(after).end()) : turn.end();
    List<Span> marks = new ArrayList<>();
    for (Places.Run run : match.runs()) {
      Span mark = words.get(run.first()).hull(words.get(run.last()));
      int last = marks.size() - 1;
      if (last >= 0 && marks.get(last).end() > mark.start()) {
        marks.set(last, marks.get(last).hull(mark));
      } else {
        marks.add(mark);
      }
    }
    return new Excerpt(text.excerpt(new Span(start, end)), start, found, marks);
  }
}
