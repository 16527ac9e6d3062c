package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.retroduct.coding.Recodings;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Closes rounds. */
@ApplicationScoped
public class Closing {
  private final Access access;
  private final Rounds rounds;
  private final Recodings recodings;
  private final Gathering gathering;
  private final Snapshots snapshots;
  private final Clock clock;

  Closing(
      Access access,
      Rounds rounds,
      Recodings recodings,
      Gathering gathering,
      Snapshots snapshots,
      Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.recodings = recodings;
    this.gathering = gathering;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Closes a round and keeps its codings and figures as they are now; what is edited later changes
   * neither. Its passages then follow the codes that gave way to others while it was open. Refused:
   * 404, 403, 409 if it is closed already or no transcript was finished by two coders.
   */
  @Transactional
  public RoundView close(Caller caller, UUID project, UUID round) {
    Membership member = access.require(caller, project, Permission.MANAGE_ROUNDS);
    RoundView closed = rounds.close(caller, project, round);
    snapshots.take(closed, gathering.ofRound(member, closed), clock.instant());
    recodings.settle(member, round);
    return closed;
  }
}
