package org.retroduct.transcript;

import java.util.Optional;
import java.util.UUID;

/**
 * What the features above rest on a transcript, so that it has to stay. An interface, since this
 * feature may not use those that know it; each bean of this type is asked.
 */
public interface Resting {
  /** Why the transcript has to stay, as {@code passages are coded in it}; empty if it need not. */
  Optional<String> on(UUID transcript);
}
