package org.retroduct.statistics;

/**
 * Counts of rated units from which every nominal coefficient follows. All are whole numbers, so
 * sums over units and transcripts are exact whatever their order.
 *
 * <p>By number r of ratings that a unit has: how many units, ordered pairs of equal ratings, and
 * ratings of each category. By coder: ratings of each category, over all units and (two coders)
 * over the units both rated.
 */
final class Tally {

  final int coders;
  final int categories;
  final double[] sums;

  Tally(int coders, int categories, double[] sums) {
    this.coders = coders;
    this.categories = categories;
    this.sums = sums;
  }

  static Tally empty(int coders, int categories) {
    int both = coders == 2 ? 2 * categories : 0;
    int size = coders * (2 + categories) + coders * categories + both;
    return new Tally(coders, categories, new double[size]);
  }

  /** Of all units. */
  static Tally of(Patterns units, int coders, int categories) {
    Tally tally = empty(coders, categories);
    int[] scratch = new int[categories];
    for (int p = 0; p < units.rows.length; p++) {
      tally.add(units.rows[p], units.number[p], scratch);
    }
    return tally;
  }

  /**
   * Adds a unit so many times; {@code ratings} are those of each coder, {@code scratch} is all
   * zero, as long as there are categories, and stays so.
   */
  void add(int[] ratings, double times, int[] scratch) {
    int given = 0;
    int same = 0;
    int ofCoder = coders * (2 + categories);
    for (int g = 0; g < coders; g++) {
      int k = ratings[g];
      if (k >= 0) {
        given++;
        same += 2 * scratch[k]++;
        sums[ofCoder + g * categories + k] += times;
      }
    }
    if (given == 0) {
      return;
    }
    int base = (given - 1) * (2 + categories);
    sums[base] += times;
    sums[base + 1] += times * same;
    boolean both = coders == 2 && given == 2;
    for (int g = 0; g < coders; g++) {
      int k = ratings[g];
      if (k >= 0) {
        sums[base + 2 + k] += times;
        scratch[k] = 0;
        if (both) {
          sums[ofCoder + (coders + g) * categories + k] += times;
        }
      }
    }
  }

  /** Units with exactly this many ratings. */
  double units(int given) {
    return sums[(given - 1) * (2 + categories)];
  }

  /** Ordered pairs of equal ratings in the units with exactly this many ratings. */
  double same(int given) {
    return sums[(given - 1) * (2 + categories) + 1];
  }

  /** Ratings of a category in the units with exactly this many ratings. */
  double ratings(int given, int category) {
    return sums[(given - 1) * (2 + categories) + 2 + category];
  }

  /** A coder's ratings of a category. */
  double byCoder(int coder, int category) {
    return sums[coders * (2 + categories) + coder * categories + category];
  }

  /** The same over the units that both of two coders rated. */
  double inBoth(int coder, int category) {
    return sums[coders * (2 + categories) + (coders + coder) * categories + category];
  }

  /** A coder's ratings. */
  double byCoder(int coder) {
    double sum = 0;
    for (int k = 0; k < categories; k++) {
      sum += byCoder(coder, k);
    }
    return sum;
  }

  /** Units with at least {@code fewest} ratings. */
  double unitsFrom(int fewest) {
    double sum = 0;
    for (int r = fewest; r <= coders; r++) {
      sum += units(r);
    }
    return sum;
  }

  /** Ratings of a category in units with at least {@code fewest} ratings. */
  double ratingsFrom(int fewest, int category) {
    double sum = 0;
    for (int r = fewest; r <= coders; r++) {
      sum += ratings(r, category);
    }
    return sum;
  }

  /** Ratings in units with at least {@code fewest} ratings. */
  double ratingsFrom(int fewest) {
    double sum = 0;
    for (int r = fewest; r <= coders; r++) {
      sum += r * units(r);
    }
    return sum;
  }

  /** How many categories appear in units with at least {@code fewest} ratings. */
  int categoriesFrom(int fewest) {
    int seen = 0;
    for (int k = 0; k < categories; k++) {
      seen += ratingsFrom(fewest, k) > 0 ? 1 : 0;
    }
    return seen;
  }

  /** Share of a category, each rated unit weighing the same. */
  double share(int category) {
    double sum = 0;
    for (int r = 1; r <= coders; r++) {
      sum += ratings(r, category) / r;
    }
    return sum / unitsFrom(1);
  }

  /** Mean over units with two ratings or more of the share of their pairs that are equal. */
  double percent() {
    double sum = 0;
    for (int r = 2; r <= coders; r++) {
      sum += same(r) / ((double) r * (r - 1));
    }
    return sum / unitsFrom(2);
  }
}
