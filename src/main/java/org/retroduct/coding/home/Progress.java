package org.retroduct.coding.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundTask;
import org.retroduct.coding.Sight;
import org.retroduct.project.Membership;
import org.retroduct.project.Role;
import org.retroduct.transcript.TranscriptIndex;

/** How far coders are, as far as a member may know; two statements. */
@ApplicationScoped
class Progress {
  private final TranscriptIndex transcripts;
  private final EntityManager entities;

  Progress(TranscriptIndex transcripts, EntityManager entities) {
    this.transcripts = transcripts;
    this.entities = entities;
  }

  /** The member's own work by transcript; those without any are left out. */
  Map<UUID, Work> mine(Membership member, Sight.Unsettled rounds) {
    Map<UUID, Work> mine = new HashMap<>();
    of(member, rounds, " and s.coder.id = :sightCaller")
        .forEach((key, work) -> mine.put(key.transcript(), work));
    return mine;
  }

  /** Somebody's work on something. */
  record Key(UUID coder, UUID transcript) {}

  private record InRound(Key key, @Nullable UUID round) {}

  /**
   * Everybody's work that the member may know of; where a coder has a transcript in an open round,
   * that of the round. Counts come only from segments in sight; who has finished in an open round
   * is told to who did, and to those who lead.
   */
  Map<Key, Work> all(Membership member, Sight.Unsettled rounds) {
    return of(member, rounds, "");
  }

  private Map<Key, Work> of(Membership member, Sight.Unsettled rounds, String narrower) {
    Map<UUID, Integer> lengths = transcripts.lengths(member);
    Map<Key, Work> work = new HashMap<>();
    Map<InRound, Work> within = new HashMap<>();
    var query =
        entities.createQuery(
            "select s.coder.id, s.transcript, s.round, count(s), max(s.end) from Segment s"
                + " where s.project = :project and s.deletedAt is null and s.consensus = false and "
                + rounds.line().condition("s")
                + narrower
                + " group by s.coder.id, s.transcript, s.round",
            Object[].class);
    query.setParameter("project", member.project());
    rounds.line().values().forEach(query::setParameter);
    for (Object[] row : query.getResultList()) {
      Key key = new Key((UUID) row[0], (UUID) row[1]);
      Work none = Work.none(lengths.getOrDefault(key.transcript(), 0));
      Work some = none.coded((Long) row[3], (Integer) row[4]);
      within.put(new InRound(key, (UUID) row[2]), some);
      work.merge(key, some, Work::and);
    }
    for (RoundTask task : rounds.tasks()) {
      UUID coder = task.coder();
      boolean own = coder.equals(member.account());
      if (task.open() && (own || (narrower.isEmpty() && member.role() == Role.LEAD))) {
        Key key = new Key(coder, task.transcript());
        Work none = Work.none(lengths.getOrDefault(task.transcript(), 0));
        Work some = within.getOrDefault(new InRound(key, task.round()), none);
        work.merge(key, some.in(task.name(), task.finished()), Work::or);
      }
    }
    return work;
  }
}
