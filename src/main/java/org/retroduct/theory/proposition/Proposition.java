package org.retroduct.theory.proposition;

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
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Written;

/** One claim of the theory that can be tested. */
@Entity
@Table(name = "proposition")
class Proposition extends Written {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  /** From 1; never given again. */
  int number;

  String text;

  @Column(name = "if_then")
  String ifThen;

  /** A code of the kind domain. */
  @Column(name = "domain_id")
  @Nullable UUID domain;

  String source;

  @Enumerated(EnumType.STRING)
  PropositionStatus status;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  /** What it says. */
  PropositionDraft draft() {
    return new PropositionDraft(text, ifThen, domain, source, status);
  }

  @Override
  public Told told() {
    String name = "proposition " + number;
    return new Told(Kind.PROPOSITION, id, version, name, text, null, "/propositions/" + id);
  }

  void describe(PropositionDraft draft) {
    text = words(draft.text());
    ifThen = words(draft.ifThen());
    domain = draft.domain();
    source = words(draft.source());
    status = draft.status() == null ? PropositionStatus.PROPOSED : draft.status();
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Those of a project that are not deleted, by number. */
  static List<Proposition> in(UUID project) {
    return list("project = ?1 and deletedAt is null order by number", project);
  }

  static Optional<Proposition> in(UUID project, UUID id) {
    return find("project = ?1 and id = ?2", project, id).firstResultOptional();
  }

  /** The highest number that was ever given in a project; 0 for none. */
  static int lastNumber(UUID project) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(p.number), 0) from Proposition p where p.project = ?1",
            Integer.class)
        .setParameter(1, project)
        .getSingleResult();
  }
}
