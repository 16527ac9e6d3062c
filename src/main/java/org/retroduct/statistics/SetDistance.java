package org.retroduct.statistics;

/** How far two sets of codes are apart, from 0 (equal) to 1. Sets are bits, in words of 64. */
enum SetDistance {

  /** 1 - |A∩B|/|A∪B|; two empty sets are equal. */
  JACCARD {
    @Override
    double of(int first, int second, int common) {
      int union = first + second - common;
      return union == 0 ? 0 : 1 - (double) common / union;
    }
  },

  /**
   * Passonneau 2006, "Measuring Agreement on Set-valued Items (MASI)", LREC: 1 - J·M with M = 1
   * equal, 2/3 one within the other, 1/3 some in common, 0 none. NLTK rounds M, DKPro Statistics
   * 2.2.1 computes (1 - J)(1 - M): neither is this.
   */
  MASI {
    @Override
    double of(int first, int second, int common) {
      int union = first + second - common;
      if (first == second && first == common) {
        return 0;
      }
      double jaccard = (double) common / union;
      boolean within = common == Math.min(first, second);
      return 1 - (within ? 2 * jaccard / 3 : jaccard / 3);
    }
  };

  /** From the sizes of the two sets and of what they have in common. */
  abstract double of(int first, int second, int common);

  double of(long[] first, long[] second) {
    int a = 0;
    int b = 0;
    int common = 0;
    for (int i = 0; i < first.length; i++) {
      a += Long.bitCount(first[i]);
      b += Long.bitCount(second[i]);
      common += Long.bitCount(first[i] & second[i]);
    }
    return of(a, b, common);
  }
}
