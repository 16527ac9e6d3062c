package org.retroduct.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Degrees of integration after the Northern Ireland Audit Office (2019), from low; beyond is ours,
 * for mergers and acquisitions.
 */
public enum NiaoDegree {
  @JsonProperty("networks")
  NETWORKS,
  @JsonProperty("cooperation")
  COOPERATION,
  @JsonProperty("coordination")
  COORDINATION,
  @JsonProperty("collaboration")
  COLLABORATION,
  @JsonProperty("partnership")
  PARTNERSHIP,
  @JsonProperty("beyond")
  BEYOND
}
