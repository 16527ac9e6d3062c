package org.retroduct.statistics;

import java.util.List;

/** Checks tables of a row a coder and a column a unit. */
final class Table {

  private Table() {}

  static void check(Names coders, List<? extends List<?>> rows) {
    if (rows.size() != coders.size()) {
      throw new InconsistentRatings("ratings", "must have one row for each of the coders");
    }
    for (int g = 0; g < rows.size(); g++) {
      if (rows.get(g) == null) {
        throw new InconsistentRatings("ratings[" + g + "]", "is missing");
      }
      if (rows.get(g).size() != rows.get(0).size()) {
        throw new InconsistentRatings("ratings[" + g + "]", "differs in length from ratings[0]");
      }
    }
  }

  /** A copy of a list that may have come from outside with holes in it. */
  static <T> List<T> whole(List<T> list, String field) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == null) {
        throw new InconsistentRatings(field + "[" + i + "]", "is missing");
      }
    }
    return List.copyOf(list);
  }

  /** Checks a table of numbers from {@link Ratings#MISSING} to below {@code past}. */
  static void check(Names coders, int[][] rows, int units, int past) {
    if (rows.length != coders.size()) {
      throw new InconsistentRatings("ratings", "must have one row for each of the coders");
    }
    for (int g = 0; g < rows.length; g++) {
      int[] row = rows[g];
      if (row.length != units) {
        throw new InconsistentRatings("ratings[" + g + "]", "must have a rating for each unit");
      }
      int wrong = 0;
      for (int category : row) {
        wrong |= (category - Ratings.MISSING) | (past - 1 - category);
      }
      if (wrong < 0) {
        throw new InconsistentRatings(firstWrong(row, g, past), "is no category");
      }
    }
  }

  private static String firstWrong(int[] row, int coder, int past) {
    int unit = 0;
    while (row[unit] >= Ratings.MISSING && row[unit] < past) {
      unit++;
    }
    return "ratings[" + coder + "][" + unit + "]";
  }
}
