package org.retroduct.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part in arrangements. */
@Entity
@Table(name = "organisation")
class Organisation extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  String name = "";
  @Nullable String pseudonym;
  @Nullable String kind;

  @Column(name = "created_at")
  Instant createdAt;

  protected Organisation() {}

  Organisation(UUID project, Instant createdAt) {
    this.project = project;
    this.createdAt = createdAt;
  }

  void describe(OrganisationDraft draft) {
    name = String.valueOf(draft.name()).strip();
    pseudonym = draft.pseudonym();
    kind = draft.kind();
  }

  static PanacheQuery<Organisation> in(UUID project) {
    return find("project = ?1 order by createdAt, id", project);
  }

  static Optional<Organisation> in(UUID project, UUID id) {
    return find("id = ?1 and project = ?2", id, project).firstResultOptional();
  }

  static List<Organisation> in(UUID project, Collection<UUID> ids) {
    return list("project = ?1 and id in ?2", project, ids);
  }
}
