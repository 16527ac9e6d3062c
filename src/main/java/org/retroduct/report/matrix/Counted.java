package org.retroduct.report.matrix;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;

/** What the numbers of a matrix are. */
public enum Counted {
  /** Passages. */
  @JsonProperty("segments")
  SEGMENTS,
  /** Distinct people who speak in the passages. */
  @JsonProperty("participants")
  PARTICIPANTS,
  /** Words of the passages. */
  @JsonProperty("words")
  WORDS;

  /** The constant of this name; segments if none is told. Refused with {@link Invalid}: another. */
  static Counted of(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return SEGMENTS;
    }
    return Arrays.stream(values())
        .filter(each -> Named.of(each).equals(name))
        .findFirst()
        .orElseThrow(() -> new Invalid("count", "must be segments, participants or words"));
  }
}
