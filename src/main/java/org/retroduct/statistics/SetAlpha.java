package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Krippendorff's alpha over sets of codes: Do = (1/n) Σ_u 1/(r_u - 1) Σ_{g≠h} d(S_gu, S_hu), De =
 * the mean of d over all pairs of the n values of units with r_u ≥ 2 (Krippendorff 2004/2019 with d
 * in place of k ≠ l). Undefined: no unit with two ratings; all sets the same.
 *
 * <p>Σ d over all pairs of values is a quadratic form in the numbers of each distinct set, or in
 * how often each group of units is taken. Its matrix is made once, over whichever are fewer, and
 * serves every resample.
 */
final class SetAlpha {

  /** A larger matrix is not made, and the value has no interval. */
  static final int LARGEST_MATRIX = 512;

  private final List<SetTally> groups;
  private final long[][] sets;
  private final SetDistance distance;
  private final boolean byGroup;
  private final double[][] between;

  /** Without a matrix, unless resampling is to follow and it stays small. */
  SetAlpha(List<SetTally> groups, long[][] sets, SetDistance distance, boolean resampled) {
    this.groups = groups;
    this.sets = sets;
    this.distance = distance;
    this.byGroup = groups.size() <= sets.length;
    boolean made = resampled && resamples(groups.size(), sets.length);
    int size = made ? Math.min(groups.size(), sets.length) : 0;
    this.between = new double[size][size];
    for (int v = 0; size > 0 && v < sets.length; v++) {
      double[] far = distances(v);
      if (byGroup) {
        addToGroups(v, far);
      } else {
        between[v] = far;
      }
    }
  }

  static boolean resamples(int groups, int sets) {
    return Math.min(groups, sets) <= LARGEST_MATRIX;
  }

  private double[] distances(int from) {
    double[] far = new double[sets.length];
    for (int w = 0; w < far.length; w++) {
      far[w] = w == from ? 0 : distance.of(sets[from], sets[w]);
    }
    return far;
  }

  private void addToGroups(int set, double[] far) {
    for (int e = 0; e < between.length; e++) {
      double sum = 0;
      for (var other : groups.get(e).counts.entrySet()) {
        sum += far[other.getKey()] * other.getValue();
      }
      for (int d = 0; d < between.length; d++) {
        between[d][e] += groups.get(d).counts.getOrDefault(set, 0) * sum;
      }
    }
  }

  /** The value with each group taken so many times, from the distances themselves. */
  Estimate point(int[] weights) {
    int[] counts = setCounts(weights);
    double apart = 0;
    for (int v = 0; v < counts.length; v++) {
      double row = 0;
      for (int w = 0; counts[v] > 0 && w < v; w++) {
        row += counts[w] == 0 ? 0 : counts[w] * distance.of(sets[v], sets[w]);
      }
      apart += 2 * row * counts[v];
    }
    return estimate(weights, apart);
  }

  /** The same from the matrix. */
  Estimate resampled(int[] weights) {
    int[] x = byGroup ? weights : setCounts(weights);
    double apart = 0;
    for (int i = 0; i < between.length; i++) {
      double row = 0;
      double[] far = between[i];
      for (int j = 0; x[i] != 0 && j < far.length; j++) {
        row += far[j] * x[j];
      }
      apart += row * x[i];
    }
    return estimate(weights, apart);
  }

  private Estimate estimate(int[] weights, double apart) {
    double n = 0;
    double observed = 0;
    for (int d = 0; d < weights.length; d++) {
      n += (double) weights[d] * groups.get(d).pairable;
      observed += weights[d] * groups.get(d).apart[distance.ordinal()];
    }
    if (n == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_UNITS, 0);
    }
    return apart == 0
        ? Estimate.undefined(Reason.NO_VARIATION, observed / n, 0, n)
        : Estimate.ofDisagreement(observed / n, apart / (n * (n - 1)), n);
  }

  private int[] setCounts(int[] weights) {
    int[] counts = new int[sets.length];
    for (int d = 0; d < weights.length; d++) {
      int weight = weights[d];
      if (weight > 0) {
        groups.get(d).counts.forEach((set, count) -> counts[set] += weight * count);
      }
    }
    return counts;
  }

  /** One estimate for each distance, in a resample. */
  static List<Estimate> resampled(List<SetAlpha> alphas, int[] weights) {
    List<Estimate> estimates = new ArrayList<>(alphas.size());
    for (SetAlpha alpha : alphas) {
      estimates.add(alpha.resampled(weights));
    }
    return estimates;
  }
}
