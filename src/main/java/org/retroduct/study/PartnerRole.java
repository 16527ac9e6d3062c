package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organisation is in an arrangement. */
public enum PartnerRole {
  @JsonProperty("supporter")
  SUPPORTER,
  @JsonProperty("recipient")
  RECIPIENT,
  @JsonProperty("partner")
  PARTNER,
  @JsonProperty("acquirer")
  ACQUIRER,
  @JsonProperty("acquired")
  ACQUIRED,
  @JsonProperty("host")
  HOST,
  @JsonProperty("overseer")
  OVERSEER
}
