package org.retroduct.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a version of the codebook may still change. */
public enum CodebookState {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("frozen")
  FROZEN
}
