package org.retroduct.statistics;

import java.util.ArrayList;
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
  private final Map<Integer, int[][]> kept = new ConcurrentHashMap<>();

  Resampling(@Nullable Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  boolean asked() {
    return bootstrap != null;
  }

  /** One interval for each formula; {@code points} are their values on all documents. */
  List<Interval> intervals(double[][] parts, List<Formula> formulas, List<Estimate> points) {
    Draws draws = Draws.ofEach(parts.length);
    return intervals(draws, weights -> estimates(formulas, weighted(parts, weights)), points);
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
    List<ReplicateValues> drawn = new ArrayList<>();
    for (int f = 0; f < points.size(); f++) {
      drawn.add(new ReplicateValues(bootstrap.replicates()));
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

  static List<Interval> without(Interval.None why, List<Estimate> points) {
    List<Interval> intervals = new ArrayList<>();
    for (Estimate point : points) {
      intervals.add(Interval.none(point.value() == null ? Interval.None.VALUE_UNDEFINED : why));
    }
    return intervals;
  }

  private static void collect(List<Estimate> estimates, List<ReplicateValues> drawn) {
    for (int f = 0; f < estimates.size(); f++) {
      drawn.get(f).add(estimates.get(f).value());
    }
  }

  static List<Estimate> estimates(List<Formula> formulas, double[] sums) {
    List<Estimate> estimates = new ArrayList<>(formulas.size());
    for (Formula formula : formulas) {
      estimates.add(formula.of(sums));
    }
    return estimates;
  }

  private static double[] weighted(double[][] parts, int[] weights) {
    double[] sums = new double[parts[0].length];
    for (int d = 0; d < parts.length; d++) {
      double weight = weights[d];
      double[] part = parts[d];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weight * part[i];
      }
    }
    return sums;
  }

  private void each(Bootstrap by, Draws draws, Consumer<int[]> replicate) {
    if (draws.ofEach() && draws.size() * (long) by.replicates() <= MOST_KEPT) {
      for (int[] weights : kept.computeIfAbsent(draws.size(), size -> all(by, draws))) {
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
}
