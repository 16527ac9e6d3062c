package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected values: {@link Arrays#sort(int[])}. */
class UnitsTest {

  @Test
  void numbers_of_any_size_are_sorted_and_left_as_they_were() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int past = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1 << random.nextInt(1, 31);
      int[] numbers = random.ints(random.nextInt(600), 0, past).toArray();
      int[] given = numbers.clone();
      int[] expected = numbers.clone();
      Arrays.sort(expected);
      assertArrayEquals(expected, Units.sorted(numbers), "seed " + seed);
      assertArrayEquals(given, numbers, "seed " + seed);
    }
  }
}
