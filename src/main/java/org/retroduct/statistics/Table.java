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

  /** Checks that there is a row for each coder, as long as there are units. */
  static void check(Names coders, int[][] rows, int units) {
    if (rows.length != coders.size()) {
      throw new InconsistentRatings("ratings", "must have one row for each of the coders");
    }
    for (int g = 0; g < rows.length; g++) {
      if (rows[g].length != units) {
        throw new InconsistentRatings("ratings[" + g + "]", "must have a rating for each unit");
      }
    }
  }

  /**
   * Checks that the first {@code size} numbers of a part of a coder's row, which begins at unit
   * {@code from}, lie from {@link Ratings#MISSING} to below {@code categories}.
   */
  static void check(int[] part, int size, int categories, int coder, int from) {
    int wrong = 0;
    for (int u = 0; u < size; u++) {
      wrong |= (part[u] - Ratings.MISSING) | (categories - 1 - part[u]);
    }
    for (int u = 0; wrong < 0 && u < size; u++) {
      if (part[u] < Ratings.MISSING || part[u] >= categories) {
        String where = "ratings[" + coder + "][" + (from + u) + "]";
        throw new InconsistentRatings(where, "is no category");
      }
    }
  }
}
