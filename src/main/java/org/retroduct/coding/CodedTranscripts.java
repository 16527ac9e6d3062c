package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.retroduct.transcript.Resting;

/** Keeps transcripts that are in a round or in which passages are coded; two statements. */
@ApplicationScoped
class CodedTranscripts implements Resting {
  private final EntityManager entities;

  CodedTranscripts(EntityManager entities) {
    this.entities = entities;
  }

  /** A round is named first, so that nobody learns whether a blind coder has begun. */
  @Override
  public Optional<String> on(UUID transcript) {
    return round(transcript).map("it is in the round “%s”"::formatted).or(() -> coded(transcript));
  }

  private Optional<String> round(UUID transcript) {
    return entities
        .createQuery(
            "select r.name from Assignment a join a.round r where a.transcript = ?1"
                + " order by r.createdAt, r.name",
            String.class)
        .setParameter(1, transcript)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<String> coded(UUID transcript) {
    return entities
        .createQuery(
            "select s.id from Segment s where s.transcript = ?1 and s.deletedAt is null",
            UUID.class)
        .setParameter(1, transcript)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(any -> "passages are coded in it");
  }
}
