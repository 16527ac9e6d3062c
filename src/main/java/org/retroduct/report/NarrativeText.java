package org.retroduct.report;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.retroduct.report.summary.NarrativeSection;

/** What the team wrote in one section of an arrangement's summary. */
@Entity
@Table(name = "narrative")
class NarrativeText extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "arrangement_id")
  UUID arrangement;

  @Enumerated(EnumType.STRING)
  NarrativeSection section;

  String text = "";

  @Column(name = "changed_by")
  String changedBy = "";

  @Column(name = "changed_at")
  Instant changedAt;

  protected NarrativeText() {}

  NarrativeText(UUID project, UUID arrangement, NarrativeSection section, Instant now) {
    this.project = project;
    this.arrangement = arrangement;
    this.section = section;
    this.changedAt = now;
  }

  static List<NarrativeText> of(UUID arrangement) {
    return list("arrangement", arrangement);
  }

  static Optional<NarrativeText> of(UUID arrangement, NarrativeSection section) {
    return find("arrangement = ?1 and section = ?2", arrangement, section).firstResultOptional();
  }
}
