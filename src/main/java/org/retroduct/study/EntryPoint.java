package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the organisations came to partner. */
public enum EntryPoint {
  @JsonProperty("mandated")
  MANDATED,
  @JsonProperty("steered")
  STEERED,
  @JsonProperty("voluntary")
  VOLUNTARY,
  @JsonProperty("mixed")
  MIXED,
  @JsonProperty("unknown")
  UNKNOWN
}
