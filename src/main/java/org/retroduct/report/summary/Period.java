package org.retroduct.report.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day to a day, both included; null where it is not known or not over. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** A period of which neither end is known. */
  public static final Period UNKNOWN = new Period(null, null);

  /** As {@code 1 April 2021 to 31 March 2024}; null where neither end is known. */
  public @Nullable String words() {
    return Dates.span(this);
  }
}
