package org.retroduct.codebook;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A code at one moment.
 *
 * @param place its place among its siblings; only the order counts
 * @param present whether it is in the codebook
 */
@RegisterForReflection
public record CodeState(CodeDraft draft, int place, boolean present) {
  boolean isHeading() {
    return Boolean.FALSE.equals(draft.codable());
  }

  CodeState gone() {
    return new CodeState(draft, place, false);
  }
}
