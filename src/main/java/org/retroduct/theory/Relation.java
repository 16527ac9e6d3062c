package org.retroduct.theory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a passage does for a configuration. */
public enum Relation {
  @JsonProperty("supports")
  SUPPORTS,
  @JsonProperty("refutes")
  REFUTES,
  @JsonProperty("refines")
  REFINES,
  /** Shows what is meant, and counts neither for nor against. */
  @JsonProperty("illustrates")
  ILLUSTRATES
}
