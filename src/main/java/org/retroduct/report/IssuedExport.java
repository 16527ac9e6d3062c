package org.retroduct.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A file that was handed out, and whose words are in it. */
@Entity
@Table(name = "issued_export")
class IssuedExport extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "project_id")
  UUID project;

  @Column(name = "arrangement_id")
  @Nullable UUID arrangement;

  String kind;
  String format;
  @Nullable String state;

  /** Of the file. */
  String sha256;

  /** In bytes. */
  long size;

  @Column(name = "issued_to")
  String issuedTo;

  @Column(name = "issued_at")
  Instant issuedAt;

  /** Whose words it holds. */
  @ElementCollection
  @CollectionTable(
      name = "issued_export_participant",
      joinColumns = @JoinColumn(name = "export_id"))
  @Column(name = "participant_id")
  Set<UUID> participants = new HashSet<>();

  /** How many hold words of a participant. */
  static long holding(UUID participant) {
    return count(
        "select count(*) from IssuedExport e join e.participants p where p = ?1", participant);
  }

  /** All that left a project, oldest first. */
  static PanacheQuery<IssuedExport> from(UUID project) {
    return find("project = ?1 order by issuedAt, id", project);
  }

  /** Those that one member was handed. */
  static PanacheQuery<IssuedExport> from(UUID project, String username) {
    return find("project = ?1 and issuedTo = ?2 order by issuedAt, id", project, username);
  }
}
