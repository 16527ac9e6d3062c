package org.retroduct.theory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Order;
import org.retroduct.platform.Versioned;

/**
 * A passage as evidence.
 *
 * @param configuration the configuration that it is evidence for or against; not part of the JSON
 * @param arrangement what the passage is about; null where nobody said
 * @param participants the people whose turns it touches, in a fixed order
 * @param author the user name of who brought it
 */
public record EvidenceView(
    UUID id,
    @JsonIgnore UUID configuration,
    UUID segment,
    UUID transcript,
    @Nullable UUID arrangement,
    Relation relation,
    @Nullable Slot slot,
    @Nullable String strength,
    @Nullable String note,
    List<UUID> participants,
    String author,
    Instant createdAt,
    long version)
    implements Versioned {
  static final Order<EvidenceView> OLDEST_FIRST =
      Order.ofCreation(EvidenceView::createdAt, EvidenceView::id);

  /** Copies the participants. */
  public EvidenceView {
    participants = List.copyOf(participants);
  }
}
