package org.retroduct.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done to a codebook. */
public enum ActKind {
  @JsonProperty("added")
  ADDED("code created", false),
  @JsonProperty("changed")
  CHANGED("code changed", false),
  @JsonProperty("placed")
  PLACED("code placed", false),
  @JsonProperty("deleted")
  DELETED("code deleted", true),
  @JsonProperty("merged")
  MERGED("code merged", true),
  @JsonProperty("split")
  SPLIT("code split", true),
  @JsonProperty("imported")
  IMPORTED("codebook imported", true);

  private final String event;
  private final boolean governed;

  ActKind(String event, boolean governed) {
    this.event = event;
    this.governed = governed;
  }

  /** How the record of changes calls it. */
  String event() {
    return event;
  }

  /** Whether only those who govern the codebook may do and undo it. */
  public boolean isGoverned() {
    return governed;
  }
}
