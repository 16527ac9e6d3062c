package org.retroduct.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The uncertainty of a value, from resampling documents or from a standard error, or why there is
 * none.
 *
 * @param low lower limit; null when there is no interval
 * @param high upper limit; null when there is no interval
 * @param replicates how many resamples were drawn, or documents left out in turn; 0 if the interval
 *     comes from a standard error
 * @param dropped in how many of them the value was undefined; they are left out
 * @param none why there is no interval; null when there is one
 */
public record Interval(
    @Nullable Double low, @Nullable Double high, int replicates, int dropped, @Nullable None none) {

  /** Why a value has no interval. */
  public enum None {
    NOT_ASKED("No interval was asked for."),
    VALUE_UNDEFINED("The value itself is undefined."),
    TOO_FEW_DOCUMENTS("Fewer than six transcripts (or units): too few to resample."),
    NO_DEFINED_REPLICATE("The value was undefined in every resample."),
    RESTS_ON_ONE_DOCUMENT("Without one of the transcripts (or units) the value is undefined."),
    NOT_AVAILABLE("This measure has no interval.");

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String sentence;

    None(String sentence) {
      this.sentence = sentence;
    }

    /** The name in JSON, such as {@code too_few_documents}. */
    public String key() {
      return key;
    }

    /** The reason as a sentence for readers. */
    public String sentence() {
      return sentence;
    }
  }

  /** Value ± t·SE, cut at 1, the highest that any of the measures can be. */
  static Interval about(double value, double error, int degrees, int replicates) {
    double reach = StudentT.covering95(degrees) * error;
    return new Interval(value - reach, Math.min(1, value + reach), replicates, 0, null);
  }

  static Interval none(None why) {
    return new Interval(null, null, 0, 0, why);
  }
}
