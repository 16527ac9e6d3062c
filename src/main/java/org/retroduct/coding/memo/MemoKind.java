package org.retroduct.coding.memo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a memo is for. */
public enum MemoKind {
  /** What the data may mean. */
  @JsonProperty("analytic")
  ANALYTIC,
  /** How the work is done. */
  @JsonProperty("method")
  METHOD,
  /** What the writer brings to it. */
  @JsonProperty("reflexive")
  REFLEXIVE,
  /** What was decided, and why. */
  @JsonProperty("decision")
  DECISION
}
