package org.retroduct.statistics;

import java.util.SplittableRandom;

/**
 * Binomial random numbers: by inversion where few successes are expected, else by transformed
 * rejection with squeeze (algorithm BTRS, Hörmann 1993, Journal of Statistical Computation and
 * Simulation 46:101-110). StrictMath, so that a seed gives the same numbers on every machine.
 */
final class Binomial {

  private static final double FEW = 10;

  private Binomial() {}

  /** Successes in {@code n} trials of chance {@code p}, 0 to 1. */
  static int next(SplittableRandom random, int n, double p) {
    if (p > 0.5) {
      return n - next(random, n, 1 - p);
    }
    if (p <= 0 || n == 0) {
      return 0;
    }
    return n * p < FEW ? inverted(random, n, p) : rejected(random, n, p);
  }

  private static int inverted(SplittableRandom random, int n, double p) {
    double odds = p / (1 - p);
    double chance = StrictMath.exp(n * StrictMath.log1p(-p));
    double u = random.nextDouble();
    int k = 0;
    while (u > chance && k < n) {
      u -= chance;
      k++;
      chance *= odds * (n - k + 1) / k;
    }
    return k;
  }

  private static int rejected(SplittableRandom random, int n, double p) {
    double deviation = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double alpha = (2.83 + 5.1 / b) * deviation;
    double squeeze = 0.92 - 4.2 / b;
    int mode = (int) ((n + 1) * p);
    double atMode = logFactorial(mode) + logFactorial(n - mode);
    double logOdds = StrictMath.log(p / (1 - p));
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double edge = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / edge + b) * u + n * p + 0.5);
      if (k < 0 || k > n) {
        continue;
      }
      if (edge >= 0.07 && v <= squeeze) {
        return (int) k;
      }
      double bound = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds;
      if (StrictMath.log(v * alpha / (a / (edge * edge) + b)) <= bound) {
        return (int) k;
      }
    }
  }

  /** Stirling's series from 10 on, exact below; error under 1e-10. */
  static double logFactorial(double k) {
    if (k < 10) {
      double product = 1;
      for (int i = 2; i <= k; i++) {
        product *= i;
      }
      return StrictMath.log(product);
    }
    double x = k + 1;
    double x2 = x * x;
    double series = (1 / 12.0 - (1 / 360.0 - 1 / (1260.0 * x2)) / x2) / x;
    return (x - 0.5) * StrictMath.log(x) - x + 0.5 * StrictMath.log(2 * Math.PI) + series;
  }
}
