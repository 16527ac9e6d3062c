package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/** The values of one measure over the replicates, and their percentile interval. */
final class ReplicateValues {

  private final double[] values;
  private int defined;
  private int dropped;

  ReplicateValues(int most) {
    values = new double[most];
  }

  void add(@Nullable Double value) {
    if (value == null) {
      dropped++;
    } else {
      values[defined++] = value;
    }
  }

  boolean anyDropped() {
    return dropped > 0;
  }

  Interval interval(double level) {
    if (defined == 0) {
      return Interval.none(Interval.None.NO_DEFINED_REPLICATE);
    }
    double tail = (1 - level) / 2;
    double low = quantile(tail);
    return new Interval(low, quantile(1 - tail), defined + dropped, dropped, null);
  }

  /** Linear between order statistics: definition 7 of Hyndman and Fan 1996. */
  private double quantile(double share) {
    double place = share * (defined - 1);
    int below = (int) Math.floor(place);
    double low = ordered(below);
    double high = low;
    if (below + 1 < defined) {
      high = values[below + 1];
      for (int i = below + 2; i < defined; i++) {
        high = Math.min(high, values[i]);
      }
    }
    return low + (place - below) * (high - low);
  }

  /**
   * The value at a place of the sorted values, by partition (Hoare 1961): no need to sort all. What
   * stands behind the place afterwards is no less.
   */
  private double ordered(int place) {
    int from = 0;
    int to = defined - 1;
    while (from < to) {
      double pivot = values[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (place <= j) {
        to = j;
      } else if (place >= i) {
        from = i;
      } else {
        return values[place];
      }
    }
    return values[from];
  }
}
