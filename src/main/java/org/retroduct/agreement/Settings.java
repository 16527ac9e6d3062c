package org.retroduct.agreement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Unit;

/**
 * How agreement is computed.
 *
 * @param includeInterviewer whether interviewers' turns count
 * @param interval how intervals are made
 * @param resamples of the transcripts, for a bootstrap
 * @param seed the same seed gives the same intervals
 * @param codes those that are looked at; empty for the whole codebook
 */
record Settings(
    Unit unit,
    Level level,
    boolean includeInterviewer,
    IntervalBy interval,
    int resamples,
    long seed,
    List<UUID> codes) {
  static final int USUAL_RESAMPLES = 2_000;
  static final long USUAL_SEED = 20260101;

  Settings {
    codes = List.copyOf(codes);
  }

  /** Those of a round, which its stored figures are computed with. */
  static Settings of(RoundView round) {
    return usual(round.unit(), round.includeInterviewer());
  }

  /** Those of a free choice of transcripts and coders. */
  static Settings usual() {
    return usual(Unit.CHARACTER, false);
  }

  private static Settings usual(Unit unit, boolean includeInterviewer) {
    return new Settings(
        unit,
        Level.CODE,
        includeInterviewer,
        IntervalBy.BOOTSTRAP,
        USUAL_RESAMPLES,
        USUAL_SEED,
        List.of());
  }

  /** What somebody asked to have otherwise; null for what they did not say. */
  record Wish(
      @Nullable Unit unit,
      @Nullable Level level,
      @Nullable Boolean includeInterviewer,
      @Nullable IntervalBy interval,
      @Nullable Integer resamples,
      @Nullable Long seed,
      List<UUID> codes) {
    /** Nothing is to be otherwise. */
    static final Wish NONE = new Wish(null, null, null, null, null, null, List.of());

    Wish {
      codes = List.copyOf(codes);
    }
  }

  /** The same, but for what is wished. */
  Settings with(Wish wish) {
    return new Settings(
        wish.unit() == null ? unit : wish.unit(),
        wish.level() == null ? level : wish.level(),
        wish.includeInterviewer() == null ? includeInterviewer : wish.includeInterviewer(),
        wish.interval() == null ? interval : wish.interval(),
        wish.resamples() == null ? resamples : wish.resamples(),
        wish.seed() == null ? seed : wish.seed(),
        wish.codes());
  }
}
