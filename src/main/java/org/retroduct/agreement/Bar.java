package org.retroduct.agreement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A coefficient as a drawing: the figures beside it say the same.
 *
 * @param value the length of the bar
 * @param low the left end of the whisker; empty if there is no interval
 * @param high its right end
 */
record Bar(String value, String low, String high) {
  private static final double LEFT = 8;
  private static final double WIDTH = 284;

  /** The drawing on a scale of 0 to 1; what lies outside is drawn at its end. */
  static Bar of(double value, @Nullable Double low, @Nullable Double high) {
    String length = number(WIDTH * clamp(value));
    return low == null || high == null
        ? new Bar(length, "", "")
        : new Bar(length, number(LEFT + WIDTH * clamp(low)), number(LEFT + WIDTH * clamp(high)));
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
