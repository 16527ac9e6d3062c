package org.retroduct.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Drawing with replacement, as many as there are. Things that are alike count as one kind with its
 * number, so that a resample of many units costs as much as there are kinds of them.
 */
final class Draws {

  /** With fewer things a kind than this, drawing them singly is cheaper. */
  private static final int FEW_ALIKE = 8;

  private final int size;
  private final int[] numbers;
  private final int @Nullable [] kindOf;

  private Draws(int size, int[] numbers, int @Nullable [] kindOf) {
    this.size = size;
    this.numbers = numbers;
    this.kindOf = kindOf;
  }

  /** Things of which no two are alike. */
  static Draws ofEach(int size) {
    int[] once = new int[size];
    Arrays.fill(once, 1);
    return ofKinds(once);
  }

  /** Things of kinds that have these numbers. */
  static Draws ofKinds(int[] numbers) {
    int size = Arrays.stream(numbers).sum();
    if (size >= (long) FEW_ALIKE * numbers.length) {
      return new Draws(size, numbers.clone(), null);
    }
    int[] kindOf = new int[size];
    int at = 0;
    for (int kind = 0; kind < numbers.length; kind++) {
      Arrays.fill(kindOf, at, at + numbers[kind], kind);
      at += numbers[kind];
    }
    return new Draws(size, numbers.clone(), kindOf);
  }

  /** How many there are of each kind. */
  int[] once() {
    return numbers.clone();
  }

  /** How many kinds there are. */
  int kinds() {
    return numbers.length;
  }

  /** How many things there are. */
  int size() {
    return size;
  }

  /** Whether no two things are alike. */
  boolean ofEach() {
    return numbers.length == size;
  }

  /** How often each kind is drawn. */
  int[] next(SplittableRandom random) {
    int[] weights = new int[numbers.length];
    if (kindOf != null) {
      for (int i = 0; i < size; i++) {
        weights[kindOf[random.nextInt(size)]]++;
      }
      return weights;
    }
    int left = size;
    int things = size;
    for (int kind = 0; kind < weights.length && left > 0; kind++) {
      int number = numbers[kind];
      double share = (double) number / things;
      weights[kind] = number == things ? left : Binomial.next(random, left, share);
      left -= weights[kind];
      things -= number;
    }
    return weights;
  }
}
