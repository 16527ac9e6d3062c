package org.retroduct.transcript;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a file; becomes a {@link Reading.Refused} before it leaves the package. */
final class Unreadable extends Exception {

  private final @Nullable Integer line;

  Unreadable(@Nullable Integer line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  Reading.Refused refusal() {
    return new Reading.Refused(line, String.valueOf(getMessage()));
  }
}
