package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The partnering arrangements of a study. */
@ApplicationScoped
public class Arrangements {
  private final Access access;
  private final History history;
  private final Organisations organisations;
  private final Kept kept;
  private final Clock clock;

  Arrangements(
      Access access, History history, Organisations organisations, Kept kept, Clock clock) {
    this.access = access;
    this.history = history;
    this.organisations = organisations;
    this.kept = kept;
    this.clock = clock;
  }

  /** Adds an arrangement. Refused: 404, 403, 422, also for an organisation not in the project. */
  @Transactional
  public ArrangementView create(Caller caller, UUID project, ArrangementDraft draft) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    require(project, draft);
    Arrangement arrangement = new Arrangement(project, clock.instant());
    arrangement.describe(draft);
    arrangement.persist();
    Arrangement.flush();
    history.record(project, caller.username(), "arrangement created", arrangement.id, "");
    return ArrangementView.of(arrangement);
  }

  private static void require(UUID project, ArrangementDraft draft) {
    draft.require();
    List<UUID> named = draft.partners().stream().map(Partner::organisation).distinct().toList();
    Set<UUID> known =
        Organisation.in(project, named).stream().map(o -> o.id).collect(Collectors.toSet());
    Check check = new Check();
    for (int i = 0; i < draft.partners().size(); i++) {
      check.that(
          known.contains(draft.partners().get(i).organisation()),
          "partners[" + i + "].organisation",
          "is no organisation of this project");
    }
    check.done();
  }

  /** The arrangements by name. Refused: 404. */
  @Transactional
  public Listing<ArrangementView> list(Caller caller, UUID project, Window window) {
    access.require(caller, project, Permission.READ);
    return window.of(Arrangement.in(project), Arrangement.BY_NAME).map(ArrangementView::of);
  }

  /** One arrangement. Refused: 404. */
  @Transactional
  public ArrangementView get(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    return ArrangementView.of(present(project, id));
  }

  /** Changes an arrangement. Refused: 404, 403, 412, 422. */
  @Transactional
  public ArrangementView change(
      Caller caller, UUID project, UUID id, ArrangementDraft draft, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    require(project, draft);
    Arrangement arrangement = present(project, id);
    expected.require(arrangement.version);
    arrangement.describe(draft);
    Arrangement.flush();
    history.record(project, caller.username(), "arrangement changed", id, "");
    return ArrangementView.of(arrangement);
  }

  /**
   * The same with partners that may be new: an organisation that is only named is found by its
   * name, in any case, or else added. Refused as it is, and the project stays as it was.
   */
  @Transactional
  ArrangementView change(
      Caller caller,
      UUID project,
      UUID id,
      ArrangementDraft draft,
      List<PartnerDraft> partners,
      Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_STUDY);
    List<Partner> known = organisations.partners(member, partners);
    return change(caller, project, id, draft.with(known), expected);
  }

  /** What is known of an arrangement, for who may change it. Refused: 404, 403. */
  @Transactional
  ArrangementDetails details(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.MANAGE_STUDY);
    return new ArrangementDetails(
        member,
        ArrangementView.of(present(project, id)),
        organisations.named(member),
        kept.arrangement(member, id));
  }

  /**
   * Deletes an arrangement with the memos on it. Refused: 404, 403, 412, 409 while anything is
   * about it or anybody belongs to it.
   */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_STUDY);
    Arrangement arrangement = present(project, id);
    expected.require(arrangement.version);
    Arrangement.hold(id);
    history.hold(project); // what is said of it at this moment is waited for, and seen
    String reason = kept.arrangement(member, id);
    if (!reason.isEmpty()) {
      throw new Conflict(reason);
    }
    arrangement.delete();
    Arrangement.flush();
    history.record(project, caller.username(), "arrangement deleted", id, "");
  }

  private static Arrangement present(UUID project, UUID id) {
    return Arrangement.in(project, id)
        .orElseThrow(() -> new NotFound("There is no such arrangement in this project."));
  }
}
