package org.retroduct.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a draft, then refuses it whole: 422 with every place at once. */
public final class Check {
  private final List<Violation> violations = new ArrayList<>();

  /** Notes a violation unless {@code holds}. */
  public Check that(boolean holds, String field, String message) {
    if (!holds) {
      violations.add(new Violation(field, message));
    }
    return this;
  }

  /** A text that must be there and is at most {@code longest} code points long. */
  public Check text(@Nullable String value, String field, int longest) {
    return that(value != null && !value.isBlank(), field, "is needed")
        .optional(value, field, longest);
  }

  /** A text that may be missing and is at most {@code longest} code points long. */
  public Check optional(@Nullable String value, String field, int longest) {
    int length = value == null ? 0 : value.codePointCount(0, value.length());
    return that(length <= longest, field, "has more than %,d characters".formatted(longest));
  }

  /** Ends the check. Refused with {@link Invalid} if anything was noted. */
  public void done() {
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }
}
