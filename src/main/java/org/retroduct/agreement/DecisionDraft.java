package org.retroduct.agreement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentDraft;

/**
 * What somebody decides on a disagreement.
 *
 * @param accepted the codings of one coder that are taken; only with {@code accept_one}
 * @param segments what is to be coded instead; only with {@code new}
 * @param reason 1 to 2,000 characters
 */
public record DecisionDraft(
    @Nullable Outcome outcome,
    @Nullable List<UUID> accepted,
    @Nullable List<SegmentDraft> segments,
    @Nullable String reason) {

  List<UUID> acceptedOrNone() {
    return accepted == null ? List.of() : accepted;
  }

  List<SegmentDraft> segmentsOrNone() {
    return segments == null ? List.of() : segments;
  }
}
