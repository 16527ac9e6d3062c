package org.retroduct.statistics;

import java.util.Arrays;

/**
 * One pass over the ends of a document's units, keeping how many coders hold each code: the sums
 * that {@link UnitizingAlphas} needs. Cost O(E log E) in units, none in the length of the text.
 */
final class UnitizingSweep {

  private final Units units;
  private final double[] sums;
  private final double[] atStart;
  private final int coders;
  private final int[] holding;
  private final int[] since;
  private final double[] sameOfCode;
  private int valued;
  private long pairs;
  private int at;
  private double same;
  private double others;

  private UnitizingSweep(Units units, double[] atStart, int coders, double[] sums) {
    this.units = units;
    this.atStart = atStart;
    this.coders = coders;
    this.sums = sums;
    int codes = (sums.length - UnitizingAlphas.FIRST_CODE) / UnitizingAlphas.PER_CODE;
    this.holding = new int[codes];
    this.since = new int[codes];
    this.sameOfCode = new double[codes];
  }

  /** Whether a coder's units overlap anywhere (of one code they cannot, being merged). */
  static boolean overlap(Units units) {
    Units united = units.united();
    return united.size() < units.size();
  }

  /** The sums of each document. */
  static double[][] parts(Continuum text) {
    Units units = text.units;
    int size = UnitizingAlphas.FIRST_CODE + UnitizingAlphas.PER_CODE * text.sizes.codes();
    double[][] parts = new double[text.length.length][size];
    int[] of = byDocument(units, parts.length);
    double[] atStart = new double[units.size()];
    int from = 0;
    for (int d = 0; d < parts.length; d++) {
      int to = from;
      while (to < of.length && units.document[of[to]] == d) {
        to++;
      }
      UnitizingSweep sweep = new UnitizingSweep(units, atStart, text.coderCount[d], parts[d]);
      sweep.over(Arrays.copyOfRange(of, from, to), text.length[d]);
      from = to;
    }
    return parts;
  }

  private static int[] byDocument(Units units, int documents) {
    int[] every = new int[units.size()];
    Arrays.setAll(every, i -> i);
    return Units.stably(every, units.document, documents);
  }

  private void over(int[] of, int length) {
    int[] starts = Units.sortedBy(units.start, of);
    int[] ends = Units.sortedBy(units.end, of);
    int s = 0;
    for (int ended : ends) {
      while (s < starts.length && units.start[starts[s]] < units.end[ended]) {
        int started = starts[s++];
        moveTo(units.start[started]);
        atStart[started] = others;
        change(units.code[started], 1);
      }
      moveTo(units.end[ended]);
      change(units.code[ended], -1);
      close(ended, others - atStart[ended]);
    }
    moveTo(length);
    sums[UnitizingAlphas.TOTAL] = (double) coders * length;
    sums[UnitizingAlphas.SAME] = same / (coders - 1);
    for (int code = 0; code < holding.length; code++) {
      sums[place(code, UnitizingAlphas.MET_SAME)] = sameOfCode[code] / (coders - 1);
    }
  }

  /** Takes the stretch from the last event to here. */
  private void moveTo(int position) {
    long gaps = (long) coders - valued;
    double length = position - at;
    same += length * (pairs + gaps * (gaps - 1));
    others += length * (valued - 1);
    at = position;
  }

  /** One coder more or less holds the code from here on. */
  private void change(int code, int by) {
    long before = holding[code];
    sameOfCode[code] += (double) (at - since[code]) * before * (before - 1);
    since[code] = at;
    holding[code] += by;
    long after = holding[code];
    pairs += after * (after - 1) - before * (before - 1);
    valued += by;
  }

  private void close(int unit, double withOthers) {
    double length = units.end[unit] - units.start[unit];
    double met = withOthers / (coders - 1);
    int code = units.code[unit];
    sums[place(code, UnitizingAlphas.LENGTH)] += length;
    sums[place(code, UnitizingAlphas.SQUARES)] += length * length;
    sums[place(code, UnitizingAlphas.MET)] += met;
    sums[place(code, UnitizingAlphas.MET_SQUARES)] += met * met;
  }

  private static int place(int code, int what) {
    return UnitizingAlphas.FIRST_CODE + UnitizingAlphas.PER_CODE * code + what;
  }
}
