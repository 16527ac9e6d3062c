package org.retroduct.coding.memo;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.security.Account;

/** What one member noted on something. */
@Entity
@Table(name = "memo")
class Memo extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "author_id")
  Account author;

  @Enumerated(EnumType.STRING)
  MemoKind kind = MemoKind.ANALYTIC;

  String text = "";

  /** Whether only its author reads it. */
  boolean confidential;

  /** Where what it is on stands; that of the segment too. */
  @Column(name = "transcript_id")
  @Nullable UUID transcript;

  @Column(name = "segment_id")
  @Nullable UUID segment;

  @Column(name = "code_id")
  @Nullable UUID code;

  @Column(name = "arrangement_id")
  @Nullable UUID arrangement;

  @Column(name = "configuration_id")
  @Nullable UUID configuration;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  protected Memo() {}

  Memo(UUID project, Account author, Subject on, Instant now) {
    this.project = project;
    this.author = author;
    createdAt = now;
    changedAt = now;
    transcript = on.transcript();
    segment = on.kind() == TargetKind.SEGMENT ? on.id() : null;
    code = on.kind() == TargetKind.CODE ? on.id() : null;
    arrangement = on.kind() == TargetKind.ARRANGEMENT ? on.id() : null;
    configuration = on.kind() == TargetKind.CONFIGURATION ? on.id() : null;
  }

  /** Takes over what its author says now. */
  void say(MemoDraft draft, Instant now) {
    kind = draft.kind() == null ? MemoKind.ANALYTIC : draft.kind();
    text = String.valueOf(draft.text()).strip();
    confidential = Boolean.TRUE.equals(draft.confidential());
    changedAt = now;
  }

  TargetKind targetKind() {
    if (segment != null) {
      return TargetKind.SEGMENT;
    }
    if (transcript != null) {
      return TargetKind.TRANSCRIPT;
    }
    if (code != null) {
      return TargetKind.CODE;
    }
    if (arrangement != null) {
      return TargetKind.ARRANGEMENT;
    }
    return configuration != null ? TargetKind.CONFIGURATION : TargetKind.PROJECT;
  }

  /** The id of what it is on; the project's if it is on nothing in particular. */
  UUID target() {
    for (UUID each : new @Nullable UUID[] {segment, transcript, code, arrangement, configuration}) {
      if (each != null) {
        return each;
      }
    }
    return project;
  }

  MemoView view() {
    return new MemoView(
        id,
        target(),
        targetKind(),
        kind,
        text,
        author.username(),
        confidential,
        createdAt,
        changedAt,
        version);
  }
}
