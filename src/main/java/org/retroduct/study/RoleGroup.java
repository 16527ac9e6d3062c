package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The broad group that a participant may always be named by. */
public enum RoleGroup {
  @JsonProperty("policymaker")
  POLICYMAKER,
  @JsonProperty("staff")
  STAFF,
  @JsonProperty("patient_public")
  PATIENT_PUBLIC,
  @JsonProperty("other")
  OTHER
}
