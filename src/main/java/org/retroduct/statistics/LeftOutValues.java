package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/** The values of one measure without each document in turn, and the interval that they give. */
final class LeftOutValues {

  private final double[] values;
  private final int[] times;
  private int kinds;
  private int number;
  private boolean undefined;

  LeftOutValues(int most) {
    values = new double[most];
    times = new int[most];
  }

  /** The value without one document, of which there are so many that are alike. */
  void add(@Nullable Double value, int alike) {
    if (value == null) {
      undefined = true;
    } else {
      values[kinds] = value;
      times[kinds++] = alike;
      number += alike;
    }
  }

  boolean anyUndefined() {
    return undefined;
  }

  Interval interval(double point) {
    if (undefined) {
      return Interval.none(Interval.None.RESTS_ON_ONE_DOCUMENT);
    }
    double mean = 0;
    for (int k = 0; k < kinds; k++) {
      mean += values[k] * times[k] / number;
    }
    double squares = 0;
    for (int k = 0; k < kinds; k++) {
      squares += times[k] * (values[k] - mean) * (values[k] - mean);
    }
    double error = Math.sqrt((number - 1.0) / number * squares);
    return Interval.about(point, error, number - 1, number);
  }
}
