package org.retroduct.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of a round when it was closed, for the features above.
 *
 * @param pooled the figures over several codes
 * @param disagreements in the transcripts asked for; null for rounds that were closed before they
 *     were counted
 */
public record KeptRound(List<PooledFigure> pooled, @Nullable Disputed disagreements) {
  /** Copies the list. */
  public KeptRound {
    pooled = List.copyOf(pooled);
  }

  /** How many disagreements there are, and how many of them wait for a decision. */
  public record Disputed(int all, int undecided) {}
}
