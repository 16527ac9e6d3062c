package org.retroduct.theory;

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
import org.retroduct.security.Caller;

/** A passage that speaks for or against a configuration; it stands at most once for each. */
@Entity
@Table(name = "evidence")
class Evidence extends Written {
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

  /** True, or null if it was removed: the database holds one that is true for each passage. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Boolean standing = true;

  @Override
  public Told told() {
    String address = "/configurations/%s/evidence/%s".formatted(configuration, id);
    return new Told(Kind.EVIDENCE, id, version, "evidence", "", segment, address);
  }

  @Override
  public void remove(Caller by, Instant now) {
    super.remove(by, now);
    standing = null;
  }

  @Override
  public void putBack() {
    super.putBack();
    standing = true;
  }

  /** All standing evidence of a configuration, that of hidden and deleted passages too. */
  static List<Evidence> allOf(UUID configuration) {
    return list("configuration = ?1 and deletedAt is null", configuration);
  }

  /** Whether a passage is evidence of a configuration. */
  static boolean stands(UUID configuration, UUID segment) {
    String one = "configuration = ?1 and segment = ?2 and deletedAt is null";
    return count(one, configuration, segment) > 0;
  }

  /** A piece of evidence of a configuration, removed or not. */
  static Optional<Evidence> of(UUID configuration, UUID id) {
    return find("configuration = ?1 and id = ?2", configuration, id).firstResultOptional();
  }
}
