package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Krippendorff's alpha over sets of codes: Do = (1/n) Σ_u 1/(r_u - 1) Σ_{g≠h} d(S_gu, S_hu), De =
 * the mean of d over all pairs of the n values of units with r_u ≥ 2 (Krippendorff 2004/2019 with d
 * in place of k ≠ l). Undefined: no unit with two ratings; all sets the same.
 *
 * <p>Σ d over all pairs of values is a quadratic form: in the numbers of each distinct set, or,
 * when fewer, in the weights of the groups, whose matrix is made once and serves every resample.
 */
final class SetAlpha {

  private final SetTally[] groups;
  private final SetDistance distance;
  private final int[] everySet;
  private final double[][] between;
  private final boolean byGroup;

  SetAlpha(List<SetTally> groups, long[][] sets, SetDistance distance) {
    this.groups = groups.toArray(new SetTally[0]);
    this.distance = distance;
    this.everySet = new int[sets.length];
    this.byGroup = this.groups.length <= sets.length;
    this.between = byGroup ? betweenGroups(sets) : betweenSets(sets);
  }

  private double[][] betweenSets(long[][] sets) {
    double[][] matrix = new double[sets.length][];
    for (int v = 0; v < sets.length; v++) {
      matrix[v] = distances(v, sets);
    }
    return matrix;
  }

  private double[][] betweenGroups(long[][] sets) {
    double[][] far = new double[groups.length][sets.length];
    for (int v = 0; v < sets.length; v++) {
      double[] from = distances(v, sets);
      for (int d = 0; d < groups.length; d++) {
        int count = groups[d].counts.getOrDefault(v, 0);
        for (int w = 0; count > 0 && w < from.length; w++) {
          far[d][w] += count * from[w];
        }
      }
    }
    double[][] matrix = new double[groups.length][groups.length];
    for (int d = 0; d < groups.length; d++) {
      for (int e = 0; e < groups.length; e++) {
        for (var count : groups[e].counts.entrySet()) {
          matrix[d][e] += far[d][count.getKey()] * count.getValue();
        }
      }
    }
    return matrix;
  }

  private double[] distances(int from, long[][] sets) {
    double[] distances = new double[sets.length];
    for (int w = 0; w < sets.length; w++) {
      distances[w] = w == from ? 0 : distance.of(sets[from], sets[w]);
    }
    return distances;
  }

  /** The value with each group taken so many times. */
  Estimate of(int[] weights) {
    double n = 0;
    double observed = 0;
    for (int d = 0; d < groups.length; d++) {
      n += (double) weights[d] * groups[d].pairable;
      observed += weights[d] * groups[d].apart[distance.ordinal()];
    }
    if (n == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_UNITS, 0);
    }
    double apart = form(byGroup ? weights : setCounts(weights));
    if (apart == 0) {
      return Estimate.undefined(Reason.NO_VARIATION, observed / n, 0, n);
    }
    return Estimate.ofDisagreement(observed / n, apart / (n * (n - 1)), n);
  }

  private int[] setCounts(int[] weights) {
    int[] counts = everySet.clone();
    for (int d = 0; d < groups.length; d++) {
      int weight = weights[d];
      if (weight > 0) {
        groups[d].counts.forEach((set, count) -> counts[set] += weight * count);
      }
    }
    return counts;
  }

  private double form(int[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double row = 0;
      for (int j = 0; x[i] != 0 && j < x.length; j++) {
        row += between[i][j] * x[j];
      }
      sum += row * x[i];
    }
    return sum;
  }

  /** One estimate for each distance. */
  static List<Estimate> all(List<SetAlpha> alphas, int[] weights) {
    List<Estimate> estimates = new ArrayList<>(alphas.size());
    for (SetAlpha alpha : alphas) {
      estimates.add(alpha.of(weights));
    }
    return estimates;
  }
}
