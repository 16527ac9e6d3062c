package org.retroduct.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a transcript is of. */
public enum TranscriptKind {
  @JsonProperty("interview")
  INTERVIEW,
  @JsonProperty("focus_group")
  FOCUS_GROUP,
  @JsonProperty("strategic_document")
  STRATEGIC_DOCUMENT,
  @JsonProperty("policy_document")
  POLICY_DOCUMENT,
  @JsonProperty("panel_note")
  PANEL_NOTE,
  @JsonProperty("other")
  OTHER
}
