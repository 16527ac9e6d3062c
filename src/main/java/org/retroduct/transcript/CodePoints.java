package org.retroduct.transcript;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text addressed by Unicode code points. Taking an excerpt costs the length of the excerpt, not
 * of the text: where the text has characters outside the basic plane, the place of every 256th code
 * point is kept.
 */
public final class CodePoints {

  private static final int STRIDE = 256;

  private final String text;
  private final int length;
  // Null where every code point is one char, which is nearly always.
  private final int @Nullable [] checkpoints;

  private CodePoints(String text) {
    this.text = text;
    this.length = length(text);
    this.checkpoints = length == text.length() ? null : checkpoints(text, length);
  }

  /** The text to address; reads it once. */
  public static CodePoints of(String text) {
    return new CodePoints(text);
  }

  /** The number of code points of a text. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The number of code points. */
  public int length() {
    return length;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** Whether the span ends within the text. */
  public boolean holds(Span span) {
    return span.end() <= length;
  }

  /**
   * The words of a span.
   *
   * @throws IndexOutOfBoundsException if the span ends past the text
   */
  public String excerpt(Span span) {
    int from = charIndex(span.start());
    int to = charIndex(span.end());
    return text.substring(from, to);
  }

  /** The span without white space at its ends; empty if it holds nothing else. */
  public Optional<Span> trimmed(Span span) {
    int from = charIndex(span.start());
    int to = charIndex(span.end());
    int start = span.start();
    int end = span.end();
    while (from < to && WhiteSpace.is(text.charAt(from))) {
      from++;
      start++;
    }
    while (to > from && WhiteSpace.is(text.charAt(to - 1))) {
      to--;
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /**
   * The index of a code point in the {@code String}.
   *
   * @param codePoint from 0 to the length, both included
   */
  public int charIndex(int codePoint) {
    if (codePoint < 0 || codePoint > length) {
      throw new IndexOutOfBoundsException(
          "code point " + codePoint + " of a text that has " + length);
    }
    if (checkpoints == null) {
      return codePoint;
    }
    return text.offsetByCodePoints(checkpoints[codePoint / STRIDE], codePoint % STRIDE);
  }

  private static int[] checkpoints(String text, int length) {
    int[] places = new int[length / STRIDE + 1];
    for (int i = 1; i < places.length; i++) {
      places[i] = text.offsetByCodePoints(places[i - 1], STRIDE);
    }
    return places;
  }
}
