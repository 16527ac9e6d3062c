package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way an outcome went. */
public enum ReportedChange {
  @JsonProperty("better")
  BETTER,
  @JsonProperty("same")
  SAME,
  @JsonProperty("worse")
  WORSE,
  @JsonProperty("mixed")
  MIXED
}
