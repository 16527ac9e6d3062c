package org.retroduct.statistics;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a group of units (a transcript, or units rated alike) adds to alpha over sets. */
final class SetTally {

  /** Σ 1/(r_u - 1) Σ over ordered pairs of d, for each distance. */
  final double[] apart = new double[SetDistance.values().length];

  /** How often each set was given, in units with two ratings or more. */
  final Map<Integer, Integer> counts = new LinkedHashMap<>();

  /** Ratings in units with two or more. */
  int pairable;

  void add(int[] values, long[][] sets) {
    int given = 0;
    for (int value : values) {
      given += value >= 0 ? 1 : 0;
    }
    if (given < 2) {
      return;
    }
    pairable += given;
    for (int g = 0; g < values.length; g++) {
      int mine = values[g];
      if (mine < 0) {
        continue;
      }
      counts.merge(mine, 1, Integer::sum);
      for (int h = 0; h < g; h++) {
        int theirs = values[h];
        for (SetDistance distance : SetDistance.values()) {
          if (theirs >= 0 && theirs != mine) {
            double d = distance.of(sets[mine], sets[theirs]);
            apart[distance.ordinal()] += 2 * d / (given - 1);
          }
        }
      }
    }
  }
}
