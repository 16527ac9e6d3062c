package org.retroduct.theory;

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
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A passage that speaks for or against a configuration; at most once for each. */
@Entity
@Table(name = "evidence")
class Evidence extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "configuration_id")
  UUID configuration;

  @Column(name = "segment_id")
  UUID segment;

  /** What the passage is about, where that is not what the segment says. */
  @Column(name = "arrangement_id")
  @Nullable UUID arrangement;

  @Enumerated(EnumType.STRING)
  Relation relation;

  @Enumerated(EnumType.STRING)
  @Nullable Slot slot;

  String strength;
  String note;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  /** All evidence of a configuration, hidden and deleted passages too. */
  static List<Evidence> allOf(UUID configuration) {
    return list("configuration = ?1", configuration);
  }
}
