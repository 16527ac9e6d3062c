package org.retroduct.theory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the outcome of a configuration is wanted. */
public enum Polarity {
  @JsonProperty("positive")
  POSITIVE,
  @JsonProperty("negative")
  NEGATIVE,
  @JsonProperty("mixed")
  MIXED
}
