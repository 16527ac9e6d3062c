package org.retroduct.statistics;

import java.util.stream.IntStream;

/**
 * How many units fall in each cell of the table that crosses the ratings of all coders. A cell's
 * number has the rating by each coder, plus 1, as a digit; the first coder's is the highest.
 *
 * <p>Units are copied, checked and counted a block at a time: all work stays in the processor's
 * nearest cache, in loops so plain that it does several units at once.
 */
final class ContingencyTable {

  private static final int BLOCK = 2048;

  /** Up to so many cells, units are counted two at a time, in the table crossed with itself. */
  private static final int FEW_CELLS = 64;

  private final int coders;
  private final int categories;
  private final int[] cells;

  /** The first cell of the first category of the first coder, whose rating is a key's start. */
  private final int first;

  private ContingencyTable(int coders, int categories) {
    this.coders = coders;
    this.categories = categories;
    this.cells = new int[(int) size(coders, categories)];
    this.first = cells.length / (categories + 1);
  }

  /** How many cells there are, those of missing ratings among them; very many are rounded. */
  static double size(int coders, int categories) {
    return Math.pow(categories + 1.0, coders);
  }

  /**
   * Checks and counts units; there must be fewer than 2^31 cells.
   *
   * @param ratings a row a coder, all of one length
   * @throws InconsistentRatings if a rating is neither {@link Ratings#MISSING} nor a number below
   *     {@code categories}, naming the place
   */
  static ContingencyTable of(int[][] ratings, int categories) {
    ContingencyTable table = new ContingencyTable(ratings.length, categories);
    table.add(ratings);
    return table;
  }

  private void add(int[][] ratings) {
    int units = ratings[0].length;
    boolean inPairs = cells.length <= FEW_CELLS && units >= BLOCK;
    int[] pairs = new int[inPairs ? cells.length * cells.length : 0];
    int[] part = new int[BLOCK];
    int[] keys = new int[BLOCK];
    for (int from = 0; from < units; from += BLOCK) {
      int size = Math.min(BLOCK, units - from);
      System.arraycopy(ratings[0], from, keys, 0, size);
      Table.check(keys, size, categories, 0, from);
      for (int g = 1; g < coders; g++) {
        System.arraycopy(ratings[g], from, part, 0, size);
        Table.check(part, size, categories, g, from);
        append(part, categories + 1, keys);
      }
      if (inPairs && size == BLOCK) {
        countPairs(keys, pairs);
      } else {
        count(keys, size);
      }
    }
    for (int pair = 0; pair < pairs.length; pair++) {
      cells[pair / cells.length] += pairs[pair];
      cells[pair % cells.length] += pairs[pair];
    }
  }

  private static void append(int[] part, int base, int[] keys) {
    for (int u = 0; u < BLOCK; u++) {
      keys[u] = keys[u] * base + part[u] + 1;
    }
  }

  private void count(int[] keys, int size) {
    for (int u = 0; u < BLOCK; u++) {
      keys[u] += first;
    }
    for (int u = 0; u < size; u++) {
      cells[keys[u]]++;
    }
  }

  /** Each unit of the first half together with one of the second, by which its key is replaced. */
  private void countPairs(int[] keys, int[] pairs) {
    int half = BLOCK / 2;
    int base = cells.length;
    int least = first * base + first;
    for (int u = 0; u < half; u++) {
      keys[u] = keys[u] * base + keys[half + u] + least;
    }
    for (int u = 0; u < half; u++) {
      pairs[keys[u]]++;
    }
  }

  /** The cells that hold any unit, by number. */
  int[] used() {
    return IntStream.range(0, cells.length).filter(cell -> cells[cell] > 0).toArray();
  }

  /** How many units are in a cell. */
  int units(int cell) {
    return cells[cell];
  }

  /** The rating by each coder of the units in a cell. */
  int[] ratings(int cell) {
    int[] ratings = new int[coders];
    int rest = cell;
    for (int g = coders - 1; g >= 0; g--) {
      ratings[g] = rest % (categories + 1) - 1;
      rest /= categories + 1;
    }
    return ratings;
  }
}
