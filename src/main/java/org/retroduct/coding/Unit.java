package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What agreement is computed over. */
public enum Unit {
  @JsonProperty("character")
  CHARACTER,
  @JsonProperty("sentence")
  SENTENCE,
  @JsonProperty("turn")
  TURN
}
