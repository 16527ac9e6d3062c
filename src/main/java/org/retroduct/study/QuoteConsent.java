package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a participant's words may be printed. */
public enum QuoteConsent {
  @JsonProperty("yes")
  YES,
  @JsonProperty("with_approval")
  WITH_APPROVAL,
  @JsonProperty("no")
  NO
}
