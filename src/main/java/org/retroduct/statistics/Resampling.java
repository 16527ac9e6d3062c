package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals from resampled documents. A replicate is a weighted sum of the documents'
 * parts. All measures over the same number of documents see the same draws, which are kept where
 * they are few and drawn again from the same seed where they are many.
 */
final class Resampling {

  private static final long MOST_KEPT = 4_000_000;

  private final @Nullable Bootstrap bootstrap;
  private final Map<Draws, int[][]> kept = new ConcurrentHashMap<>();

  Resampling(@Nullable Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  boolean asked() {
    return bootstrap != null;
  }

  /** One interval for each formula; {@code points} are their values on all documents. */
  List<Interval> intervals(double[][] parts, List<Formula> formulas, List<Estimate> points) {
    return intervals(Draws.ofEach(parts.length), parts, formulas, points);
  }

  /** The same where each part stands for as many things as its kind has. */
  List<Interval> intervals(
      Draws draws, double[][] parts, List<Formula> formulas, List<Estimate> points) {
    return intervals(draws, weights -> replicate(parts, formulas, weights), points);
  }

  /** One interval for each of several values that are had from the weights of what was drawn. */
  List<Interval> intervals(
      Draws draws, Function<int[], List<Estimate>> replicate, List<Estimate> points) {
    if (bootstrap == null) {
      return without(Interval.None.NOT_ASKED, points);
    }
    if (draws.size() < Bootstrap.FEWEST_DOCUMENTS) {
      return without(Interval.None.TOO_FEW_DOCUMENTS, points);
    }
    if (points.stream().allMatch(point -> point.value() == null)) {
      return without(Interval.None.VALUE_UNDEFINED, points);
    }
    List<Values> drawn = new ArrayList<>();
    for (int f = 0; f < points.size(); f++) {
      drawn.add(new Values(bootstrap.replicates()));
    }
    each(bootstrap, draws, weights -> collect(replicate.apply(weights), drawn));
    List<Interval> intervals = new ArrayList<>();
    for (int f = 0; f < points.size(); f++) {
      intervals.add(
          points.get(f).value() == null
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

  private static void collect(List<Estimate> estimates, List<Values> drawn) {
    for (int f = 0; f < estimates.size(); f++) {
      drawn.get(f).add(estimates.get(f).value());
    }
  }

  private static List<Estimate> replicate(double[][] parts, List<Formula> formulas, int[] weights) {
    double[] sums = weighted(parts, weights);
    List<Estimate> estimates = new ArrayList<>(formulas.size());
    for (Formula formula : formulas) {
      estimates.add(formula.of(sums));
    }
    return estimates;
  }

  static double[] weighted(double[][] parts, int[] weights) {
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

  private void each(Bootstrap by, Draws draws, Consumer<int[]> replicate) {
    if (draws.kinds() * (long) by.replicates() <= MOST_KEPT) {
      for (int[] weights : kept.computeIfAbsent(draws, d -> all(by, d))) {
        replicate.accept(weights);
      }
      return;
    }
    SplittableRandom random = new SplittableRandom(by.seed());
    for (int b = 0; b < by.replicates(); b++) {
      replicate.accept(draws.next(random));
    }
  }

  private static int[][] all(Bootstrap by, Draws draws) {
    SplittableRandom random = new SplittableRandom(by.seed());
    int[][] all = new int[by.replicates()][];
    for (int b = 0; b < all.length; b++) {
      all[b] = draws.next(random);
    }
    return all;
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
