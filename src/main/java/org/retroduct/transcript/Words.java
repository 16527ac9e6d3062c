package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Words are runs of letters and digits; a single apostrophe or hyphen between two of them belongs
 * to the word ("don't", "well-led").
 */
public final class Words {

  private Words() {}

  /** How many words a text has. */
  public static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(text, i);
      if (end > i) {
        count++;
        i = end;
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    return count;
  }

  /** The words of a text in order, in code points. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int position = 0;
    for (int i = 0; i < text.length(); ) {
      int end = wordEnd(text, i);
      if (end > i) {
        int length = text.codePointCount(i, end);
        spans.add(new Span(position, position + length));
        position += length;
        i = end;
      } else {
        i += Character.charCount(text.codePointAt(i));
        position++;
      }
    }
    return List.copyOf(spans);
  }

  /**
   * A span together with the rest of the words in which it begins and ends.
   *
   * @param words of the text, in order
   */
  public static Span whole(Span span, List<Span> words) {
    Span whole = span;
    for (int end : new int[] {span.start(), span.end() - 1}) {
      int at = Collections.binarySearch(words, new Span(end, Integer.MAX_VALUE));
      int before = -at - 2; // the last word that begins at or before this end
      if (before >= 0 && words.get(before).end() > end) {
        whole = whole.hull(words.get(before));
      }
    }
    return whole;
  }

  /** Where the word that begins at an index ends; the index itself if none begins there. */
  private static int wordEnd(String text, int begin) {
    int i = begin;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isWordPart(c) || (i > begin && isMark(c))) {
        i += Character.charCount(c);
      } else if (i > begin && isJoiner(c) && continuesAfter(text, i + 1)) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean continuesAfter(String text, int index) {
    return index < text.length() && isWordPart(text.codePointAt(index));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Apostrophes, straight and curly, and hyphens; not dashes. */
  private static boolean isJoiner(int c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u02BC'
        || c == '-'
        || c == '\u2010'
        || c == '\u2011';
  }
}
