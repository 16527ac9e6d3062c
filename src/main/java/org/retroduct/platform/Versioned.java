package org.retroduct.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A single resource that answers with an entity tag. */
public interface Versioned {
  /** Counts the changes of the stored resource, from 0. */
  @JsonIgnore
  long version();

  /** What the hash in the tag is of: the answer, less what tells only when it was made. */
  @JsonIgnore
  default Object tagged() {
    return this;
  }
}
