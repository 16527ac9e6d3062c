package org.retroduct.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.retroduct.coding.SegmentDraft;

/**
 * What was decided on a disagreement.
 *
 * @param accepted the codings taken, for {@code accept_one}
 * @param segments what is coded instead, for {@code new}
 * @param decidedBy a user name
 * @param version counts the changes of the decision, from 0
 */
public record DecisionView(
    Outcome outcome,
    List<UUID> accepted,
    List<SegmentDraft> segments,
    String reason,
    String decidedBy,
    Instant decidedAt,
    @JsonIgnore long version) {
  /** Copies the lists. */
  public DecisionView {
    accepted = List.copyOf(accepted);
    segments = List.copyOf(segments);
  }
}
