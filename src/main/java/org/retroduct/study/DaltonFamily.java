package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The families of organisational form in the Dalton Review (2014). */
public enum DaltonFamily {
  @JsonProperty("collaborative")
  COLLABORATIVE,
  @JsonProperty("contractual")
  CONTRACTUAL,
  @JsonProperty("consolidatory")
  CONSOLIDATORY,
  @JsonProperty("none")
  NONE
}
