package org.retroduct.coding.memo;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Written;
import org.retroduct.security.Account;

/** What one member noted on something. */
@Entity
@Table(name = "memo")
class Memo extends Written {
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

  /** Where what it is on stands; that of the segment and of the partial too. */
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

  @Column(name = "proposition_id")
  @Nullable UUID proposition;

  @Column(name = "partial_id")
  @Nullable UUID partial;

  @Column(name = "participant_id")
  @Nullable UUID participant;

  @Column(name = "round_id")
  @Nullable UUID round;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "changed_at")
  Instant changedAt;

  protected Memo() {}

  Memo(UUID project, Account author, Subject on, Instant now) {
    this.project = project;
    this.author = author;
    createdAt = now;
    changedAt = now;
    transcript = on.transcript();
    segment = on.id(TargetKind.SEGMENT);
    code = on.id(TargetKind.CODE);
    arrangement = on.id(TargetKind.ARRANGEMENT);
    configuration = on.id(TargetKind.CONFIGURATION);
    proposition = on.id(TargetKind.PROPOSITION);
    partial = on.id(TargetKind.PARTIAL);
    participant = on.id(TargetKind.PARTICIPANT);
    round = on.id(TargetKind.ROUND);
  }

  /** What it says. */
  MemoDraft draft() {
    return new MemoDraft(target(), kind, text, confidential);
  }

  @Override
  public Told told() {
    return new Told(Kind.MEMO, id, version, "memo", text, null, "/memos/" + id);
  }

  /** Takes over what its author says now. */
  void say(MemoDraft draft, Instant now) {
    MemoDraft before = draft();
    kind = draft.kind() == null ? MemoKind.ANALYTIC : draft.kind();
    text = String.valueOf(draft.text()).strip();
    confidential = Boolean.TRUE.equals(draft.confidential());
    if (!before.equals(draft())) {
      changedAt = now;
    }
  }

  TargetKind targetKind() {
    return targets().keySet().stream().findFirst().orElse(TargetKind.PROJECT);
  }

  /** The id of what it is on; the project's if it is on nothing in particular. */
  UUID target() {
    return targets().values().stream().findFirst().orElse(project);
  }

  /** What it is on comes first; where that stands may follow. */
  private Map<TargetKind, UUID> targets() {
    Map<TargetKind, UUID> targets = new LinkedHashMap<>();
    put(targets, TargetKind.SEGMENT, segment);
    put(targets, TargetKind.PARTIAL, partial);
    put(targets, TargetKind.TRANSCRIPT, transcript);
    put(targets, TargetKind.CODE, code);
    put(targets, TargetKind.ARRANGEMENT, arrangement);
    put(targets, TargetKind.CONFIGURATION, configuration);
    put(targets, TargetKind.PROPOSITION, proposition);
    put(targets, TargetKind.PARTICIPANT, participant);
    put(targets, TargetKind.ROUND, round);
    return targets;
  }

  private static void put(Map<TargetKind, UUID> targets, TargetKind kind, @Nullable UUID id) {
    if (id != null) {
      targets.put(kind, id);
    }
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
