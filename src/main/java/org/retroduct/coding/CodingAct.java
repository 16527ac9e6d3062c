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

  /** The act that put a segment back last; none if it was never removed. */
  static Optional<CodingAct> lastBack(UUID segment) {
    return find("segment = ?1 and kind = ?2 order by at desc", segment, Acts.Kind.RESTORED)
        .firstResultOptional();
  }

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
