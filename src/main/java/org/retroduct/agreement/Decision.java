package org.retroduct.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was decided on a disagreement; it can be changed until the round is adjudicated. */
@Entity
@Table(name = "disagreement_decision")
class Decision extends PanacheEntityBase {
  @Id
  @Column(name = "disagreement_id")
  UUID disagreement;

  @Version long version;

  @Column(name = "round_id")
  UUID round;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  /** Ids of codings, one a line. */
  String accepted;

  /** {@link org.retroduct.coding.SegmentDraft}s by position, as JSON. */
  String segments;

  String reason;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  Instant decidedAt;

  List<UUID> acceptedIds() {
    return accepted.lines().map(UUID::fromString).toList();
  }
}
