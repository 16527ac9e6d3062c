package org.retroduct.coding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a passage's words may be printed. */
public enum Quotable {
  @JsonProperty("yes")
  YES,
  @JsonProperty("needs_approval")
  NEEDS_APPROVAL,
  @JsonProperty("no")
  NO
}
