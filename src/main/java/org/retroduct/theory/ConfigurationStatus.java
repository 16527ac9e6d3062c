package org.retroduct.theory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the team stands with a configuration. */
public enum ConfigurationStatus {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("proposed")
  PROPOSED,
  @JsonProperty("supported")
  SUPPORTED,
  @JsonProperty("refined")
  REFINED,
  @JsonProperty("refuted")
  REFUTED,
  /** Taken up into another; only by merging. */
  @JsonProperty("merged")
  MERGED
}
