package org.retroduct.statistics;

/**
 * The 2016 family on data in which no coder's units overlap: units, gaps and codes together.
 *
 * <p>Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality &amp; Quantity 50(6):2347-2364;
 * Krippendorff 2019, Content Analysis, 4th ed., 12.6. l_ck: length valued c by one coder and k by
 * another, over ordered pairs, / (m - 1); l_c its row sums; T = m·L; φ the gap; self-pairing S_c =
 * squared lengths of units, S_φ = lengths of gaps; e_ck = T(l_c·l_k - [c=k]S_c)/(T² - ΣS).
 *
 * <ul>
 *   <li>u-alpha = 1 - (T - Σ l_cc)/(T - Σ e_cc)
 *   <li>cu-alpha: the same on valued cells alone (marked *), t = Σ l*, S*_c = Σ w², w a unit's
 *       summed intersections with valued units of the others / (m - 1). Of three readings of the
 *       self-pairing only this gives the printed .724. Coverage = t/T.
 *   <li>(k)u-alpha = 1 - (e*_k/l*_k)(l*_k - l*_kk)/(e*_k - e*_kk); coverage = l*_k/l_k
 * </ul>
 *
 * <p>Undefined: nothing coded; one value for all; units that never meet (cu and (k)u).
 */
final class UnitizingAlphas {

  /** Places in the sums: T and Σ l_cc with gaps; then for each code five. */
  static final int TOTAL = 0;

  static final int SAME = 1;
  static final int FIRST_CODE = 2;
  static final int PER_CODE = 5;
  static final int LENGTH = 0;
  static final int SQUARES = 1;
  static final int MET = 2;
  static final int MET_SAME = 3;
  static final int MET_SQUARES = 4;

  private UnitizingAlphas() {}

  static Estimate uAlpha(double[] s) {
    double total = s[TOTAL];
    double coded = sum(s, LENGTH);
    if (coded == 0) {
      return Estimate.undefined(Reason.NO_UNITS, total);
    }
    double gap = total - coded;
    double squaredRows = gap * gap;
    for (int at = FIRST_CODE; at < s.length; at += PER_CODE) {
      squaredRows += s[at + LENGTH] * s[at + LENGTH];
    }
    double free = total * total - gap - sum(s, SQUARES);
    double observed = (total - s[SAME]) / total;
    if (values(s, LENGTH) + (gap > 0 ? 1 : 0) < 2) {
      return Estimate.undefined(Reason.NO_VARIATION, observed, 0, total);
    }
    return Estimate.ofDisagreement(observed, (total * total - squaredRows) / free, total);
  }

  static Estimate cuAlpha(double[] s) {
    double met = sum(s, MET);
    if (met == 0) {
      Reason reason = sum(s, LENGTH) == 0 ? Reason.NO_UNITS : Reason.NO_COMMON_UNITS;
      return Estimate.undefined(reason, 0);
    }
    double squaredRows = 0;
    for (int at = FIRST_CODE; at < s.length; at += PER_CODE) {
      squaredRows += s[at + MET] * s[at + MET];
    }
    double observed = (met - sum(s, MET_SAME)) / met;
    if (values(s, MET) < 2) {
      return Estimate.undefined(Reason.NO_VARIATION, observed, 0, met);
    }
    double free = met * met - sum(s, MET_SQUARES);
    return Estimate.ofDisagreement(observed, (met * met - squaredRows) / free, met);
  }

  static Estimate cuCoverage(double[] s) {
    return Estimate.share(sum(s, MET), s[TOTAL]);
  }

  static Estimate kuAlpha(double[] s, int code) {
    int at = FIRST_CODE + PER_CODE * code;
    double met = s[at + MET];
    if (met == 0) {
      Reason reason = s[at + LENGTH] == 0 ? Reason.CODE_NOT_USED : Reason.NO_COMMON_UNITS;
      return Estimate.undefined(reason, 0);
    }
    double all = sum(s, MET);
    double observed = (met - s[at + MET_SAME]) / met;
    if (values(s, MET) < 2) {
      return Estimate.undefined(Reason.NO_VARIATION, observed, 0, met);
    }
    double expected = met * (all - met) / (met * all - s[at + MET_SQUARES]);
    return Estimate.ofDisagreement(observed, expected, met);
  }

  static Estimate kuCoverage(double[] s, int code) {
    int at = FIRST_CODE + PER_CODE * code;
    return s[at + LENGTH] == 0
        ? Estimate.undefined(Reason.CODE_NOT_USED, 0)
        : Estimate.share(s[at + MET], s[at + LENGTH]);
  }

  private static double sum(double[] s, int what) {
    double sum = 0;
    for (int at = FIRST_CODE; at < s.length; at += PER_CODE) {
      sum += s[at + what];
    }
    return sum;
  }

  private static int values(double[] s, int what) {
    int values = 0;
    for (int at = FIRST_CODE; at < s.length; at += PER_CODE) {
      values += s[at + what] > 0 ? 1 : 0;
    }
    return values;
  }
}
