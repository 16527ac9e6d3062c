package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The uncertainty of a value from resampling documents, or why there is none.
 *
 * @param low lower limit; null when there is no interval
 * @param high upper limit; null when there is no interval
 * @param replicates how many resamples were drawn
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
    NOT_AVAILABLE("This measure has no interval.");

    private final String sentence;

    None(String sentence) {
      this.sentence = sentence;
    }

    /** The reason as a sentence for readers. */
    public String sentence() {
      return sentence;
    }
  }

  static Interval none(None why) {
    return new Interval(null, null, 0, 0, why);
  }
}
