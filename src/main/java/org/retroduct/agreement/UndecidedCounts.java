package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.Undecided;

/** Tells the front page how many disagreements wait; one statement, and no coding is read. */
@ApplicationScoped
class UndecidedCounts implements Undecided {
  private final Snapshots snapshots;

  UndecidedCounts(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Map<UUID, Integer> in(Collection<UUID> rounds) {
    Map<UUID, Integer> undecided = new HashMap<>();
    snapshots.disputed(rounds).forEach((round, of) -> undecided.put(round, of.undecided()));
    return undecided;
  }
}
