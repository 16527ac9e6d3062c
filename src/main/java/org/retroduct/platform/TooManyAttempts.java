package org.retroduct.platform;

import java.time.Duration;

/** Too many failed attempts: 429 with the time to wait. */
public final class TooManyAttempts extends Refusal {
  private static final long serialVersionUID = 1;
  private final long seconds;

  /** Asks to wait for {@code wait}. */
  public TooManyAttempts(Duration wait) {
    super("Too many failed attempts. Try again in " + Math.max(1, wait.toMinutes()) + " minutes.");
    this.seconds = wait.toSeconds();
  }

  long seconds() {
    return seconds;
  }
}
