package org.retroduct.theory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A phase of partnering; phases run into each other, so that a configuration may name several. */
public enum Phase {
  @JsonProperty("entry")
  ENTRY,
  @JsonProperty("planning")
  PLANNING,
  @JsonProperty("implementation")
  IMPLEMENTATION,
  @JsonProperty("post_implementation")
  POST_IMPLEMENTATION
}
