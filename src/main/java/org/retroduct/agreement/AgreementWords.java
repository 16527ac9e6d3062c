package org.retroduct.agreement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retroduct.statistics.Reason;

/** Figures and reasons as readers see them. */
final class AgreementWords {
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

  /** A value with two places, as {@code 0.69}. */
  static String rounded(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }

  /** The value with two places; empty if there is none. */
  static String value(AgreementView.Figure figure) {
    Double value = figure.value();
    return value == null ? "" : rounded(value);
  }

  /** The interval as {@code 0.33 to 0.85}; empty if there is none. */
  static String interval(AgreementView.Figure figure) {
    Double low = figure.low();
    Double high = figure.high();
    return low == null || high == null ? "" : rounded(low) + " to " + rounded(high);
  }
}
