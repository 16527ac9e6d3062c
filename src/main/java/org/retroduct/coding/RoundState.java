package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a round stands. */
public enum RoundState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("closed")
  CLOSED,
  @JsonProperty("adjudicated")
  ADJUDICATED
}
