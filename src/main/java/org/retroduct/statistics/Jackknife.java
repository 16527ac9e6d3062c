package org.retroduct.statistics;

/**
 * Leaving out one document (or unit) at a time: with n documents and θ(i) the value without
 * document i, SE² = (n - 1)/n Σ(θ(i) - mean θ)² and the interval is θ ± t·SE, t of n - 1 degrees
 * (Tukey 1958, Annals of Mathematical Statistics 29:614). Hughes 2022 (arXiv:2210.13265) found a
 * jackknife to keep its promise for alpha on few units, where the bootstrap is too narrow; he
 * changes the point estimate too, which we leave as Krippendorff has it. Nothing is drawn, so that
 * there is no seed.
 */
public record Jackknife() implements IntervalMethod {

  /** More documents or units than this are refused: the work grows with their square. */
  public static final int MOST_DOCUMENTS = 1_000;

  @Override
  public double level() {
    return StudentT.LEVEL;
  }
}
