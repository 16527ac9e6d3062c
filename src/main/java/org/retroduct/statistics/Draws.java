package org.retroduct.statistics;

import java.util.SplittableRandom;

/**
 * Drawing with replacement. Things that are alike are drawn as one kind with their number, so that
 * a resample of many units costs as much as there are kinds of them.
 *
 * @param size how many things there are, and how many are drawn
 * @param kinds how many kinds they are of
 */
record Draws(int size, int kinds, Multiplicity multiplicity) {

  /** How many things are of each kind. */
  interface Multiplicity {
    int of(int kind);
  }

  private static final Multiplicity ONE = kind -> 1;

  /** Things of which no two are alike. */
  static Draws ofEach(int size) {
    return new Draws(size, size, ONE);
  }

  /** Things of kinds that have these numbers. */
  static Draws ofKinds(int[] numbers) {
    int size = 0;
    for (int number : numbers) {
      size += number;
    }
    int[] copy = numbers.clone();
    return new Draws(size, copy.length, kind -> copy[kind]);
  }

  /** How often each kind is drawn, as a multinomial: one binomial a kind, given those before. */
  int[] next(SplittableRandom random) {
    int[] weights = new int[kinds];
    if (multiplicity == ONE) {
      for (int i = 0; i < size; i++) {
        weights[random.nextInt(size)]++;
      }
      return weights;
    }
    int left = size;
    int things = size;
    for (int kind = 0; kind < kinds && left > 0; kind++) {
      int number = multiplicity.of(kind);
      weights[kind] =
          number == things ? left : Binomial.next(random, left, (double) number / things);
      left -= weights[kind];
      things -= number;
    }
    return weights;
  }
}
