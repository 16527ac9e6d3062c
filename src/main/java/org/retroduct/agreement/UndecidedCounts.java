package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.Undecided;

/** Tells the front page how many disagreements wait; one statement, and no coding is read. */
@ApplicationScoped
class UndecidedCounts implements Undecided {
  private final EntityManager entities;

  UndecidedCounts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<UUID, Long> in(Collection<UUID> rounds) {
    Map<UUID, Long> undecided = new HashMap<>();
    entities
        .createQuery(
            "select s.round, s.disagreements,"
                + " (select count(d) from Decision d where d.round = s.round)"
                + " from RoundSnapshot s where s.round in ?1 and s.disagreements is not null",
            Object[].class)
        .setParameter(1, rounds)
        .getResultList()
        .forEach(row -> undecided.put((UUID) row[0], (Integer) row[1] - (Long) row[2]));
    return undecided;
  }
}
