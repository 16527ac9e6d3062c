package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.Rounds;
import org.retroduct.project.Membership;

/** Memos on coding rounds. */
@ApplicationScoped
class RoundSubjects implements Subjects {

  @Override
  public TargetKind kind() {
    return TargetKind.ROUND;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    Map<UUID, Subject> found = new HashMap<>();
    Rounds.names(member)
        .forEach(
            (id, name) -> {
              if (ids.contains(id)) {
                found.put(id, new Subject(kind(), id, "round " + name, "/rounds/" + id, null));
              }
            });
    return found;
  }
}
