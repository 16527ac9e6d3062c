package org.retroduct.statistics;

import java.util.Arrays;

/**
 * Units told apart by their ratings alone: those that every coder rated alike are one pattern, so
 * that what follows costs as much as there are patterns. In order of first appearance.
 */
final class Patterns {

  /** With more keys to keep apart, each unit is taken for a pattern of its own. */
  private static final int MOST_KEYS = 1 << 20;

  private static final int KEYS_A_UNIT = 16;

  /** A pattern's rating by each coder, {@link Ratings#MISSING} or a category. */
  final int[][] rows;

  /** How many units have the pattern. */
  final int[] number;

  private final int[] keys;
  private final int[] patternOf;

  private Patterns(int[] keys, int[] patternOf, int[][] rows, int[] number) {
    this.keys = keys;
    this.patternOf = patternOf;
    this.rows = rows;
    this.number = number;
  }

  /** From a row a coder that holds {@link Ratings#MISSING} or a number below {@code categories}. */
  static Patterns of(int[][] ratings, int categories) {
    int[] keys = new int[ratings[0].length];
    long most = Math.min(MOST_KEYS, (long) KEYS_A_UNIT * keys.length);
    long past = 1;
    for (int[] coder : ratings) {
      if (past * (categories + 1) > most) {
        past = shortened(keys, (int) past);
      }
      past *= categories + 1;
      if (past > most) {
        Arrays.setAll(keys, u -> u);
        past = keys.length;
        break;
      }
      for (int u = 0; u < keys.length; u++) {
        keys[u] = keys[u] * (categories + 1) + coder[u] + 1;
      }
    }
    return counted(ratings, keys, (int) past);
  }

  /** The same keys as the first numbers from 0, and how many there are. */
  private static int shortened(int[] keys, int past) {
    Patterns soFar = counted(new int[0][], keys, past);
    Arrays.setAll(keys, soFar::of);
    return soFar.rows.length;
  }

  private static Patterns counted(int[][] ratings, int[] keys, int past) {
    int[] counts = counts(keys, past);
    int patterns = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    int[] patternOf = new int[past];
    int[][] rows = new int[patterns][];
    int[] number = new int[patterns];
    int found = 0;
    for (int u = 0; found < patterns; u++) {
      int key = keys[u];
      if (counts[key] > 0) {
        patternOf[key] = found;
        rows[found] = column(ratings, u);
        number[found++] = counts[key];
        counts[key] = 0;
      }
    }
    return new Patterns(keys, patternOf, rows, number);
  }

  /** Two rows of counters, taken in turn: adding to one and the same waits for the last time. */
  private static int[] counts(int[] keys, int past) {
    int[] counts = new int[past];
    int[] others = new int[past];
    int even = keys.length & -2;
    for (int u = 0; u < even; u += 2) {
      counts[keys[u]]++;
      others[keys[u + 1]]++;
    }
    if (even < keys.length) {
      counts[keys[even]]++;
    }
    for (int key = 0; key < past; key++) {
      counts[key] += others[key];
    }
    return counts;
  }

  private static int[] column(int[][] ratings, int unit) {
    int[] column = new int[ratings.length];
    for (int g = 0; g < column.length; g++) {
      column[g] = ratings[g][unit];
    }
    return column;
  }

  int units() {
    return keys.length;
  }

  /** The pattern of a unit. */
  int of(int unit) {
    return patternOf[keys[unit]];
  }

  /** The same units as two of the coders rated them. */
  Patterns pair(int first, int second, int categories) {
    int[][] theirs = new int[2][rows.length];
    for (int p = 0; p < rows.length; p++) {
      theirs[0][p] = rows[p][first];
      theirs[1][p] = rows[p][second];
    }
    Patterns merged = of(theirs, categories);
    int[] numbers = new int[merged.rows.length];
    for (int p = 0; p < rows.length; p++) {
      numbers[merged.of(p)] += number[p];
    }
    int[] mergedOf = new int[patternOf.length];
    Arrays.setAll(mergedOf, key -> merged.of(patternOf[key]));
    return new Patterns(keys, mergedOf, merged.rows, numbers);
  }
}
