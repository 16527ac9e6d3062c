package org.retroduct.coding.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.retroduct.coding.Removed;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** What somebody removed and can put back, whatever it is. */
@ApplicationScoped
class Removals {
  private final Access access;
  private final Instance<Removed> features;

  Removals(Access access, @Any Instance<Removed> features) {
    this.access = access;
    this.features = features;
  }

  /** All of it, newest first; a fixed number of statements. Refused: 404. */
  @Transactional
  List<Removed.Thing> of(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return features.stream()
        .flatMap(feature -> feature.removedBy(member).stream())
        .sorted(Comparator.comparing(Removed.Thing::at).reversed())
        .toList();
  }
}
