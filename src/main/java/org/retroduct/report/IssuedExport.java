package org.retroduct.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** A file that was handed out, and whose words are in it. */
@Entity
@Table(name = "issued_export")
class IssuedExport extends PanacheEntityBase {
  private static final Order<IssuedExport> OLDEST_FIRST =
      Order.<IssuedExport>ascending()
          .by("issuedAt", export -> export.issuedAt, Order::instant)
          .by("id", export -> export.id);

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

  /** One page of all that left a project. */
  static Listing<IssuedExport> from(UUID project, Window window) {
    return window.of(IssuedExport.class, project, OLDEST_FIRST);
  }

  /** One page of those that one member was handed. */
  static Listing<IssuedExport> from(UUID project, String username, Window window) {
    return window.of(
        IssuedExport.class,
        "from IssuedExport where project = :project and issuedTo = :member",
        Map.of("project", project, "member", username),
        OLDEST_FIRST);
  }
}
