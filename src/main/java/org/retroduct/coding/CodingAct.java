package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.retroduct.project.Membership;

/** What a coder did to a segment after making it, with what the segment said before. */
@Entity
@Immutable
@Table(name = "coding_act")
class CodingAct extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "segment_id")
  UUID segment;

  @Column(name = "coder_id")
  UUID coder;

  @Enumerated(EnumType.STRING)
  Acts.Kind kind;

  /** A {@link Past} as JSON. */
  @Column(name = "state_before")
  String before;

  Instant at;

  /** An act of the member's own, of that kind. */
  static Optional<CodingAct> of(Membership member, UUID id, Acts.Kind kind) {
    return find(
            "id = ?1 and project = ?2 and coder = ?3 and kind = ?4",
            id,
            member.project(),
            member.account(),
            kind)
        .firstResultOptional();
  }
}
