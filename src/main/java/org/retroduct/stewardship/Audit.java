package org.retroduct.stewardship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Sight;
import org.retroduct.history.History;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Who did what when in a project, for its leads. */
@ApplicationScoped
class Audit {
  private final Access access;
  private final History history;
  private final Sight sight;

  Audit(Access access, History history, Sight sight) {
    this.access = access;
    this.history = history;
    this.sight = sight;
  }

  /**
   * The events, newest first. Refused: 404, 403; also 403 while the caller codes in an open blind
   * round, since the events would tell what the other coders do.
   */
  @Transactional
  Listing<History.Entry> entries(
      Caller caller,
      UUID project,
      @Nullable String actor,
      @Nullable String target,
      @Nullable Instant since,
      Window window) {
    requireClear(access.require(caller, project, Permission.STEWARD));
    return history.entries(project, actor, target, since, window);
  }

  /**
   * Checks that no event was changed, removed or put in. Refused: 404, 403; also 403 while the
   * caller codes in an open blind round, since the number of events would tell of the others.
   */
  @Transactional
  History.Verification verification(Caller caller, UUID project) {
    requireClear(access.require(caller, project, Permission.STEWARD));
    return history.verify(project);
  }

  private void requireClear(Membership member) {
    if (!sight.of(member).isClear()) {
      throw new Forbidden(
          "You code in an open blind round. The audit would show what others do in it; it opens"
              + " when the round is closed.");
    }
  }
}
