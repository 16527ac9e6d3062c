package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small random table of ratings: a row a coder, null where missing. */
record RandomRatings(List<String> coders, List<String> categories, List<List<String>> rows) {

  static RandomRatings of(long seed, int coders, boolean complete) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> categories = List.of("a", "b", "c", "d").subList(0, 2 + random.nextInt(3));
    int units = 1 + random.nextInt(25);
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int g = 0; g < coders; g++) {
      names.add("coder " + g);
      rows.add(new ArrayList<>());
    }
    for (int u = 0; u < units; u++) {
      String usual = categories.get(random.nextInt(categories.size()));
      for (List<String> row : rows) {
        String other = categories.get(random.nextInt(categories.size()));
        boolean missing = !complete && random.nextInt(4) == 0;
        row.add(missing ? null : random.nextInt(3) > 0 ? usual : other);
      }
    }
    return new RandomRatings(names, categories, rows);
  }

  Ratings ratings() {
    return Ratings.of(coders, categories, rows);
  }

  int units() {
    return rows.get(0).size();
  }

  /** Ratings of a unit, without the missing ones. */
  List<String> given(int unit) {
    List<String> given = new ArrayList<>();
    rows.forEach(row -> given.add(row.get(unit)));
    given.removeIf(value -> value == null);
    return given;
  }

  long count(int unit, String category) {
    return given(unit).stream().filter(category::equals).count();
  }
}
