package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Passonneau 2006, LREC: agreement on set-valued items; Jaccard beside it. */
class Passonneau2006Test {

  private static final List<String> CODES = List.of("A", "B", "C", "D");

  /** Spot values of the paper's definition. */
  @Test
  void distances_are_those_of_the_definition() {
    assertEquals(2 / 3.0, SetDistance.MASI.of(bits(1, 2), bits(1, 2, 3, 4)), 1e-12);
    assertEquals(8 / 9.0, SetDistance.MASI.of(bits(1, 2), bits(2, 3)), 1e-12);
    assertEquals(0, SetDistance.MASI.of(bits(1), bits(1)));
    assertEquals(1, SetDistance.MASI.of(bits(), bits(1)));
    assertEquals(0, SetDistance.MASI.of(bits(), bits()));
    assertEquals(1, SetDistance.MASI.of(bits(1), bits(2)));
    assertEquals(0.5, SetDistance.JACCARD.of(bits(1, 2), bits(1, 2, 3, 4)), 1e-12);
    assertEquals(0, SetDistance.JACCARD.of(bits(), bits()));
  }

  private static long[] bits(int... members) {
    long word = 0;
    for (int member : members) {
      word |= 1L << member;
    }
    return new long[] {word};
  }

  /** Expected: every pair of values, with java.util sets. */
  @Test
  void alpha_is_that_of_every_pair_of_values() {
    for (long seed = 0; seed < 200; seed++) {
      List<List<Set<String>>> rows = random(seed);
      List<String> coders = List.of("1", "2", "3");
      List<Result> results = LabelSets.of(coders, CODES, rows).results();
      int[] transcripts = new int[rows.get(0).size()];
      Arrays.setAll(transcripts, u -> u / 3);
      List<Result> grouped = LabelSets.of(coders, CODES, rows).inTranscripts(transcripts).results();
      for (int i = 0; i < 2; i++) {
        double expected = slow(rows, i == 1);
        if (results.get(i).defined()) {
          assertEquals(expected, results.get(i).value(), 1e-9, "seed " + seed);
          assertEquals(expected, grouped.get(i).value(), 1e-9, "seed " + seed);
        } else {
          assertEquals(Double.NaN, expected, "seed " + seed);
        }
      }
    }
  }

  private static List<List<Set<String>>> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int units = 1 + random.nextInt(12);
    List<List<Set<String>>> rows = new ArrayList<>();
    for (int g = 0; g < 3; g++) {
      List<Set<String>> row = new ArrayList<>();
      for (int u = 0; u < units; u++) {
        Set<String> set = new HashSet<>(CODES);
        set.removeIf(code -> random.nextBoolean());
        row.add(random.nextInt(5) == 0 ? null : set);
      }
      rows.add(row);
    }
    return rows;
  }

  private static double slow(List<List<Set<String>>> rows, boolean masi) {
    List<Set<String>> all = new ArrayList<>();
    double observed = 0;
    for (int u = 0; u < rows.get(0).size(); u++) {
      List<Set<String>> here = new ArrayList<>();
      for (List<Set<String>> row : rows) {
        here.add(row.get(u));
      }
      here.removeIf(set -> set == null);
      if (here.size() > 1) {
        all.addAll(here);
        observed += sum(here, masi) / (here.size() - 1);
      }
    }
    double n = all.size();
    return 1 - observed / n / (sum(all, masi) / (n * (n - 1)));
  }

  private static double sum(List<Set<String>> sets, boolean masi) {
    double sum = 0;
    for (Set<String> a : sets) {
      for (Set<String> b : sets) {
        sum += distance(a, b, masi);
      }
    }
    return sum;
  }

  private static double distance(Set<String> a, Set<String> b, boolean masi) {
    if (a.equals(b)) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    Set<String> union = new HashSet<>(a);
    union.addAll(b);
    boolean within = a.containsAll(b) || b.containsAll(a);
    double jaccard = (double) common.size() / union.size();
    return 1 - (masi ? jaccard * (common.isEmpty() ? 0 : within ? 2 : 1) / 3 : jaccard);
  }

  @Test
  void what_has_no_value_says_why() {
    List<List<String>> row = List.of(List.of("A"), List.of("A"));
    Result one = LabelSets.of(List.of("1"), CODES, List.of(row)).results().get(0);
    assertEquals(Reason.SINGLE_CODER, one.reason());
    Result same = LabelSets.of(List.of("1", "2"), CODES, List.of(row, row)).results().get(1);
    assertEquals(Reason.NO_VARIATION, same.reason());
    List<List<String>> unseen = Arrays.asList(null, null);
    Result apart = LabelSets.of(List.of("1", "2"), CODES, List.of(row, unseen)).results().get(0);
    assertEquals(Reason.NO_PAIRABLE_UNITS, apart.reason());
  }

  @Test
  void a_label_that_is_no_code_is_refused_with_its_place() {
    List<List<String>> row = List.of(List.of("A"), List.of("Z"));
    InconsistentRatings refusal =
        assertThrows(
            InconsistentRatings.class, () -> LabelSets.of(List.of("1"), CODES, List.of(row)));
    assertEquals("ratings[0][1]", refusal.field());
  }

  @Test
  void more_than_64_codes_are_told_apart() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      codes.add("code " + i);
    }
    List<List<String>> first = List.of(List.of("code 1"), List.of("code 65"), List.of());
    List<List<String>> second = List.of(List.of("code 1"), List.of("code 129"), List.of());
    Result jaccard =
        LabelSets.of(List.of("1", "2"), codes, List.of(first, second)).results().get(0);
    // Do = 2/6; of the 30 ordered pairs of values 4 are equal: De = 26/30.
    assertEquals(1 - (2 / 6.0) / (26 / 30.0), jaccard.value(), 1e-12);
  }

  /** The matrix over groups, or over sets where these are fewer, against every pair of values. */
  @Test
  void a_resample_is_the_value_of_what_was_drawn() {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[][] sets = new long[2 + random.nextInt(9)][];
      for (int v = 0; v < sets.length; v++) {
        sets[v] = new long[] {v};
      }
      List<SetTally> groups = new ArrayList<>();
      int[] weights = new int[2 + random.nextInt(9)];
      for (int d = 0; d < weights.length; d++) {
        weights[d] = random.nextInt(3);
        SetTally tally = new SetTally();
        for (int u = 0; u < 4; u++) {
          int[] unit = {random.nextInt(sets.length), random.nextInt(sets.length)};
          tally.add(unit, sets);
        }
        groups.add(tally);
      }
      for (SetDistance distance : SetDistance.values()) {
        SetAlpha alpha = new SetAlpha(groups, sets, distance, true);
        Estimate point = alpha.point(weights);
        Estimate resampled = alpha.resampled(weights);
        assertEquals(point.reason(), resampled.reason(), "seed " + seed);
        if (point.value() != null) {
          assertEquals(point.value(), resampled.value(), 1e-9, "seed " + seed);
        }
      }
    }
  }
}
