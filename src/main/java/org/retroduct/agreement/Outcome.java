package org.retroduct.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is decided on a disagreement. */
public enum Outcome {
  /** What one coder did, or part of it. */
  @JsonProperty("accept_one")
  ACCEPT_ONE,
  /** What every coder did, side by side. */
  @JsonProperty("both")
  BOTH,
  /** Each code on every word that somebody gave it. */
  @JsonProperty("union")
  UNION,
  /** Each code on the words that all gave it. */
  @JsonProperty("intersection")
  INTERSECTION,
  /** Nothing is coded here. */
  @JsonProperty("neither")
  NEITHER,
  /** Something that none of them did. */
  @JsonProperty("new")
  NEW
}
