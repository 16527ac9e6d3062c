package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One measure on one scope: a value with its parts and interval, or the reason why it has none.
 *
 * @param standardError analytic standard error; null where the measure has none or is undefined
 */
public record Result(
    Measure measure,
    Scope scope,
    Estimate estimate,
    @Nullable Double standardError,
    Interval interval) {

  /** Whether the measure has a value. */
  public boolean defined() {
    return estimate.reason() == null;
  }

  /** {@code defined} or {@code undefined}, as in the REST API. */
  public String status() {
    return defined() ? "defined" : "undefined";
  }

  /** The coefficient; null when it is undefined. */
  public @Nullable Double value() {
    return estimate.value();
  }

  /** Why it is undefined; null when it is defined. */
  public @Nullable Reason reason() {
    return estimate.reason();
  }

  /** See {@link Estimate#observed()}. */
  public @Nullable Double observed() {
    return estimate.observed();
  }

  /** See {@link Estimate#expected()}. */
  public @Nullable Double expected() {
    return estimate.expected();
  }

  /** How much could be compared; see {@link Estimate#pairable()}. */
  public double pairable() {
    return estimate.pairable();
  }

  /** Lower limit of the interval; null when there is none. */
  public @Nullable Double low() {
    return interval.low();
  }

  /** Upper limit of the interval; null when there is none. */
  public @Nullable Double high() {
    return interval.high();
  }

  /**
   * The same figures under another scope, for a caller that computed them on a part of its data.
   */
  public Result within(Scope newScope) {
    return new Result(measure, newScope, estimate, standardError, interval);
  }
}
