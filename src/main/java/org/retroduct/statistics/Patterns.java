package org.retroduct.statistics;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units told apart by their ratings alone: those that every coder rated alike are one pattern, so
 * that what follows costs as much as there are patterns. Sorted by the ratings of the first coder,
 * then the next.
 */
final class Patterns {

  /** With more cells than this, most of them empty, each unit is looked up instead. */
  private static final int MOST_CELLS = 1 << 20;

  private static final int CELLS_A_UNIT = 16;

  /** A pattern's rating by each coder, {@link Ratings#MISSING} or a category. */
  final int[][] rows;

  /** How many units have the pattern. */
  final int[] number;

  private Patterns(int[][] rows, int[] number) {
    this.rows = rows;
    this.number = number;
  }

  /**
   * Checks and counts units.
   *
   * @param ratings a row a coder, all of one length
   * @throws InconsistentRatings if a rating is neither {@link Ratings#MISSING} nor a number below
   *     {@code categories}, naming the place
   */
  static Patterns of(int[][] ratings, int categories) {
    int units = ratings[0].length;
    double most = Math.min(MOST_CELLS, (double) CELLS_A_UNIT * units);
    return ContingencyTable.size(ratings.length, categories) <= most
        ? counted(ContingencyTable.of(ratings, categories))
        : lookedUp(ratings, categories);
  }

  private static Patterns counted(ContingencyTable table) {
    int[] cells = table.used();
    return new Patterns(
        Arrays.stream(cells).mapToObj(table::ratings).toArray(int[][]::new),
        Arrays.stream(cells).map(table::units).toArray());
  }

  private static Patterns lookedUp(int[][] ratings, int categories) {
    for (int g = 0; g < ratings.length; g++) {
      Table.check(ratings[g], ratings[g].length, categories, g, 0);
    }
    Map<IntBuffer, Integer> patterns = new TreeMap<>();
    for (int u = 0; u < ratings[0].length; u++) {
      patterns.merge(IntBuffer.wrap(unit(ratings, u)), 1, Integer::sum);
    }
    return new Patterns(
        patterns.keySet().stream().map(IntBuffer::array).toArray(int[][]::new),
        patterns.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** How many units there are. */
  int units() {
    return Arrays.stream(number).sum();
  }

  /** What each coder gave a unit. */
  static int[] unit(int[][] ratings, int unit) {
    int[] row = new int[ratings.length];
    for (int g = 0; g < row.length; g++) {
      row[g] = ratings[g][unit];
    }
    return row;
  }
}
