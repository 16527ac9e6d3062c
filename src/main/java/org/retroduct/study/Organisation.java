package org.retroduct.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** An organisation that takes part in arrangements. */
@Entity
@Table(name = "organisation")
class Organisation extends PanacheEntityBase {
  private static final Order<Organisation> OLDEST_FIRST =
      Order.ofCreation(organisation -> organisation.createdAt, organisation -> organisation.id);

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

  /** All of a project. */
  static List<Organisation> in(UUID project) {
    return list("project = ?1" + OLDEST_FIRST.clause(), project);
  }

  /** One page of them. */
  static Listing<Organisation> in(UUID project, Window window) {
    return window.of(Organisation.class, project, OLDEST_FIRST);
  }

  static Optional<Organisation> in(UUID project, UUID id) {
    return find("id = ?1 and project = ?2", id, project).firstResultOptional();
  }

  static List<Organisation> in(UUID project, Collection<UUID> ids) {
    return list("project = ?1 and id in ?2", project, ids);
  }
}
