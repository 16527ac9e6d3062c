package org.retroduct.coding.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of text something was found in. */
public enum Source {
  @JsonProperty("transcript")
  TRANSCRIPT("transcripts"),
  /** What a coder noted on a segment. */
  @JsonProperty("segment_memo")
  SEGMENT_MEMO("memos"),
  @JsonProperty("memo")
  MEMO("memos"),
  /** Name, definition, rules and example of a code. */
  @JsonProperty("code")
  CODE("codebook");

  private final String group;

  Source(String group) {
    this.group = group;
  }

  /** What it is asked for by: transcripts, memos or codebook. */
  public String group() {
    return group;
  }
}
