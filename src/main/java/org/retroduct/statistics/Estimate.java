package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A coefficient with its parts: either {@code value} or {@code reason} is present, never both.
 *
 * @param value the coefficient; null when it is undefined
 * @param reason why it is undefined; null when it is defined
 * @param observed observed agreement of kappa-type measures, observed disagreement of alpha
 * @param expected the same by chance; null where the measure has no chance term
 * @param pairable how much could be compared: ratings of units with two or more, or characters
 *     times coders
 */
public record Estimate(
    @Nullable Double value,
    @Nullable Reason reason,
    @Nullable Double observed,
    @Nullable Double expected,
    double pairable) {

  public Estimate {
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException("an estimate has a value or a reason");
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite value: " + value);
    }
  }

  static Estimate share(double part, double whole) {
    double share = part / whole;
    return new Estimate(share, null, share, null, whole);
  }

  /** (Po - Pe) / (1 - Pe). */
  static Estimate ofAgreement(double observed, double expected, double pairable) {
    double value = (observed - expected) / (1 - expected);
    return new Estimate(value, null, observed, expected, pairable);
  }

  /** 1 - Do / De. */
  static Estimate ofDisagreement(double observed, double expected, double pairable) {
    return new Estimate(1 - observed / expected, null, observed, expected, pairable);
  }

  static Estimate undefined(Reason reason, double pairable) {
    return new Estimate(null, reason, null, null, pairable);
  }

  static Estimate undefined(Reason reason, double observed, double expected, double pairable) {
    return new Estimate(null, reason, observed, expected, pairable);
  }
}
