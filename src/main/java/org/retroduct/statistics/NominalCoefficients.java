package org.retroduct.statistics;

/**
 * Coefficients of one category a unit, from a {@link Tally}. Po and Pe are observed and chance
 * agreement; value = (Po - Pe)/(1 - Pe). n_uk of the r_u ratings of unit u are of category k; q is
 * the size of the codebook, used or not. Po is the mean over units with r_u ≥ 2 of Σ n_uk(n_uk-1) /
 * (r_u(r_u-1)) (Fleiss 1971; with missing ratings as Gwet 2014, Handbook of Inter-Rater
 * Reliability).
 *
 * <p>Undefined: no unit with two ratings; Pe = 1; q = 1 where chance is counted from q.
 */
final class NominalCoefficients {

  private NominalCoefficients() {}

  static Estimate percentAgreement(Tally t) {
    double pairable = t.ratingsFrom(2);
    if (pairable == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_UNITS, 0);
    }
    double po = t.percent();
    return new Estimate(po, null, po, null, pairable);
  }

  /**
   * Fleiss 1971, Psychological Bulletin 76:378-382: Pe = Σ π_k², π_k the mean over rated units of
   * n_uk/r_u. It generalises Scott, not Cohen.
   */
  static Estimate fleiss(Tally t) {
    double pe = 0;
    for (int k = 0; k < t.categories; k++) {
      pe += t.share(k) * t.share(k);
    }
    return corrected(t, pe, t.categoriesFrom(1) < 2);
  }

  /**
   * Conger 1980, Psychological Bulletin 88:322-328: Pe = mean over pairs of coders g ≠ h of Σ p_gk
   * p_hk, each coder's margins over the units they rated. Undefined if a coder rated nothing.
   */
  static Estimate conger(Tally t) {
    double pairable = t.ratingsFrom(2);
    double squares = 0;
    double[] margin = new double[t.categories];
    for (int g = 0; g < t.coders; g++) {
      double rated = t.byCoder(g);
      if (pairable > 0 && rated == 0) {
        return Estimate.undefined(Reason.CODER_WITHOUT_RATINGS, pairable);
      }
      for (int k = 0; k < t.categories; k++) {
        double share = t.byCoder(g, k) / rated;
        margin[k] += share;
        squares += share * share;
      }
    }
    double all = 0;
    for (double sum : margin) {
      all += sum * sum;
    }
    double pe = (all - squares) / ((double) t.coders * (t.coders - 1));
    return corrected(t, pe, t.categoriesFrom(1) < 2);
  }

  /**
   * Brennan and Prediger 1981, Educational and Psychological Measurement 41:687-699, kappa_n: Pe =
   * 1/q. For two coders this is S of Bennett, Alpert and Goldstein 1954, Public Opinion Quarterly
   * 18:303-308.
   */
  static Estimate uniform(Tally t) {
    return t.categories < 2 ? singleCategory(t) : corrected(t, 1.0 / t.categories, false);
  }

  /**
   * Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29-48, AC1: Pe = Σ
   * π_k(1-π_k)/(q-1).
   */
  static Estimate ac1(Tally t) {
    return t.categories < 2 ? singleCategory(t) : corrected(t, ac1Chance(t), false);
  }

  static double ac1Chance(Tally t) {
    double pe = 0;
    for (int k = 0; k < t.categories; k++) {
      pe += t.share(k) * (1 - t.share(k));
    }
    return pe / (t.categories - 1);
  }

  /** Cohen 1960, Educational and Psychological Measurement 20:37-46: Pe = Σ p_1k p_2k. */
  static Estimate cohen(Tally t) {
    double n = t.units(2);
    double pe = 0;
    for (int k = 0; k < t.categories; k++) {
      pe += t.inBoth(0, k) * t.inBoth(1, k);
    }
    return corrected(t, pe / (n * n), t.categoriesFrom(2) < 2);
  }

  /** Scott 1955, Public Opinion Quarterly 19:321-325: Pe = Σ ((p_1k + p_2k)/2)². */
  static Estimate scott(Tally t) {
    double n = t.units(2);
    double pe = 0;
    for (int k = 0; k < t.categories; k++) {
      pe += t.ratings(2, k) * t.ratings(2, k);
    }
    return corrected(t, pe / (4 * n * n), t.categoriesFrom(2) < 2);
  }

  /** Holsti 1969, Content Analysis for the Social Sciences and Humanities: 2M/(N1 + N2). */
  static Estimate holsti(Tally t) {
    double decisions = t.ratingsFrom(1);
    if (decisions == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_UNITS, 0);
    }
    double share = t.same(2) / decisions;
    return new Estimate(share, null, share, null, t.ratingsFrom(2));
  }

  /**
   * Krippendorff 2004/2019, nominal alpha: Do = (1/n) Σ (r_u² - Σ n_uk²)/(r_u - 1), De = (n² - Σ
   * n_k²)/(n(n - 1)), over units with r_u ≥ 2 and their n ratings. De = 0 is undefined, where other
   * programs print 0 or 1.
   */
  static Estimate alpha(Tally t) {
    double n = t.ratingsFrom(2);
    if (n == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_UNITS, 0);
    }
    double unequal = 0;
    for (int r = 2; r <= t.coders; r++) {
      unequal += ((double) r * (r - 1) * t.units(r) - t.same(r)) / (r - 1);
    }
    double apart = n * n;
    for (int k = 0; k < t.categories; k++) {
      apart -= t.ratingsFrom(2, k) * t.ratingsFrom(2, k);
    }
    if (apart == 0) {
      return Estimate.undefined(Reason.NO_VARIATION, unequal / n, 0, n);
    }
    return Estimate.ofDisagreement(unequal / n, apart / (n * (n - 1)), n);
  }

  private static Estimate corrected(Tally t, double expected, boolean noVariation) {
    double pairable = t.ratingsFrom(2);
    if (pairable == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_UNITS, 0);
    }
    return noVariation
        ? Estimate.undefined(Reason.NO_VARIATION, t.percent(), 1, pairable)
        : Estimate.ofAgreement(t.percent(), expected, pairable);
  }

  private static Estimate singleCategory(Tally t) {
    double pairable = t.ratingsFrom(2);
    Reason reason = pairable == 0 ? Reason.NO_PAIRABLE_UNITS : Reason.SINGLE_CATEGORY;
    return Estimate.undefined(reason, pairable);
  }
}
