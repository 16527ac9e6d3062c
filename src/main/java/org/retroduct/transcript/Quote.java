package org.retroduct.transcript;

import org.jspecify.annotations.Nullable;

/**
 * Words by which a passage is named instead of its position; as the TextQuoteSelector of the Web
 * Annotation Data Model (W3C 2017, section 4.2.4).
 *
 * @param exact the words, or the first and the last of them joined by an ellipsis
 * @param prefix words that stand directly before it; null if that does not matter
 * @param suffix words that stand directly after it; null if that does not matter
 */
public record Quote(String exact, @Nullable String prefix, @Nullable String suffix) {

  /** Words without their surroundings. */
  public static Quote of(String exact) {
    return new Quote(exact, null, null);
  }
}
