package org.retroduct.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what coders differ; the first that holds. */
public enum Category {
  /** Only one coder has coded anything here. */
  @JsonProperty("only_one")
  ONLY_ONE("coded by one only"),
  /** All coders of the transcript gave the same codes, on other words. */
  @JsonProperty("boundary")
  BOUNDARY("same codes, different edges"),
  /** The kinds of the codes differ. */
  @JsonProperty("kind")
  KIND("different kinds"),
  /** The kinds are the same, the codes differ. */
  @JsonProperty("code")
  CODE("different codes");

  private final String words;

  Category(String words) {
    this.words = words;
  }

  /** As the pages say it. */
  String words() {
    return words;
  }
}
