package org.retroduct.theory.proposition;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A change of a proposition, with what it said before. */
@Entity
@Immutable
@Table(name = "proposition_change")
class PropositionChange extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "proposition_id")
  UUID proposition;

  /** By user name. */
  @Column(name = "changed_by")
  String changedBy;

  /** A {@link PropositionDraft} as JSON. */
  @Column(name = "state_before")
  String before;

  Instant at;

  /** Those of one proposition, newest first. */
  static List<PropositionChange> of(UUID proposition) {
    return list("proposition = ?1 order by at desc, id desc", proposition);
  }
}
