package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The organisations of a study. */
@ApplicationScoped
public class Organisations {
  private final Access access;
  private final History history;
  private final Clock clock;

  Organisations(Access access, History history, Clock clock) {
    this.access = access;
    this.history = history;
    this.clock = clock;
  }

  /** Adds an organisation. Refused: 404, 403, 422. */
  @Transactional
  public OrganisationView create(Caller caller, UUID project, OrganisationDraft draft) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    draft.require();
    Organisation organisation = new Organisation(project, clock.instant());
    organisation.describe(draft);
    organisation.persist();
    Organisation.flush();
    history.record(project, caller.username(), "organisation created", organisation.id, "");
    return OrganisationView.of(organisation);
  }

  /** The organisations, oldest first. Refused: 404. */
  @Transactional
  public Listing<OrganisationView> list(Caller caller, UUID project, Window window) {
    access.require(caller, project, Permission.READ);
    return window.of(Organisation.in(project)).map(OrganisationView::of);
  }

  /** One organisation. Refused: 404. */
  @Transactional
  public OrganisationView get(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    return OrganisationView.of(present(project, id));
  }

  /** Changes an organisation. Refused: 404, 403, 412, 422. */
  @Transactional
  public OrganisationView change(
      Caller caller, UUID project, UUID id, OrganisationDraft draft, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    draft.require();
    Organisation organisation = present(project, id);
    expected.require(organisation.version);
    organisation.describe(draft);
    Organisation.flush();
    history.record(project, caller.username(), "organisation changed", id, "");
    return OrganisationView.of(organisation);
  }

  /** Deletes an organisation. Refused: 404, 403, 409 while something names it, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    Organisation organisation = present(project, id);
    expected.require(organisation.version);
    if (Arrangement.hasPartner(id) || Participant.isFrom(id)) {
      throw new Conflict("An arrangement or a participant names this organisation.");
    }
    organisation.delete();
    history.record(project, caller.username(), "organisation deleted", id, "");
  }

  private static Organisation present(UUID project, UUID id) {
    return Organisation.in(project, id)
        .orElseThrow(() -> new NotFound("There is no such organisation in this project."));
  }
}
