package org.retroduct.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages say when something was, as a British reader writes it. */
public final class When {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private When() {}

  /** To the minute, as {@code 3 February 2026, 09:30 UTC}. */
  public static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** The day in UTC, as {@code 3 February 2026}. */
  public static String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  /** As {@code 3 February 2026}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }
}
