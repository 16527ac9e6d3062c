package org.retroduct.codebook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to the codebook.
 *
 * @param code that it was done to; null for an import
 * @param into the code that took its place
 * @param version of the codebook that it belongs to
 * @param by the user name of who did it
 */
public record ActView(
    UUID id,
    ActKind kind,
    @Nullable UUID code,
    @Nullable UUID into,
    int version,
    String by,
    Instant at,
    boolean undone,
    List<CodeChange> changes) {
  /** Copies the changes. */
  public ActView {
    changes = List.copyOf(changes);
  }
}
