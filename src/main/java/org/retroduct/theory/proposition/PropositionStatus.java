package org.retroduct.theory.proposition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the team stands with a proposition. */
public enum PropositionStatus {
  @JsonProperty("proposed")
  PROPOSED,
  @JsonProperty("supported")
  SUPPORTED,
  @JsonProperty("refined")
  REFINED,
  @JsonProperty("refuted")
  REFUTED,
  /** No longer held, and not since anything spoke against it. */
  @JsonProperty("dropped")
  DROPPED
}
