package org.retroduct.report.summary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.When;

/** Days as a British reader writes them: 31 January 2026. */
final class Dates {

  private Dates() {}

  static String day(LocalDate date) {
    return When.day(date);
  }

  static String day(Instant instant) {
    return When.day(instant);
  }

  static @Nullable String dayOrNull(@Nullable LocalDate date) {
    return date == null ? null : day(date);
  }

  static @Nullable String span(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null) {
      return to == null ? null : "until " + day(to);
    }
    return to == null ? "from " + day(from) : day(from) + " to " + day(to);
  }
}
