package org.retroduct.study;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Order;

/** Somebody who speaks in transcripts, known by a code only. */
@Entity
@Table(name = "participant")
public class Participant extends PanacheEntityBase {
  static final Order<Participant> BY_CODE =
      Order.<Participant>ascending()
          .by("code", participant -> participant.code, Function.identity())
          .by("id", participant -> participant.id);

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;

  @Column(name = "project_id")
  UUID project;

  String code = "";

  @Enumerated(EnumType.STRING)
  @Column(name = "role_group")
  RoleGroup roleGroup = RoleGroup.OTHER;

  @Column(name = "fine_role")
  @Nullable String fineRole;

  @Column(name = "organisation_id")
  @Nullable UUID organisation;

  @Column(name = "take_part")
  boolean takePart;

  boolean record;

  @Enumerated(EnumType.STRING)
  QuoteConsent quote = QuoteConsent.NO;

  boolean archive;

  @Enumerated(EnumType.STRING)
  Withdrawal withdrawn;

  @ElementCollection
  @CollectionTable(
      name = "participant_arrangement",
      joinColumns = @JoinColumn(name = "participant_id"))
  @Column(name = "arrangement_id")
  Set<UUID> arrangements = new HashSet<>();

  @Column(name = "created_at")
  Instant createdAt;

  protected Participant() {}

  Participant(UUID project, Instant createdAt) {
    this.project = project;
    this.withdrawn = Withdrawal.NONE;
    this.createdAt = createdAt;
  }

  /** The id that other tables refer to. */
  public UUID id() {
    return id;
  }

  /** The pseudonym, as {@code P01}; unique in the project. */
  public String code() {
    return code;
  }

  /** The group that may always be named. */
  public RoleGroup roleGroup() {
    return roleGroup;
  }

  /** The role in more detail; may tell who it is. */
  public @Nullable String fineRole() {
    return fineRole;
  }

  /** Whether this person's words may be printed. */
  public QuoteConsent quote() {
    return quote;
  }

  /** How far this person has withdrawn. */
  public Withdrawal withdrawn() {
    return withdrawn;
  }

  void describe(ParticipantDraft draft) {
    code = String.valueOf(draft.code()).strip();
    roleGroup = Objects.requireNonNull(draft.roleGroup());
    fineRole = draft.fineRole();
    organisation = draft.organisation();
    Consent consent = draft.consent();
    takePart = consent.takePart();
    record = consent.record();
    quote = consent.quote();
    archive = consent.archive();
    arrangements.retainAll(draft.arrangements());
    arrangements.addAll(draft.arrangements());
  }

  /** By code, with the arrangements they belong to: one SQL statement. */
  static List<Participant> in(UUID project) {
    return list(
        "from Participant p left join fetch p.arrangements where p.project = ?1"
            + " order by p.code, p.id",
        project);
  }

  static List<Participant> in(UUID project, Collection<UUID> ids) {
    return list(
        "from Participant p left join fetch p.arrangements where p.project = ?1 and p.id in ?2",
        project,
        ids);
  }

  static Optional<Participant> in(UUID project, UUID id) {
    return Participant.<Participant>list(
            "from Participant p left join fetch p.arrangements where p.id = ?1 and p.project = ?2",
            id,
            project)
        .stream()
        .findFirst();
  }

  /** How many belong to an arrangement. */
  static long belongingTo(UUID arrangement) {
    return count(
        "select count(*) from Participant p join p.arrangements a where a = ?1", arrangement);
  }

  static boolean isFrom(UUID organisation) {
    return count("organisation", organisation) > 0;
  }

  /** Whether another participant has the code, in any case, as labels of speakers are compared. */
  static boolean isTaken(UUID project, String code, @Nullable UUID by) {
    String same = "project = ?1 and lower(code) = ?2";
    return Participant.<Participant>list(same, project, code.toLowerCase(Locale.ROOT)).stream()
        .anyMatch(other -> !other.id.equals(by));
  }
}
