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
 * Intervals from resampled documents, or from leaving them out in turn. A replicate is a weighted
 * sum of the documents' parts. All measures over the same number of documents see the same draws,
 * which are kept where they are few and drawn again from the same seed where they are many.
 */
final class Resampling {

  private static final long MOST_KEPT = 4_000_000;

  private final @Nullable IntervalMethod method;
  private final Map<Integer, int[][]> kept = new ConcurrentHashMap<>();

  Resampling(@Nullable IntervalMethod method) {
    this.method = method;
  }

  boolean asked() {
    return method != null;
  }

  /** One interval for each formula; {@code points} are their values on all documents. */
  List<Interval> intervals(double[][] parts, List<Formula> formulas, List<Estimate> points) {
    Draws draws = Draws.ofEach(parts.length);
    return intervals(draws, weights -> estimates(formulas, weighted(parts, weights)), points);
  }

  /** One interval for each of several values that are had from the weights of what was drawn. */
  List<Interval> intervals(
      Draws draws, Function<int[], List<Estimate>> replicate, List<Estimate> points) {
    if (method == null) {
      return without(Interval.None.NOT_ASKED, points);
    }
    if (draws.size() < IntervalMethod.FEWEST_DOCUMENTS) {
      return without(Interval.None.TOO_FEW_DOCUMENTS, points);
    }
    if (points.stream().allMatch(point -> point.value() == null)) {
      return without(Interval.None.VALUE_UNDEFINED, points);
    }
    return method instanceof Bootstrap bootstrap
        ? percentiles(bootstrap, draws, replicate, points)
        : leavingOut(draws, replicate, points);
  }

  private List<Interval> percentiles(
      Bootstrap by, Draws draws, Function<int[], List<Estimate>> replicate, List<Estimate> points) {
    List<ReplicateValues> drawn = new ArrayList<>();
    points.forEach(point -> drawn.add(new ReplicateValues(by.replicates())));
    each(by, draws, weights -> collect(replicate.apply(weights), drawn));
    return intervals(points, (f, value) -> drawn.get(f).interval(by.level()));
  }

  private static List<Interval> leavingOut(
      Draws draws, Function<int[], List<Estimate>> replicate, List<Estimate> points) {
    if (draws.size() > Jackknife.MOST_DOCUMENTS) {
      throw new InconsistentRatings(
          "interval.method", "is for " + Jackknife.MOST_DOCUMENTS + " units or documents at most");
    }
    int[] weights = draws.once();
    List<LeftOutValues> values = new ArrayList<>();
    points.forEach(point -> values.add(new LeftOutValues(weights.length)));
    for (int kind = 0; kind < weights.length; kind++) {
      if (weights[kind] > 0) {
        weights[kind]--;
        List<Estimate> without = replicate.apply(weights);
        weights[kind]++;
        for (int f = 0; f < values.size(); f++) {
          values.get(f).add(without.get(f).value(), weights[kind]);
        }
      }
    }
    return intervals(points, (f, value) -> values.get(f).interval(value));
  }

  /** Makes the interval of a value that is defined, by its place and itself. */
  private interface Maker {
    Interval of(int place, double value);
  }

  private static List<Interval> intervals(List<Estimate> points, Maker maker) {
    List<Interval> intervals = new ArrayList<>();
    for (int f = 0; f < points.size(); f++) {
      Double value = points.get(f).value();
      intervals.add(
          value == null ? Interval.none(Interval.None.VALUE_UNDEFINED) : maker.of(f, value));
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
