package org.retroduct.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member is in a project. */
public enum Role {
  @JsonProperty("lead")
  LEAD,
  @JsonProperty("coder")
  CODER,
  @JsonProperty("adjudicator")
  ADJUDICATOR,
  @JsonProperty("viewer")
  VIEWER
}
