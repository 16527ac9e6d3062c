package org.retroduct.agreement;

import org.retroduct.platform.Named;

/** Where the passages behind a figure of a round can be read. */
final class Passages {
  private final String round;
  private final boolean hidden;

  Passages(RoundAgreement shown) {
    this.round =
        "/projects/%s/passages?round=%s".formatted(shown.member().project(), shown.round().id());
    this.hidden = shown.lettered();
  }

  /**
   * All passages of the round with the code; empty if nobody used it, or while letters stand for
   * the coders.
   */
  String of(AgreementView.OfCode code) {
    boolean used = code.segments().values().stream().anyMatch(number -> number > 0);
    if (hidden || !used) {
      return "";
    }
    return code.code() == null
        ? round + "&kind=" + Named.of(code.kind())
        : round + "&code=" + code.code();
  }
}
