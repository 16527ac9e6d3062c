package org.retroduct.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether each code is compared, or all codes of a kind as if they were one. */
public enum Level {
  @JsonProperty("code")
  CODE,
  @JsonProperty("kind")
  KIND
}
