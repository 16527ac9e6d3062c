package org.retroduct.theory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What somebody says of a passage as evidence.
 *
 * @param arrangement what the passage is about; missing means what the segment says
 * @param slot the part of the explanation that it speaks to; missing means the whole
 * @param strength in the team's own words, such as strong; at most 100 characters
 * @param note why; at most 4,000 characters
 */
public record EvidenceDraft(
    @Nullable UUID segment,
    @Nullable UUID arrangement,
    @Nullable Relation relation,
    @Nullable Slot slot,
    @Nullable String strength,
    @Nullable String note) {

  void require() {
    new Check()
        .that(segment != null, "segment", "is needed")
        .that(relation != null, "relation", "is needed: supports, refutes, refines or illustrates")
        .optional(strength, "strength", 100)
        .optional(note, "note", 4_000)
        .done();
  }
}
