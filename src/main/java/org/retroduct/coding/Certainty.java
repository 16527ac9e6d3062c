package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a coder is. */
public enum Certainty {
  @JsonProperty("low")
  LOW,
  @JsonProperty("medium")
  MEDIUM,
  @JsonProperty("high")
  HIGH
}
