package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;

/**
 * What a coder types into the coding line: {@code [range] code… [// memo]}.
 *
 * @param range null if the codes go to what is ticked or quoted
 * @param codes short forms in capitals, as {@code T1}
 * @param memo null if none was given
 */
record CodingLine(@Nullable Range range, List<String> codes, @Nullable String memo) {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,4}))?(?:[-–](\\d{1,6})(?:\\.(\\d{1,4}))?)?");
  private static final Pattern DASH_IN_SPACES = Pattern.compile("(?<=\\d)\\s*([-–])\\s*(?=\\d)");
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{1,5}");

  /** Copies the codes. */
  CodingLine {
    codes = List.copyOf(codes);
  }

  /**
   * From one sentence to another, both included.
   *
   * @param firstWord the word in the first sentence, from 1; 0 for the whole sentence
   * @param lastWord the word in the last sentence, from 1; 0 for the whole sentence
   */
  record Range(int first, int firstWord, int last, int lastWord) {}

  /** Reads a line. Refused with {@link Invalid}: what is neither a range nor a code. */
  static CodingLine read(String line) {
    int memoAt = line.indexOf("//");
    String memo = memoAt < 0 ? "" : line.substring(memoAt + 2).strip();
    String acts = memoAt < 0 ? line : line.substring(0, memoAt);
    Range range = null;
    List<String> codes = new ArrayList<>();
    for (String word :
        DASH_IN_SPACES.matcher(acts).replaceFirst("$1").strip().split("[\\s,;]+", -1)) {
      Matcher matcher = RANGE.matcher(word);
      if (matcher.matches() && range == null && codes.isEmpty()) {
        range = range(matcher);
      } else if (!word.isEmpty()) {
        codes.add(code(word));
      }
    }
    return new CodingLine(range, codes, memo.isEmpty() ? null : memo);
  }

  private static String code(String word) {
    String code = word.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new Invalid(
          "quick",
          "“%s” is neither sentences, such as 94-96, nor a code, such as T1. Nothing was saved."
              .formatted(word));
    }
    return code;
  }

  private static Range range(Matcher matcher) {
    int first = Integer.parseInt(matcher.group(1));
    int firstWord = number(matcher.group(2));
    if (matcher.group(3) == null) {
      return new Range(first, firstWord, first, firstWord);
    }
    int last = Integer.parseInt(matcher.group(3));
    if (last < first) {
      throw new Invalid("quick", "The first sentence comes before the last. Nothing was saved.");
    }
    return new Range(first, firstWord, last, number(matcher.group(4)));
  }

  private static int number(@Nullable String digits) {
    int number = digits == null ? 0 : Integer.parseInt(digits);
    if (digits != null && number == 0) {
      throw new Invalid("quick", "The words of a sentence count from 1. Nothing was saved.");
    }
    return number;
  }
}
