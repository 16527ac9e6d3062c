package org.retroduct.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much text a code covers in the documents that count. Lengths in code points.
 *
 * @param total length of these documents
 * @param both coded by at least two coders
 * @param either coded by at least one coder
 * @param byCoder each coder's own units and length, in the order of the coders
 */
public record Extent(long total, long both, long either, Map<String, Coded> byCoder) {
  public Extent {
    byCoder = Collections.unmodifiableMap(new LinkedHashMap<>(byCoder));
  }

  static Extent of(Continuum text, List<String> coders, int code) {
    Units units = text.units;
    int[] count = new int[coders.size()];
    long[] length = new long[coders.size()];
    long total = 0;
    for (int documentLength : text.length) {
      total += documentLength;
    }
    long both = 0;
    long either = 0;
    int past = units.past(code);
    int from = units.first(code);
    while (from < past) {
      int to = units.pastDocument(from, past);
      Coverage coverage = Coverage.of(units, from, to);
      either += coverage.atLeast(1);
      both += coverage.atLeast(2);
      for (; from < to; from++) {
        count[units.coder[from]]++;
        length[units.coder[from]] += units.end[from] - units.start[from];
      }
    }
    Map<String, Coded> byCoder = new LinkedHashMap<>();
    for (int g = 0; g < count.length; g++) {
      byCoder.put(coders.get(g), new Coded(count[g], length[g]));
    }
    return new Extent(total, both, either, byCoder);
  }

  /** What one coder coded: units after merging overlapping spans, and their length. */
  public record Coded(int units, long length) {}
}
