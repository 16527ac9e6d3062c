package org.retroduct.agreement;

import org.retroduct.statistics.Bootstrap;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.Jackknife;

/** How the uncertainty of figures is found. */
enum IntervalBy {
  BOOTSTRAP("transcript bootstrap") {
    @Override
    IntervalMethod method(int resamples, long seed) {
      return Bootstrap.of(resamples, seed);
    }
  },
  JACKKNIFE("transcript jackknife") {
    @Override
    IntervalMethod method(int resamples, long seed) {
      return new Jackknife();
    }
  };

  private final String title;

  IntervalBy(String title) {
    this.title = title;
  }

  /** As answers name it. */
  String title() {
    return title;
  }

  /** For the engine; a jackknife draws nothing. */
  abstract IntervalMethod method(int resamples, long seed);
}
