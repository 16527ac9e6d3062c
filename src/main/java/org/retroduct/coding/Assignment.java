package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;
import org.retroduct.security.Account;

/** One coder's task in a round: a transcript, and whether it is finished. */
@Entity
@Table(name = "round_assignment")
class Assignment extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  Round round;

  @Column(name = "transcript_id")
  UUID transcript;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "coder_id")
  Account coder;

  @Column(name = "submitted_at")
  @Nullable Instant submittedAt;

  protected Assignment() {}

  Assignment(Round round, UUID transcript, Account coder) {
    this.round = round;
    this.transcript = transcript;
    this.coder = coder;
  }

  boolean isFor(Membership member) {
    return coder.id().equals(member.account());
  }

  RoundTask view() {
    return new RoundTask(
        round.id,
        round.name,
        round.state,
        round.codebookVersion,
        transcript,
        coder.id(),
        submittedAt != null);
  }

  /**
   * Holds a coder's tasks in a round until the transaction ends: who codes in it waits for who
   * finishes it or calls it off, and these wait for who codes. Comes before the round is held.
   */
  static void hold(UUID round, UUID coder) {
    hold(round, "and coder_id = ?2").setParameter(2, coder).getResultList();
  }

  /** Holds all tasks of a round, as {@link #hold(UUID, UUID)} does one coder's. */
  static void hold(UUID round) {
    hold(round, "order by id").getResultList();
  }

  private static Query hold(UUID round, String which) {
    String some = "select id from round_assignment where round_id = ?1 " + which + " for update";
    return getEntityManager().createNativeQuery(some).setParameter(1, round);
  }

  /** The tasks of some rounds with their coders, by transcript and user name. */
  static List<Assignment> of(Collection<UUID> rounds) {
    return list(
        "from Assignment a join fetch a.coder c join fetch a.round r where r.id in ?1"
            + " order by a.transcript, c.username",
        rounds);
  }

  /** The tasks of all rounds of a project that are not adjudicated yet, the oldest round first. */
  static List<Assignment> unsettledIn(UUID project) {
    return list(
        "from Assignment a join fetch a.round r where r.project = ?1 and r.state <> ?2"
            + " order by r.createdAt, r.id",
        project,
        RoundState.ADJUDICATED);
  }

  /** The same by transcript. */
  static Map<UUID, List<Assignment>> byTranscript(List<Assignment> tasks) {
    Map<UUID, List<Assignment>> by = new LinkedHashMap<>();
    tasks.forEach(t -> by.computeIfAbsent(t.transcript, id -> new ArrayList<>()).add(t));
    return by;
  }

  /** Whether a transcript counts in its round: two coders or more have finished it. */
  static boolean count(List<Assignment> ofOneTranscript) {
    return ofOneTranscript.stream().filter(task -> task.submittedAt != null).count() >= 2;
  }
}
