package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an intended outcome is about. */
public enum OutcomeArea {
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
