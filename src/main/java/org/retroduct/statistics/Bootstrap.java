package org.retroduct.statistics;

/**
 * How to resample: whole documents with all that was coded in them, with replacement (Efron 1979;
 * recommended for agreement coefficients by Zapf et al. 2016, BMC Medical Research Methodology
 * 16:93). Characters are never resampled: they are not independent.
 *
 * @param replicates number of resamples, 1 to 100,000
 * @param seed start of {@link java.util.SplittableRandom}; the same seed gives the same limits
 * @param level share that the percentile interval covers, between 0 and 1
 */
public record Bootstrap(int replicates, long seed, double level) implements IntervalMethod {

  /** More replicates than this are refused. */
  public static final int MOST_REPLICATES = 100_000;

  public Bootstrap {
    if (replicates < 1 || replicates > MOST_REPLICATES) {
      throw new InconsistentRatings("interval.resamples", "must be from 1 to " + MOST_REPLICATES);
    }
    if (!(level > 0 && level < 1)) {
      throw new InconsistentRatings("interval.level", "must lie between 0 and 1");
    }
  }

  /** The 95 % percentile interval. */
  public static Bootstrap of(int replicates, long seed) {
    return new Bootstrap(replicates, seed, 0.95);
  }
}
