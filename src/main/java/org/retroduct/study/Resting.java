package org.retroduct.study;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.retroduct.project.Membership;

/**
 * What the features above rest on the study, so that it has to stay. An interface, since this
 * feature may not use those that know it; each bean of this type is asked. What a member may not
 * see is not counted.
 */
public interface Resting {
  /** How many things are about an arrangement, by what they are, as {@code transcript}. */
  default Map<String, Long> about(Membership member, UUID arrangement) {
    return Map.of();
  }

  /** How many things name a participant, by what they are. */
  default Map<String, Long> naming(Membership member, UUID participant) {
    return Map.of();
  }

  /** Why more may rest on an arrangement than the member may know of, as a clause. */
  default Optional<String> hidden(Membership member) {
    return Optional.empty();
  }
}
