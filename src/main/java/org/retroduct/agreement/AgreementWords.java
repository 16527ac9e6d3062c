package org.retroduct.agreement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retroduct.statistics.Reason;

/** Figures and reasons as readers see them. */
final class AgreementWords {
  /** More places are of no use to a reader. */
  private static final int MOST = 6;

  private AgreementWords() {}

  /** The reason within a sentence, as {@code nobody coded anything here}; empty for none. */
  static String reason(@Nullable String key) {
    if (key == null) {
      return "";
    }
    String sentence = Reason.valueOf(key.toUpperCase(Locale.ROOT)).sentence();
    String open = sentence.substring(0, sentence.length() - 1);
    return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
  }

  /** A value with two places, as {@code 0.69}; with more where two would make it full agreement. */
  static String rounded(double value) {
    return rounded(value, 1, 2);
  }

  /** {@code full} itself is not said of what is less, unless by no more than an error of a sum. */
  private static String rounded(double value, int full, int places) {
    String text = format(value, places);
    for (int more = places + 1; value < full && isFull(text, full) && more <= MOST; more++) {
      text = format(value, more);
    }
    return isFull(text, full) ? format(full, places) : text;
  }

  private static boolean isFull(String text, int full) {
    return Double.parseDouble(text) == full;
  }

  private static String format(double value, int places) {
    String text = String.format(Locale.ROOT, "%." + places + "f", value);
    return Double.parseDouble(text) == 0 ? text.replace("-", "") : text;
  }

  /** The same as it is read: with the sign of subtraction, not a hyphen. */
  static String shown(double value) {
    return rounded(value).replace('-', '−');
  }

  private static String shown(AgreementView.Figure figure, double value) {
    return figure.measure().endsWith("percent_agreement")
        ? rounded(100 * value, 100, 1) + "%"
        : shown(value);
  }

  /** The value with two places, shares as per cent with one; empty if there is none. */
  static String value(AgreementView.Figure figure) {
    Double value = figure.value();
    return value == null ? "" : shown(figure, value);
  }

  /** The interval as {@code 0.33 to 0.85}; empty if there is none. */
  static String interval(AgreementView.Figure figure) {
    Double low = figure.low();
    Double high = figure.high();
    return low == null || high == null ? "" : shown(figure, low) + " to " + shown(figure, high);
  }
}
