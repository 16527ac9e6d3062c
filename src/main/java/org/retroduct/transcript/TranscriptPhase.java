package org.retroduct.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The phase of a realist study that an interview belongs to. */
public enum TranscriptPhase {
  @JsonProperty("gleaning")
  GLEANING,
  @JsonProperty("refining")
  REFINING,
  @JsonProperty("consolidating")
  CONSOLIDATING
}
