package org.retroduct.statistics;

/**
 * A coefficient as a function of sums over documents (or units). That its parts add up is what
 * makes both its exactness over many documents and its bootstrap cheap.
 */
@FunctionalInterface
interface Formula {

  Estimate of(double[] sums);

  /** Adds the parts in their order, so that the same data give the same bits. */
  static double[] total(double[][] parts) {
    double[] sums = new double[parts.length == 0 ? 0 : parts[0].length];
    for (double[] part : parts) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part[i];
      }
    }
    return sums;
  }
}
