package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.retroduct.project.Membership;
import org.retroduct.study.Resting;

/** Keeps arrangements that passages are about; two statements, and one more for what is hidden. */
@ApplicationScoped
class CodedArrangements implements Resting {
  private static final String ABOUT =
      "select count(s) from Segment s where s.arrangement = :arrangement"
          + " and s.deletedAt is null and ";

  private final EntityManager entities;
  private final Sight sight;

  CodedArrangements(EntityManager entities, Sight sight) {
    this.entities = entities;
    this.sight = sight;
  }

  @Override
  public Map<String, Long> about(Membership member, UUID arrangement) {
    Sight.Line line = sight.of(member);
    var query = entities.createQuery(ABOUT + line.condition("s"), Long.class);
    query.setParameter("arrangement", arrangement);
    line.values().forEach(query::setParameter);
    return Map.of("passage", query.getSingleResult());
  }

  /** Whether there are any is not told either, so that nobody learns that a blind coder began. */
  @Override
  public Optional<String> hidden(Membership member) {
    return sight.of(member).isClear()
        ? Optional.empty()
        : Optional.of("an open blind round hides from you whether anything in it is about it");
  }
}
