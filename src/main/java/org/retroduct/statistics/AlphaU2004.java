package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The older alpha of unitizing, for comparison: one document, gaps not additive.
 *
 * <p>Krippendorff 1995, "On the reliability of unitizing continuous data", Sociological Methodology
 * 25:47-76, with the correction of Krippendorff 2004, Content Analysis, 2nd ed., p. 251-256. Do(k)
 * = 1/(m(m-1)L²) times the sum over ordered pairs of coders of (b-b')² + (e-e')² for units that
 * intersect and l² for a unit wholly within a gap; De(k) = (2/L) Σ_units [(N_k-1)/3 (2l³-3l²+l) +
 * l² Σ_{gaps ≥ l} (gap-l+1)] / (mL(mL-1) - Σ l(l-1)). Over codes: 1 - ΣDo/ΣDe. The book prints
 * .8591 from parts of four digits where exact arithmetic gives .85867.
 *
 * <p>Undefined: no unit; De = 0.
 */
final class AlphaU2004 {

  private final Units units;
  private final boolean[] assigned;
  private final int coders;
  private final int length;

  /** The only document of a continuum. */
  private AlphaU2004(Continuum text) {
    this.units = text.units;
    this.assigned = text.assigned[0];
    this.coders = text.coderCount[0];
    this.length = text.length[0];
  }

  /** Each code, then all of them. */
  static List<Result> results(Continuum text, List<String> codes, boolean oneCoder) {
    List<Result> results = new ArrayList<>();
    boolean comparable = !oneCoder && !text.documents.isEmpty() && text.length[0] > 0;
    Parts all = new Parts(0, 0, false);
    for (int code = 0; code < codes.size(); code++) {
      Parts one = comparable ? new AlphaU2004(text).of(code) : all;
      all = all.and(one);
      Estimate estimate = one.estimate(text, oneCoder, Reason.CODE_NOT_USED);
      results.add(result(Measure.ALPHA_U_2004_CODE, Scope.ofCode(codes.get(code)), estimate));
    }
    results.add(
        result(Measure.ALPHA_U_2004, Scope.ALL, all.estimate(text, oneCoder, Reason.NO_UNITS)));
    return List.copyOf(results);
  }

  private static Result result(Measure measure, Scope scope, Estimate estimate) {
    return new Result(measure, scope, estimate, null, Interval.none(Interval.None.NOT_AVAILABLE));
  }

  /** Do and De of some codes, and whether any of them was used. */
  private record Parts(double observed, double expected, boolean used) {

    Parts and(Parts other) {
      return new Parts(observed + other.observed, expected + other.expected, used || other.used);
    }

    /** {@code unused} is the reason if none of the codes was used. */
    Estimate estimate(Continuum text, boolean oneCoder, Reason unused) {
      if (oneCoder) {
        return Estimate.undefined(Reason.SINGLE_CODER, 0);
      }
      double total = text.documents.isEmpty() ? 0 : (double) text.coderCount[0] * text.length[0];
      if (total == 0) {
        return Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
      }
      if (!used) {
        return Estimate.undefined(unused, total);
      }
      return expected == 0
          ? Estimate.undefined(Reason.NO_VARIATION, observed, 0, total)
          : Estimate.ofDisagreement(observed, expected, total);
    }
  }

  private Parts of(int code) {
    return new Parts(observed(code), expected(code), units.past(code) > units.first(code));
  }

  private double observed(int code) {
    int[] first = new int[units.coders() + 1];
    for (int g = 0; g < first.length; g++) {
      first[g] = units.fromCoder(g, units.first(code), units.past(code));
    }
    double sum = 0;
    for (int i = 0; i < units.coders(); i++) {
      for (int j = 0; j < units.coders(); j++) {
        if (i != j && assigned[i] && assigned[j]) {
          sum += apart(first[i], first[i + 1], first[j], first[j + 1]);
        }
      }
    }
    return sum / (coders * (coders - 1.0) * square(length));
  }

  /** Both coders' units walked once; a unit that meets none lies within a gap. */
  private double apart(int a, int aPast, int b, int bPast) {
    double sum = 0;
    int from = b;
    for (int i = a; i < aPast; i++) {
      while (from < bPast && units.end[from] <= units.start[i]) {
        from++;
      }
      boolean meets = false;
      for (int j = from; j < bPast && units.start[j] < units.end[i]; j++) {
        sum += square(units.start[i] - units.start[j]) + square(units.end[i] - units.end[j]);
        meets = true;
      }
      // As a unit in a gap and, the coders taken the other way round, as a gap about a unit.
      sum += meets ? 0 : 2 * square(units.end[i] - units.start[i]);
    }
    return sum;
  }

  /** Units and gaps from the longest to the shortest, so that the gaps a unit fits in add up. */
  private double expected(int code) {
    int[] lengths = lengths(code);
    int[] gaps = gaps(code);
    int narrow = gaps.length;
    double wide = 0;
    double sum = 0;
    double selves = 0;
    for (int i = lengths.length - 1; i >= 0; i--) {
      double l = lengths[i];
      while (narrow > 0 && gaps[narrow - 1] >= l) {
        wide += gaps[--narrow];
      }
      double room = wide - (gaps.length - narrow) * (l - 1);
      sum += (lengths.length - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * room;
      selves += l * (l - 1);
    }
    double total = (double) coders * length;
    return lengths.length == 0 ? 0 : 2.0 / length * sum / (total * (total - 1) - selves);
  }

  /** Of every unit, sorted. */
  private int[] lengths(int code) {
    int[] lengths = new int[units.past(code) - units.first(code)];
    Arrays.setAll(
        lengths, i -> units.end[units.first(code) + i] - units.start[units.first(code) + i]);
    return Units.sorted(lengths);
  }

  /** Gaps of every coder of the document, those at its ends too, sorted. */
  private int[] gaps(int code) {
    int[] gaps = new int[units.past(code) - units.first(code) + coders];
    int n = 0;
    int i = units.first(code);
    int silent = coders;
    while (i < units.past(code)) {
      int coder = units.coder[i];
      int at = 0;
      for (; i < units.past(code) && units.coder[i] == coder; i++) {
        gaps[n++] = units.start[i] - at;
        at = units.end[i];
      }
      gaps[n++] = length - at;
      silent--;
    }
    Arrays.fill(gaps, n, n + silent, length);
    return Units.sorted(gaps);
  }

  private static double square(double x) {
    return x * x;
  }
}
