package org.retroduct.platform;

import java.util.Locale;

/**
 * A number that a page shows large, with what it counts.
 *
 * @param value as it is shown, as {@code 1,036}
 * @param label as {@code coded passages}
 */
public record Figure(String value, String label) {
  /** How many of a thing there are: 1 "transcript", 1,036 "transcripts". */
  public static Figure count(long number, String thing) {
    return count(number, thing, "");
  }

  /** The same with words that follow: 2 "passages" " of evidence". */
  public static Figure count(long number, String thing, String rest) {
    return new Figure(
        String.format(Locale.ROOT, "%,d", number), (number == 1 ? thing : thing + "s") + rest);
  }
}
