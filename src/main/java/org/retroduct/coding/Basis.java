package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the speaker knows it. */
public enum Basis {
  @JsonProperty("first_hand")
  FIRST_HAND,
  @JsonProperty("reported")
  REPORTED,
  @JsonProperty("inferred")
  INFERRED,
  @JsonProperty("hypothetical")
  HYPOTHETICAL
}
