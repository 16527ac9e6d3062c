package org.retroduct.statistics;

/**
 * How many standard errors either side of a value cover 95 %, by Student's distribution.
 *
 * <p>Few degrees: the closed form for whole numbers of them (Abramowitz and Stegun 1964, 26.7.3 and
 * 26.7.4), solved by halving. Many: the expansion in powers of 1/degrees (the same, 26.7.5), whose
 * error is below 1e-9 there.
 */
final class StudentT {

  static final double LEVEL = 0.95;

  private static final int MANY = 200;
  private static final double NORMAL = 1.959963984540054;
  private static final int HALVINGS = 60;

  private StudentT() {}

  /** For {@code degrees} of freedom, 1 or more. */
  static double covering95(int degrees) {
    return degrees > MANY ? expanded(degrees) : solved(degrees);
  }

  private static double solved(int degrees) {
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (covered(middle, degrees) < LEVEL) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(degrees) * StrictMath.tan((low + high) / 2);
  }

  /** The share within t = √degrees · tan(angle) of 0. */
  private static double covered(double angle, int degrees) {
    double sine = StrictMath.sin(angle);
    double cosine = StrictMath.cos(angle);
    boolean odd = degrees % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = degrees == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
      term *= cosine * cosine * (k - 1) / k;
      sum += term;
    }
    return odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
  }

  private static double expanded(double degrees) {
    double z = NORMAL;
    double z2 = z * z;
    double first = z * (z2 + 1) / 4;
    double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return z + (first + (second + third / degrees) / degrees) / degrees;
  }
}
