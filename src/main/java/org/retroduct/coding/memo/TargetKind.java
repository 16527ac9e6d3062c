package org.retroduct.coding.memo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a memo is on. */
public enum TargetKind {
  @JsonProperty("project")
  PROJECT,
  @JsonProperty("transcript")
  TRANSCRIPT,
  @JsonProperty("segment")
  SEGMENT,
  @JsonProperty("code")
  CODE,
  @JsonProperty("arrangement")
  ARRANGEMENT,
  @JsonProperty("configuration")
  CONFIGURATION,
  @JsonProperty("proposition")
  PROPOSITION,
  @JsonProperty("partial")
  PARTIAL,
  @JsonProperty("participant")
  PARTICIPANT,
  @JsonProperty("round")
  ROUND
}
