package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a participant has withdrawn. */
public enum Withdrawal {
  @JsonProperty("none")
  NONE,
  @JsonProperty("future_only")
  FUTURE_ONLY,
  @JsonProperty("full")
  FULL
}
