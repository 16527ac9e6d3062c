package org.retroduct.coding.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages say when something was. */
final class When {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private When() {}

  /** To the minute, as {@code 3 Feb 2026, 09:30 UTC}. */
  static String of(Instant instant) {
    return MINUTE.format(instant);
  }
}
