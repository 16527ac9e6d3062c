package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an arrangement ended up, in somebody's judgement. */
public enum EndState {
  @JsonProperty("improved")
  IMPROVED,
  @JsonProperty("status_quo")
  STATUS_QUO,
  @JsonProperty("failure")
  FAILURE
}
