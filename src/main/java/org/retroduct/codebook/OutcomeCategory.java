package org.retroduct.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an outcome code is about. */
public enum OutcomeCategory {
  @JsonProperty("quality")
  QUALITY,
  @JsonProperty("workforce")
  WORKFORCE,
  @JsonProperty("resources")
  RESOURCES,
  @JsonProperty("innovation")
  INNOVATION,
  @JsonProperty("other")
  OTHER
}
