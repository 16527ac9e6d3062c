package org.retroduct.statistics;

import java.util.Arrays;

/** How much text lies under how many units at once, by one sweep over their ends. */
final class Coverage {

  private final long[] lengths;

  private Coverage(long[] lengths) {
    this.lengths = lengths;
  }

  static Coverage of(Units units, int from, int to) {
    int[] starts = Arrays.copyOfRange(units.start, from, to);
    int[] ends = Arrays.copyOfRange(units.end, from, to);
    Arrays.sort(starts);
    Arrays.sort(ends);
    long[] lengths = new long[units.coders() + 1];
    int depth = 0;
    int at = 0;
    int s = 0;
    for (int end : ends) {
      while (s < starts.length && starts[s] < end) {
        lengths[depth++] += starts[s] - at;
        at = starts[s++];
      }
      lengths[depth--] += end - at;
      at = end;
    }
    return new Coverage(lengths);
  }

  int depths() {
    return lengths.length;
  }

  /** Length under this many units or more. */
  long atLeast(int depth) {
    long sum = 0;
    for (int c = depth; c < lengths.length; c++) {
      sum += lengths[c];
    }
    return sum;
  }

  /** Length under exactly this many units; of depth 0 only what lies between units. */
  long length(int depth) {
    return lengths[depth];
  }
}
