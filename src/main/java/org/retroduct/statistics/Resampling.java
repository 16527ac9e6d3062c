package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Intervals from resampled documents, or from leaving them out in turn. A replicate is a weighted
 * sum of the documents' parts; many are summed at once, document by document. All measures over the
 * same number of documents see the same draws, which are kept where they are few and drawn again
 * from the same seed where they are many.
 */
final class Resampling {

  /** Replicates summed at once, so that their weights stay in the processor's cache. */
  private static final int BLOCK = 250;

  private static final int MOST_WEIGHTS = 1_000_000;
  private static final long MOST_KEPT = 4_000_000;

  private final @Nullable IntervalMethod method;
  private final Map<Integer, List<double[][]>> kept = new ConcurrentHashMap<>();

  Resampling(@Nullable IntervalMethod method) {
    this.method = method;
  }

  boolean asked() {
    return method != null;
  }

  /** One interval for each formula; {@code points} are their values on all documents. */
  List<Interval> intervals(double[][] parts, List<Formula> formulas, List<Estimate> points) {
    return intervals(
        Draws.ofEach(parts.length),
        (weights, to) -> {
          double[][] sums = weighted(parts, weights);
          double[] replicate = new double[sums.length];
          for (int b = 0; b < sums[0].length; b++) {
            for (int i = 0; i < replicate.length; i++) {
              replicate[i] = sums[i][b];
            }
            to.accept(estimates(formulas, replicate));
          }
        },
        points);
  }

  /** One interval for each of several values that are had from the weights of what was drawn. */
  List<Interval> intervals(
      Draws draws, Function<int[], List<Estimate>> replicate, List<Estimate> points) {
    return intervals(
        draws,
        (weights, to) -> {
          int[] drawn = new int[weights.length];
          for (int b = 0; b < weights[0].length; b++) {
            for (int kind = 0; kind < drawn.length; kind++) {
              drawn[kind] = (int) weights[kind][b];
            }
            to.accept(replicate.apply(drawn));
          }
        },
        points);
  }

  /** Gives on the values of some replicates; the weights are a row a kind, a column a replicate. */
  private interface Replicates {
    void each(double[][] weights, Consumer<List<Estimate>> to);
  }

  private List<Interval> intervals(Draws draws, Replicates replicates, List<Estimate> points) {
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
        ? percentiles(bootstrap, draws, replicates, points)
        : leavingOut(draws, replicates, points);
  }

  private List<Interval> percentiles(
      Bootstrap by, Draws draws, Replicates replicates, List<Estimate> points) {
    List<ReplicateValues> drawn = new ArrayList<>();
    points.forEach(point -> drawn.add(new ReplicateValues(by.replicates())));
    for (double[][] weights : blocks(by, draws)) {
      replicates.each(
          weights,
          estimates -> {
            for (int f = 0; f < estimates.size(); f++) {
              drawn.get(f).add(estimates.get(f).value());
            }
          });
    }
    boolean all = drawn.stream().noneMatch(ReplicateValues::anyDropped);
    if (all || draws.size() > Jackknife.MOST_DOCUMENTS) {
      return intervals(points, (f, value) -> drawn.get(f).interval(by.level()));
    }
    // What is left of a value that rests on one document would look exact: all that varies is gone.
    List<LeftOutValues> without = withoutEach(draws, replicates, points.size());
    return intervals(
        points,
        (f, value) ->
            without.get(f).anyUndefined()
                ? Interval.none(Interval.None.RESTS_ON_ONE_DOCUMENT)
                : drawn.get(f).interval(by.level()));
  }

  private static List<Interval> leavingOut(
      Draws draws, Replicates replicates, List<Estimate> points) {
    if (draws.size() > Jackknife.MOST_DOCUMENTS) {
      throw new InconsistentRatings(
          "interval.method", "is for " + Jackknife.MOST_DOCUMENTS + " units or documents at most");
    }
    List<LeftOutValues> values = withoutEach(draws, replicates, points.size());
    return intervals(points, (f, value) -> values.get(f).interval(value));
  }

  private static List<LeftOutValues> withoutEach(Draws draws, Replicates replicates, int measures) {
    int[] numbers = draws.once();
    List<LeftOutValues> values = new ArrayList<>();
    for (int f = 0; f < measures; f++) {
      values.add(new LeftOutValues(numbers.length));
    }
    for (int kind = 0; kind < numbers.length; kind++) {
      int alike = numbers[kind];
      double[][] weights = new double[numbers.length][1];
      for (int k = 0; k < numbers.length; k++) {
        weights[k][0] = k == kind ? numbers[k] - 1 : numbers[k];
      }
      replicates.each(
          weights,
          estimates -> {
            for (int f = 0; f < estimates.size(); f++) {
              values.get(f).add(estimates.get(f).value(), alike);
            }
          });
    }
    return values;
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

  static List<Estimate> estimates(List<Formula> formulas, double[] sums) {
    List<Estimate> estimates = new ArrayList<>(formulas.size());
    for (Formula formula : formulas) {
      estimates.add(formula.of(sums));
    }
    return estimates;
  }

  /** A row a sum, in it each replicate. */
  private static double[][] weighted(double[][] parts, double[][] weights) {
    double[][] sums = new double[parts[0].length][weights[0].length];
    for (int d = 0; d < parts.length; d++) {
      double[] drawn = weights[d];
      for (int i = 0; i < sums.length; i++) {
        double part = parts[d][i];
        double[] row = sums[i];
        for (int b = 0; part != 0 && b < row.length; b++) {
          row[b] += drawn[b] * part;
        }
      }
    }
    return sums;
  }

  private Iterable<double[][]> blocks(Bootstrap by, Draws draws) {
    return draws.ofEach() && draws.size() * (long) by.replicates() <= MOST_KEPT
        ? kept.computeIfAbsent(draws.size(), size -> drawn(by, draws).toList())
        : () -> drawn(by, draws).iterator();
  }

  private static Stream<double[][]> drawn(Bootstrap by, Draws draws) {
    SplittableRandom random = new SplittableRandom(by.seed());
    int size = Math.max(1, Math.min(BLOCK, MOST_WEIGHTS / draws.kinds()));
    return IntStream.iterate(0, from -> from < by.replicates(), from -> from + size)
        .mapToObj(from -> block(draws, Math.min(size, by.replicates() - from), random));
  }

  private static double[][] block(Draws draws, int replicates, SplittableRandom random) {
    double[][] weights = new double[draws.kinds()][replicates];
    for (int b = 0; b < replicates; b++) {
      int[] drawn = draws.next(random);
      for (int kind = 0; kind < drawn.length; kind++) {
        weights[kind][b] = drawn[kind];
      }
    }
    return weights;
  }
}
