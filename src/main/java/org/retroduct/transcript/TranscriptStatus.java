package org.retroduct.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a transcript has come. It can be coded from the import on. */
public enum TranscriptStatus {
  @JsonProperty("imported")
  IMPORTED,
  /** The lead's mark that every speaker is mapped. */
  @JsonProperty("ready")
  READY,
  /** No more coding. */
  @JsonProperty("locked")
  LOCKED
}
