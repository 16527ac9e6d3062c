package org.retroduct.platform;

import io.quarkus.qute.TemplateExtension;

/** What templates say of numbers. */
@TemplateExtension
final class Counted {
  private Counted() {}

  /** As {@link Named#count}: {@code {total.counted('passage')}} is {@code 1,204 passages}. */
  static String counted(Number number, String thing) {
    return Named.count(number.longValue(), thing);
  }
}
