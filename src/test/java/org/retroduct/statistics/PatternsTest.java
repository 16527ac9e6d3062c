package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected values: a sorted map from each unit's column of the table to how often it is seen. */
class PatternsTest {

  /**
   * The table is counted in blocks of this many units, and two at a time where it has few cells.
   */
  private static final int BLOCK = 2048;

  private static int[][] table(SplittableRandom random, int coders, int units, int categories) {
    int[][] table = new int[coders][units];
    for (int u = 0; u < units; u++) {
      int usual = random.nextInt(categories);
      for (int[] coder : table) {
        coder[u] = random.nextInt(4) == 0 ? random.nextInt(-1, categories) : usual;
      }
    }
    return table;
  }

  private static Map<List<Integer>, Integer> counted(int[][] table) {
    Map<List<Integer>, Integer> counted =
        new TreeMap<>(
            (a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
    for (int u = 0; u < table[0].length; u++) {
      int unit = u;
      counted.merge(Arrays.stream(table).map(row -> row[unit]).toList(), 1, Integer::sum);
    }
    return counted;
  }

  private static void assertCounted(int[][] table, int categories, String what) {
    Patterns patterns = Patterns.of(table, categories);
    Map<List<Integer>, Integer> found = new LinkedHashMap<>();
    for (int p = 0; p < patterns.rows.length; p++) {
      found.put(Arrays.stream(patterns.rows[p]).boxed().toList(), patterns.number[p]);
    }
    Map<List<Integer>, Integer> expected = counted(table);
    assertEquals(List.copyOf(expected.entrySet()), List.copyOf(found.entrySet()), what);
    assertEquals(table[0].length, patterns.units(), what);
  }

  @Test
  void units_rated_alike_are_one_pattern_sorted_by_the_ratings() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      assertCounted(table(random, 1 + random.nextInt(6), random.nextInt(90), 3), 3, "seed " + seed);
    }
  }

  @Test
  void no_unit_is_lost_between_blocks_or_in_pairs() {
    int[] sizes = {BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 777};
    for (int units : sizes) {
      for (int coders = 1; coders <= 4; coders++) {
        SplittableRandom random = new SplittableRandom(units + coders);
        assertCounted(table(random, coders, units, 5), 5, units + " units, " + coders + " coders");
      }
    }
  }

  /** 5,001 squared or 10^50 cells are too many to keep; 4^10 are for 300 units. */
  @Test
  void patterns_are_the_same_where_the_table_would_be_too_large() {
    assertCounted(table(new SplittableRandom(1), 2, 30, 5_000), 5_000, "many categories");
    assertCounted(table(new SplittableRandom(2), 50, 400, 9), 9, "many coders");
    int[][] alike = table(new SplittableRandom(3), 10, 300, 3);
    assertTrue(counted(alike).size() < 300, "some of these units are alike");
    assertCounted(alike, 3, "ten coders");
  }

  @Test
  void a_number_that_is_no_category_is_refused_with_its_place_in_any_block() {
    for (int coders : new int[] {2, 20}) {
      for (int wrong : new int[] {-2, 4, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        int[][] table = table(new SplittableRandom(4), coders, 2 * BLOCK + 9, 4);
        table[1][BLOCK + 5] = wrong;
        InconsistentRatings refused =
            assertThrows(InconsistentRatings.class, () -> Patterns.of(table, 4));
        assertEquals("ratings[1][" + (BLOCK + 5) + "]", refused.field());
      }
    }
  }
}
