package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected values: a map from each unit's column of the table to how often it is seen. */
class PatternsTest {

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
    Map<List<Integer>, Integer> counted = new LinkedHashMap<>();
    for (int u = 0; u < table[0].length; u++) {
      counted.merge(column(table, u), 1, Integer::sum);
    }
    return counted;
  }

  private static List<Integer> column(int[][] table, int unit) {
    return Arrays.stream(table).map(row -> row[unit]).toList();
  }

  private static List<Integer> row(Patterns patterns, int pattern) {
    return Arrays.stream(patterns.rows[pattern]).boxed().toList();
  }

  @Test
  void units_rated_alike_are_one_pattern_in_order_of_first_appearance() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[][] table = table(random, 1 + random.nextInt(6), random.nextInt(90), 3);
      Patterns patterns = Patterns.of(table, 3);
      List<List<Integer>> rows = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (int p = 0; p < patterns.rows.length; p++) {
        rows.add(row(patterns, p));
        numbers.add(patterns.number[p]);
      }
      Map<List<Integer>, Integer> expected = counted(table);
      assertEquals(List.copyOf(expected.keySet()), rows, "seed " + seed);
      assertEquals(List.copyOf(expected.values()), numbers, "seed " + seed);
      assertEachUnitHasItsRow(table, patterns);
    }
  }

  private static void assertEachUnitHasItsRow(int[][] table, Patterns patterns) {
    assertEquals(table[0].length, patterns.units());
    for (int u = 0; u < table[0].length; u++) {
      assertEquals(column(table, u), row(patterns, patterns.of(u)), "unit " + u);
    }
    assertEquals(table[0].length, Arrays.stream(patterns.number).sum());
  }

  @Test
  void with_too_many_coders_or_categories_each_unit_is_a_pattern() {
    int[][] wide = table(new SplittableRandom(1), 2, 30, 5_000);
    Patterns patterns = Patterns.of(wide, 5_000);
    assertEquals(30, patterns.rows.length);
    assertEachUnitHasItsRow(wide, patterns);

    int[][] deep = table(new SplittableRandom(2), 50, 400, 9);
    assertEachUnitHasItsRow(deep, Patterns.of(deep, 9));
  }

  /** Ten coders' keys would pass 4^10; shortened on the way, all 300 units stay told apart. */
  @Test
  void keys_are_shortened_as_coders_are_added() {
    int[][] table = table(new SplittableRandom(3), 10, 300, 3);
    Patterns patterns = Patterns.of(table, 3);
    assertEquals(counted(table).size(), patterns.rows.length);
    assertTrue(patterns.rows.length < 300, "some of these units are alike");
    assertEachUnitHasItsRow(table, patterns);
  }

  @Test
  void two_of_the_coders_have_the_patterns_of_their_own_table() {
    for (long seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[][] table = table(random, 4, 1 + random.nextInt(60), 3);
      Patterns pair = Patterns.of(table, 3).pair(3, 1, 3);
      int[][] theirs = {table[3], table[1]};
      Patterns expected = Patterns.of(theirs, 3);
      assertEquals(Arrays.deepToString(expected.rows), Arrays.deepToString(pair.rows));
      assertArrayEquals(expected.number, pair.number, "seed " + seed);
      assertEachUnitHasItsRow(theirs, pair);
    }
  }
}
