package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** A bounded exercise: these coders on these transcripts with one version of the codebook. */
@Entity
@Table(name = "coding_round")
class Round extends PanacheEntityBase {
  private static final Order<Round> OLDEST_FIRST =
      Order.ofCreation(round -> round.createdAt, round -> round.id);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  String name;

  @Enumerated(EnumType.STRING)
  RoundState state;

  boolean blind;

  @Enumerated(EnumType.STRING)
  Unit unit;

  @Column(name = "include_interviewer")
  boolean includeInterviewer;

  @Column(name = "codebook_version")
  int codebookVersion;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Column(name = "adjudicated_at")
  @Nullable Instant adjudicatedAt;

  /** One page of a project's, oldest first. */
  static Listing<Round> in(UUID project, Window window) {
    return window.of(Round.class, project, OLDEST_FIRST);
  }

  static Optional<Round> in(UUID project, UUID id) {
    return find("project = ?1 and id = ?2", project, id).firstResultOptional();
  }

  /** The same, held: nobody else finishes, closes or decides in it until the transaction ends. */
  static Optional<Round> held(UUID project, UUID id) {
    return Round.<Round>find("project = ?1 and id = ?2", project, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  static List<Round> openIn(UUID project) {
    return list("project = ?1 and state = ?2 order by createdAt, id", project, RoundState.OPEN);
  }

  /** Takes over what its lead says of it; tells whether more than its name is new. */
  boolean say(RoundDraft draft) {
    name = String.valueOf(draft.name()).strip();
    Unit wanted = draft.unit() == null ? Unit.CHARACTER : draft.unit();
    boolean interviewer = Boolean.TRUE.equals(draft.includeInterviewer());
    boolean other = wanted != unit || interviewer != includeInterviewer;
    unit = wanted;
    includeInterviewer = interviewer;
    return other;
  }
}
