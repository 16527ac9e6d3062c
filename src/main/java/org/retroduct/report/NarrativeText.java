package org.retroduct.report;

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
import org.retroduct.coding.Written;
import org.retroduct.report.summary.NarrativeSection;

/** What the team wrote in one section of an arrangement's summary. */
@Entity(name = "Narrative")
@Table(name = "narrative")
class NarrativeText extends Written {
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

  /** What it says. */
  NarrativeDraft draft() {
    return new NarrativeDraft(text);
  }

  @Override
  public Told told() {
    String name = "text of " + section.number() + " " + section.title();
    String address = "/arrangements/%s/narrative/%s".formatted(arrangement, section.slug());
    return new Told(Kind.NARRATIVE, id, version, name, text, null, address);
  }

  /** Takes over what the team says now. */
  void say(String words, String by, Instant now) {
    text = words;
    changedBy = by;
    changedAt = now;
  }

  static List<NarrativeText> of(UUID arrangement) {
    return list("arrangement", arrangement);
  }

  static Optional<NarrativeText> of(UUID arrangement, NarrativeSection section) {
    return find("arrangement = ?1 and section = ?2", arrangement, section).firstResultOptional();
  }
}
