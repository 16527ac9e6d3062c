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

  /** A copy of a table of numbers from {@link Ratings#MISSING} to below {@code past}. */
  static int[][] copy(Names coders, int[][] rows, int[] transcripts, int past) {
    if (rows.length != coders.size()) {
      throw new InconsistentRatings("ratings", "must have one row for each of the coders");
    }
    int[][] copy = new int[rows.length][];
    for (int g = 0; g < rows.length; g++) {
      copy[g] = rows[g].clone();
      if (copy[g].length != transcripts.length) {
        throw new InconsistentRatings("ratings[" + g + "]", "must have a rating for each unit");
      }
      for (int u = 0; u < copy[g].length; u++) {
        if (copy[g][u] < Ratings.MISSING || copy[g][u] >= past) {
          throw new InconsistentRatings("ratings[" + g + "][" + u + "]", "is no category");
        }
      }
    }
    return copy;
  }
}
