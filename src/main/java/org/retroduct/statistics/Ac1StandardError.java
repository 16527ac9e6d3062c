package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The linearised standard error of AC1 for an infinite population of units.
 *
 * <p>Gwet 2008 (as for {@link NominalCoefficients#ac1}) and Gwet 2014, Handbook of Inter-Rater
 * Reliability, 4th ed. With n units rated and n2 rated twice or more: a_u = share of equal pairs (0
 * if r_u < 2), g_u = (n/n2)(a_u - Pe[r_u ≥ 2])/(1 - Pe), e_u = Σ π_k(1 - n_uk/r_u)/(q - 1), t_u =
 * g_u - 2(1 - AC1)(e_u - Pe)/(1 - Pe), variance = Σ(t_u - AC1)²/(n(n - 1)). Undefined with one
 * unit.
 */
final class Ac1StandardError {

  private final Tally tally;
  private final double[] shares;
  private final double chance;
  private final double value;

  private Ac1StandardError(Tally tally, double value) {
    this.tally = tally;
    this.value = value;
    this.chance = NominalCoefficients.ac1Chance(tally);
    this.shares = new double[tally.categories];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = tally.share(k);
    }
  }

  static @Nullable Double of(Patterns units, Tally tally, @Nullable Double value) {
    double n = tally.unitsFrom(1);
    if (value == null || n < 2) {
      return null;
    }
    return new Ac1StandardError(tally, value).over(units, n);
  }

  private double over(Patterns units, double n) {
    int[] scratch = new int[shares.length];
    double sum = 0;
    for (int p = 0; p < units.rows.length; p++) {
      double deviation = deviation(units.rows[p], scratch, n / tally.unitsFrom(2));
      sum += units.number[p] * deviation * deviation;
    }
    return Math.sqrt(sum / (n * (n - 1)));
  }

  /** t_u - AC1; 0 for a unit without ratings. */
  private double deviation(int[] ratings, int[] scratch, double weight) {
    int given = 0;
    int same = 0;
    double share = 0;
    for (int k : ratings) {
      if (k >= 0) {
        given++;
        same += 2 * scratch[k]++;
        share += shares[k];
      }
    }
    for (int k : ratings) {
      if (k >= 0) {
        scratch[k] = 0;
      }
    }
    if (given == 0) {
      return 0;
    }
    double g = 0;
    if (given > 1) {
      g = weight * (same / ((double) given * (given - 1)) - chance) / (1 - chance);
    }
    double e = (1 - share / given) / (shares.length - 1);
    return g - 2 * (1 - value) * (e - chance) / (1 - chance) - value;
  }
}
