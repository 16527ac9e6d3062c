package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals from resampled documents. A replicate is a weighted sum of the documents'
 * parts. All measures over the same number of documents see the same draws, which are kept where
 * they are few and drawn again from the same seed where they are many.
 */
final class Resampling {

  private static final long MOST_KEPT = 4_000_000;

  private final @Nullable Bootstrap bootstrap;
  private final Map<Integer, int[][]> kept = new ConcurrentHashMap<>();

  Resampling(@Nullable Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** One interval for each formula; {@code points} are their values on all documents. */
  List<Interval> intervals(double[][] parts, List<Formula> formulas, List<Estimate> points) {
    if (bootstrap == null) {
      return without(Interval.None.NOT_ASKED, points);
    }
    if (parts.length < Bootstrap.FEWEST_DOCUMENTS) {
      return without(Interval.None.TOO_FEW_DOCUMENTS, points);
    }
    List<Interval> intervals = new ArrayList<>();
    List<Values> drawn = new ArrayList<>();
    for (int f = 0; f < formulas.size(); f++) {
      drawn.add(new Values(bootstrap.replicates()));
    }
    each(bootstrap, parts.length, weights -> collect(weighted(parts, weights), formulas, drawn));
    for (int f = 0; f < formulas.size(); f++) {
      boolean undefined = points.get(f).value() == null;
      intervals.add(
          undefined
              ? Interval.none(Interval.None.VALUE_UNDEFINED)
              : drawn.get(f).interval(bootstrap.level()));
    }
    return intervals;
  }

  private static List<Interval> without(Interval.None why, List<Estimate> points) {
    List<Interval> intervals = new ArrayList<>();
    for (Estimate point : points) {
      intervals.add(Interval.none(point.value() == null ? Interval.None.VALUE_UNDEFINED : why));
    }
    return intervals;
  }

  private static void collect(double[] sums, List<Formula> formulas, List<Values> drawn) {
    for (int f = 0; f < formulas.size(); f++) {
      drawn.get(f).add(formulas.get(f).of(sums).value());
    }
  }

  private static double[] weighted(double[][] parts, int[] weights) {
    double[] sums = new double[parts[0].length];
    for (int d = 0; d < parts.length; d++) {
      int weight = weights[d];
      double[] part = parts[d];
      for (int i = 0; weight != 0 && i < sums.length; i++) {
        sums[i] += weight * part[i];
      }
    }
    return sums;
  }

  private void each(Bootstrap by, int documents, Consumer<int[]> replicate) {
    if ((long) documents * by.replicates() <= MOST_KEPT) {
      for (int[] weights : kept.computeIfAbsent(documents, n -> all(by, n))) {
        replicate.accept(weights);
      }
      return;
    }
    SplittableRandom random = new SplittableRandom(by.seed());
    int[] weights = new int[documents];
    for (int b = 0; b < by.replicates(); b++) {
      Arrays.fill(weights, 0);
      draw(random, weights);
      replicate.accept(weights);
    }
  }

  private static int[][] all(Bootstrap by, int documents) {
    SplittableRandom random = new SplittableRandom(by.seed());
    int[][] all = new int[by.replicates()][documents];
    for (int[] weights : all) {
      draw(random, weights);
    }
    return all;
  }

  private static void draw(SplittableRandom random, int[] weights) {
    for (int i = 0; i < weights.length; i++) {
      weights[random.nextInt(weights.length)]++;
    }
  }

  /** The values of one measure over the replicates. */
  private static final class Values {

    private final double[] values;
    private int defined;
    private int dropped;

    Values(int most) {
      values = new double[most];
    }

    void add(@Nullable Double value) {
      if (value == null) {
        dropped++;
      } else {
        values[defined++] = value;
      }
    }

    Interval interval(double level) {
      if (defined == 0) {
        return Interval.none(Interval.None.NO_DEFINED_REPLICATE);
      }
      Arrays.sort(values, 0, defined);
      double tail = (1 - level) / 2;
      return new Interval(quantile(tail), quantile(1 - tail), defined + dropped, dropped, null);
    }

    /** Linear between order statistics, definition 7 of Hyndman and Fan 1996. */
    private double quantile(double share) {
      double place = share * (defined - 1);
      int below = (int) Math.floor(place);
      int above = Math.min(below + 1, defined - 1);
      return values[below] + (place - below) * (values[above] - values[below]);
    }
  }
}
