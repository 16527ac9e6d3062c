package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Gathers what the pages on agreement show. */
@ApplicationScoped
class AgreementDesk {
  private final Access access;
  private final Agreement agreement;
  private final RoundChanges changes;

  AgreementDesk(Access access, Agreement agreement, RoundChanges changes) {
    this.access = access;
    this.agreement = agreement;
    this.changes = changes;
  }

  /** A round's agreement with what has changed since it was closed. */
  record Shown(RoundAgreement agreement, List<String> changes) {}

  /** Closed rounds with their figures, in the order of closing. */
  record Rounds(Membership member, List<Agreement.Closed> closed) {}

  /** One round. To whom letters stand for names, changes are not told. Refused: 404, 403, 409. */
  @Transactional
  Shown round(Caller caller, UUID project, UUID round, Settings.Wish wish) {
    Membership member = access.require(caller, project, Permission.READ);
    RoundAgreement shown = agreement.ofRound(caller, project, round, wish);
    return new Shown(
        shown, shown.lettered() ? List.of() : changes.since(member, round, shown.codings()));
  }

  /** All closed rounds that are not hidden from the caller. Refused: 404. */
  @Transactional
  Rounds rounds(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Rounds(member, agreement.closed(caller, project));
  }
}
