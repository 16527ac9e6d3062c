package org.retroduct.statistics;

/**
 * The binary coefficient of the 2016 family: coded against not coded.
 *
 * <p>Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of unitizing textual
 * continua", Quality &amp; Quantity 50(6):2347-2364; Krippendorff 2019, Content Analysis, 4th ed.,
 * 12.6. With gaps φ, lengths l summed over coders, T = Σ m·L and self-pairing S (squared lengths of
 * units, plain lengths of gaps): Do = l_φ1, De = T·l_φ·l_1 / (T² - S_φ - S_1), value = 1 - Do/De.
 * Our extension: a document with m coders weighs its ordered pairs by 1/(m - 1). Pooled over codes:
 * 1 - ΣDo/ΣDe, as Krippendorff 2004 does over categories.
 *
 * <p>Special cases: no text read by two, no unit, and everything coded by everybody are undefined.
 */
final class BinaryAlpha {

  private static final int PER_CODE = 3;

  private BinaryAlpha() {}

  /** By document: T, then for each code its mixed length, its coded length and squared lengths. */
  static double[][] parts(Continuum text, Units units, int... codes) {
    double[][] parts = new double[text.length.length][1 + PER_CODE * codes.length];
    for (int d = 0; d < parts.length; d++) {
      parts[d][0] = (double) text.length[d] * text.coderCount[d];
    }
    for (int k = 0; k < codes.length; k++) {
      int past = units.past(codes[k]);
      int from = units.first(codes[k]);
      while (from < past) {
        int to = units.pastDocument(from, past);
        int d = units.document[from];
        add(units, from, to, text.coderCount[d], parts[d], 1 + PER_CODE * k);
        from = to;
      }
    }
    return parts;
  }

  private static void add(Units units, int from, int to, int coders, double[] sums, int at) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      double length = units.end[i] - units.start[i];
      squares += length * length;
    }
    Coverage coverage = Coverage.of(units, from, to);
    long mixed = 0;
    long coded = 0;
    for (int c = 1; c < coverage.depths(); c++) {
      mixed += coverage.length(c) * c * (coders - c);
      coded += coverage.length(c) * c;
    }
    sums[at] = (double) mixed / (coders - 1);
    sums[at + 1] = coded;
    sums[at + 2] = squares;
  }

  /** The value of one code, or of several pooled, from sums laid out as {@link #parts}. */
  static Estimate estimate(double[] sums) {
    double total = sums.length == 0 ? 0 : sums[0];
    if (total == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
    }
    double observed = 0;
    double expected = 0;
    double coded = 0;
    for (int at = 1; at < sums.length; at += PER_CODE) {
      double gap = total - sums[at + 1];
      observed += sums[at];
      coded += sums[at + 1];
      expected += total * gap * sums[at + 1] / (total * total - gap - sums[at + 2]);
    }
    if (coded == 0) {
      return Estimate.undefined(Reason.NO_UNITS, total);
    }
    int codes = (sums.length - 1) / PER_CODE;
    double scale = total * codes;
    if (expected == 0) {
      return Estimate.undefined(Reason.NO_VARIATION, observed / scale, 0, total);
    }
    return Estimate.ofDisagreement(observed / scale, expected / scale, total);
  }
}
