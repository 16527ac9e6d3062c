package org.retroduct.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is said, in milliseconds from the beginning of the recording.
 *
 * @param endMs null if only the beginning is known
 */
record Timing(long startMs, @Nullable Long endMs) {

  private static final String TIME = "(?:\\d{1,4}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?";
  private static final String RANGE =
      TIME + "(?:\\s{0,3}(?:-->|->|[-\u2013\u2014]|to)\\s{0,3}" + TIME + ")?";
  private static final String BRACKETED = "[\\[({<]\\s{0,3}" + RANGE + "\\s{0,3}[\\])}>]";

  // All are applied to the head of a line only, never to a whole line of unknown length.
  private static final Pattern TIMES = Pattern.compile(TIME);
  private static final Pattern ALONE = Pattern.compile("\\s*(" + BRACKETED + "|" + RANGE + ")\\s*");
  private static final Pattern LEADING =
      Pattern.compile(
          "\\s*(" + BRACKETED + "|" + RANGE + "(?=\\s))\\s*(?:[-\u2013\u2014]\\s)?\\s*");
  private static final Pattern LEADING_BRACKETED = Pattern.compile("\\s*(" + BRACKETED + ")\\s*");
  private static final Pattern TRAILING =
      Pattern.compile("(.{1,80}?)([\\s,]*)(" + BRACKETED + "|(?<=\\s)" + RANGE + ")\\s*");
  private static final int HEAD = 160;

  /** A timing and where the text goes on after it. */
  record Leading(Timing timing, int end) {}

  /** A timing, what stands before it, and whether both are set apart by more than one space. */
  record Trailing(String before, Timing timing, boolean apart) {}

  /** A line that is nothing but a time or a range of times. */
  static @Nullable Timing alone(String line) {
    Matcher matcher = ALONE.matcher(line);
    return line.length() <= HEAD && matcher.matches() ? of(matcher.group(1)) : null;
  }

  /** A time at the beginning, in brackets or followed by white space. */
  static @Nullable Leading leading(String text) {
    return leading(LEADING, text);
  }

  /** A time in brackets at the beginning. */
  static @Nullable Leading leadingBracketed(String text) {
    return leading(LEADING_BRACKETED, text);
  }

  private static @Nullable Leading leading(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text).region(0, Math.min(HEAD, text.length()));
    if (!matcher.lookingAt()) {
      return null;
    }
    Timing timing = of(matcher.group(1));
    return timing == null ? null : new Leading(timing, matcher.end());
  }

  /** A short text that ends with a time. */
  static @Nullable Trailing trailing(String text) {
    Matcher matcher = TRAILING.matcher(text);
    if (text.length() > HEAD || !matcher.matches()) {
      return null;
    }
    Timing timing = of(matcher.group(3));
    String gap = matcher.group(2);
    boolean apart =
        gap.length() > 1 || gap.equals("\t") || !Character.isDigit(matcher.group(3).charAt(0));
    return timing == null ? null : new Trailing(matcher.group(1), timing, apart);
  }

  /** The first one or two times in a text; null if there is none or one that no clock shows. */
  static @Nullable Timing of(String text) {
    Matcher matcher = TIMES.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    Long start = milliseconds(matcher.group());
    if (!matcher.find()) {
      return start == null ? null : new Timing(start, null);
    }
    Long end = milliseconds(matcher.group());
    return start == null || end == null ? null : new Timing(start, end);
  }

  /** The value of {@code h:mm:ss.mmm} or {@code m:ss}; null if no clock shows it. */
  private static @Nullable Long milliseconds(String time) {
    String[] halves = time.split("[.,]");
    String[] fields = halves[0].split(":");
    long seconds = Long.parseLong(fields[fields.length - 1]);
    long minutes = Long.parseLong(fields[fields.length - 2]);
    long hours = fields.length > 2 ? Long.parseLong(fields[0]) : 0;
    if (seconds > 59 || (fields.length > 2 && minutes > 59)) {
      return null;
    }
    long millis = halves.length > 1 ? Long.parseLong((halves[1] + "00").substring(0, 3)) : 0;
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
  }
}
