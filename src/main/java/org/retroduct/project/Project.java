package org.retroduct.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A study, with everything in it. */
@Entity
@Table(name = "project")
class Project extends PanacheEntityBase {
  static final int USUAL_THRESHOLD = 3;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;
  String title;
  String description;

  @Column(name = "funding_reference")
  @Nullable String fundingReference;

  @Column(name = "ethics_reference")
  @Nullable String ethicsReference;

  @Column(name = "retention_until")
  @Nullable LocalDate retentionUntil;

  @Column(name = "small_number_threshold")
  int smallNumberThreshold;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  static Optional<Project> present(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }
}
