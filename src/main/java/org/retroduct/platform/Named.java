package org.retroduct.platform;

import java.util.Locale;

/** How constants are written outside the code: {@code STATUS_QUO} is {@code status_quo}. */
public final class Named {
  private Named() {}

  /** The word for {@code constant}. */
  public static String of(Object constant) {
    return String.valueOf(constant).toLowerCase(Locale.ROOT);
  }
}
