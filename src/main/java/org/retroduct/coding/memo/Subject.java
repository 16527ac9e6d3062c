package org.retroduct.coding.memo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a memo can be on, as one member sees it.
 *
 * @param label how it is called, as {@code code T1 Trust in partner}
 * @param path its address below that of the project
 * @param transcript where it stands; null if it is in none
 */
public record Subject(
    TargetKind kind, UUID id, String label, String path, @Nullable UUID transcript) {

  /** The id if it is of this kind; else null. */
  @Nullable UUID id(TargetKind of) {
    return kind == of ? id : null;
  }
}
