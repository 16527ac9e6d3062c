package org.retroduct.platform;

import java.util.List;
import java.util.Locale;

/** How constants are written outside the code: {@code STATUS_QUO} is {@code status_quo}. */
public final class Named {
  private Named() {}

  /** The word for {@code constant}. */
  public static String of(Object constant) {
    return String.valueOf(constant).toLowerCase(Locale.ROOT);
  }

  /** The word for {@code constant} as a label: {@code STATUS_QUO} is "Status quo". */
  public static String label(Object constant) {
    return capital(of(constant).replace('_', ' '));
  }

  /** The same words, the first with a capital. */
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Names in a sentence: {@code A, B and C}. */
  public static String all(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** How many of a thing there are: {@code 1 turn}, {@code 1,204 turns}. */
  public static String count(long number, String thing) {
    String digits =
        Math.abs(number) < 1_000
            ? String.valueOf(number)
            : String.format(Locale.ROOT, "%,d", number);
    return digits + " " + (number == 1 ? thing : thing + "s");
  }
}
