package org.retroduct.statistics;

import java.util.Arrays;

/**
 * Two coders compared character by character, a code present or absent on each.
 *
 * <p>Percent agreement = (both + neither)/n; kappa = (Po - Pe)/(1 - Pe) with Pe = (A·B +
 * (n-A)(n-B)) / n² (Cohen 1960, Educational and Psychological Measurement 20:37-46; NVivo's coding
 * comparison is this figure); coded only = both/either. Over several codes or documents the four
 * cells are added first. Special cases: no text (all three), nothing or everything coded by both
 * (kappa), nothing coded by either (coded only) are undefined.
 */
final class CharacterAgreement {

  static final int CELLS = 4;

  private CharacterAgreement() {}

  /** By document of {@code documents}: length, coded by both, by the first only, by the second. */
  static double[][] parts(Continuum text, int code, int first, int second, int[] documents) {
    Units units = text.units;
    double[][] parts = new double[documents.length][CELLS];
    int[] place = new int[text.length.length];
    Arrays.fill(place, -1);
    for (int i = 0; i < documents.length; i++) {
      place[documents[i]] = i;
      parts[i][0] = text.length[documents[i]];
    }
    int past = units.past(code);
    int from = units.first(code);
    while (from < past) {
      int to = units.pastDocument(from, past);
      int at = place[units.document[from]];
      if (at >= 0) {
        add(units, new int[] {from, to}, first, second, parts[at]);
      }
      from = to;
    }
    return parts;
  }

  private static void add(Units units, int[] range, int first, int second, double[] cells) {
    int a = units.fromCoder(first, range[0], range[1]);
    int aPast = units.fromCoder(first + 1, a, range[1]);
    int b = units.fromCoder(second, range[0], range[1]);
    int bPast = units.fromCoder(second + 1, b, range[1]);
    long coded = length(units, a, aPast);
    long other = length(units, b, bPast);
    long both = 0;
    while (a < aPast && b < bPast) {
      int meet = Math.min(units.end[a], units.end[b]) - Math.max(units.start[a], units.start[b]);
      both += Math.max(0, meet);
      if (units.end[a] < units.end[b]) {
        a++;
      } else {
        b++;
      }
    }
    cells[1] = both;
    cells[2] = coded - both;
    cells[3] = other - both;
  }

  private static long length(Units units, int from, int past) {
    long length = 0;
    for (int i = from; i < past; i++) {
      length += units.end[i] - units.start[i];
    }
    return length;
  }

  static Estimate percent(double[] cells) {
    double n = length(cells);
    if (n == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
    }
    return Estimate.share(n - cells[2] - cells[3], n);
  }

  static Estimate kappa(double[] cells) {
    double n = length(cells);
    if (n == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
    }
    double first = cells[1] + cells[2];
    double second = cells[1] + cells[3];
    double observed = (n - cells[2] - cells[3]) / n;
    if (first == second && (first == 0 || first == n)) {
      return Estimate.undefined(Reason.NO_VARIATION, observed, 1, n);
    }
    double expected = (first * second + (n - first) * (n - second)) / (n * n);
    return Estimate.ofAgreement(observed, expected, n);
  }

  static Estimate codedOnly(double[] cells) {
    double n = length(cells);
    double either = n == 0 ? 0 : cells[1] + cells[2] + cells[3];
    if (n == 0) {
      return Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
    }
    return either == 0 ? Estimate.undefined(Reason.NO_UNITS, n) : Estimate.share(cells[1], either);
  }

  private static double length(double[] cells) {
    return cells.length == 0 ? 0 : cells[0];
  }
}
