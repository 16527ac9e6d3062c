package org.retroduct.transcript;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as quotes are compared: NFC, a run of white space as one space, all quotation marks and
 * apostrophes as one, all dashes as one, without soft hyphens and spaces of no width. Each code
 * point left knows the code points of the original that it stands for.
 */
final class FoldedText {

  /** What cannot be seen and is no part of a letter: word breaks, joins and byte order marks. */
  private static final String UNSEEN = "\u00AD\u200B\u2060\uFEFF";

  // Below it no character composes with the one before.
  private static final int FIRST_COMBINING = 0x300;
  private static final String QUOTATION_MARKS =
      "\"'`\u00B4\u00AB\u00BB\u02BC\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2032\u2033"
          + "\u2039\u203A\uFF02\uFF07";
  private static final String DASHES =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

  private int[] codePoints;
  private int[] starts;
  private int[] ends;
  private int length;

  private FoldedText(int capacity) {
    codePoints = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(Math.max(16, text.length()));
    if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      folded.append(text, 0, 0);
    } else {
      folded.appendByChunks(text);
    }
    return folded;
  }

  /** What to look for: without white space at its ends. */
  static int[] pattern(String text) {
    FoldedText folded = of(WhiteSpace.collapse(text));
    int from = folded.length > 0 && folded.codePoints[0] == ' ' ? 1 : 0;
    int to = folded.length;
    if (to > from && folded.codePoints[to - 1] == ' ') {
      to--;
    }
    return Arrays.copyOfRange(folded.codePoints, from, to);
  }

  int length() {
    return length;
  }

  int at(int index) {
    return codePoints[index];
  }

  /** The passage of the original for a range that is not empty. */
  Span original(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The same text for comparing without regard to case; positions are kept. */
  FoldedText withoutCase() {
    FoldedText folded = new FoldedText(0);
    folded.codePoints = withoutCase(Arrays.copyOf(codePoints, length));
    folded.starts = starts;
    folded.ends = ends;
    folded.length = length;
    return folded;
  }

  static int[] withoutCase(int[] codePoints) {
    int[] folded = codePoints.clone();
    Arrays.setAll(folded, i -> Character.toLowerCase(Character.toUpperCase(folded[i])));
    return folded;
  }

  /**
   * Pieces that cannot compose across their borders; only those that change lose fine positions.
   */
  private void appendByChunks(String text) {
    int position = 0;
    int begin = 0;
    while (begin < text.length()) {
      int end = text.offsetByCodePoints(begin, 1);
      while (end < text.length() && text.charAt(end) >= FIRST_COMBINING) {
        end++;
      }
      String chunk = text.substring(begin, end);
      int size = chunk.codePointCount(0, chunk.length());
      if (Normalizer.isNormalized(chunk, Normalizer.Form.NFC)) {
        append(chunk, position, 0);
      } else {
        append(Normalizer.normalize(chunk, Normalizer.Form.NFC), position, position + size);
      }
      position += size;
      begin = end;
    }
  }

  /**
   * @param end 0 if each code point stands for one of the original; otherwise where the passage
   *     ends for which all of them stand
   */
  private void append(String text, int start, int end) {
    int position = start;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (end > 0) {
        add(fold(c), start, end);
      } else {
        add(fold(c), position, position + 1);
        position++;
      }
    }
  }

  private void add(int c, int start, int end) {
    if (UNSEEN.indexOf(c) >= 0) {
      return;
    }
    if (c == ' ' && length > 0 && codePoints[length - 1] == ' ') {
      ends[length - 1] = end;
      return;
    }
    if (length == codePoints.length) {
      int larger = length * 2;
      codePoints = Arrays.copyOf(codePoints, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
    codePoints[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  private static int fold(int c) {
    if (WhiteSpace.is(c)) {
      return ' ';
    }
    if (c < 0x80 && c != '"' && c != '`') {
      return c;
    }
    if (QUOTATION_MARKS.indexOf(c) >= 0) {
      return '\'';
    }
    return DASHES.indexOf(c) >= 0 ? '-' : c;
  }
}
