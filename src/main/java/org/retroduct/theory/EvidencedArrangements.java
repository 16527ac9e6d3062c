package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.Sight;
import org.retroduct.project.Membership;
import org.retroduct.study.Resting;

/** Keeps arrangements that evidence is about; two statements. */
@ApplicationScoped
class EvidencedArrangements implements Resting {
  private static final String ABOUT =
      "select count(e) from Evidence e, Segment s where s.id = e.segment"
          + " and s.deletedAt is null and e.deletedAt is null"
          + " and coalesce(e.arrangement, s.arrangement) = :arrangement and ";

  private final EntityManager entities;
  private final Sight sight;

  EvidencedArrangements(EntityManager entities, Sight sight) {
    this.entities = entities;
    this.sight = sight;
  }

  @Override
  public Map<String, Long> about(Membership member, UUID arrangement) {
    Sight.Line line = sight.of(member);
    var query = entities.createQuery(ABOUT + line.condition("s"), Long.class);
    query.setParameter("arrangement", arrangement);
    line.values().forEach(query::setParameter);
    return Map.of("evidence link", query.getSingleResult());
  }
}
