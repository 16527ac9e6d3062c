package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** The participants of a study and what each consented to. */
@ApplicationScoped
public class Participants {
  private final Access access;
  private final History history;
  private final Kept kept;
  private final Clock clock;

  Participants(Access access, History history, Kept kept, Clock clock) {
    this.access = access;
    this.history = history;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Adds a participant. Refused: 404, 403, 409 for a code that is there already in any case, 422,
   * also for an organisation or arrangement not in the project.
   */
  @Transactional
  public ParticipantView create(Caller caller, UUID project, ParticipantDraft draft) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    require(project, draft);
    requireFree(project, null, draft);
    Participant participant = new Participant(project, clock.instant());
    participant.describe(draft);
    participant.persist();
    Participant.flush();
    history.record(project, caller.username(), "participant created", participant.id, "");
    return ParticipantView.of(participant);
  }

  private static void require(UUID project, ParticipantDraft draft) {
    draft.require();
    UUID organisation = draft.organisation();
    Set<UUID> known =
        Arrangement.in(project).stream().map(Arrangement::id).collect(Collectors.toSet());
    Check check =
        new Check()
            .that(
                organisation == null || Organisation.in(project, organisation).isPresent(),
                "organisation",
                "is no organisation of this project");
    for (int i = 0; i < draft.arrangements().size(); i++) {
      check.that(
          known.contains(draft.arrangements().get(i)),
          "arrangements[" + i + "]",
          "is no arrangement of this project");
    }
    check.done();
  }

  private static void requireFree(UUID project, @Nullable UUID id, ParticipantDraft draft) {
    if (Participant.isTaken(project, String.valueOf(draft.code()).strip(), id)) {
      throw new Conflict(
          "The project has a participant with this code already, in small letters or capitals.");
    }
  }

  /** The participants by code. Refused: 404. */
  @Transactional
  public Listing<ParticipantView> list(Caller caller, UUID project, Window window) {
    access.require(caller, project, Permission.READ);
    return window.of(Participant.in(project), Participant.BY_CODE).map(ParticipantView::of);
  }

  /** One participant. Refused: 404. */
  @Transactional
  public ParticipantView get(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.READ);
    return ParticipantView.of(present(project, id));
  }

  /** Changes a participant. Refused: 404, 403, 409 for a code that is there already, 412, 422. */
  @Transactional
  public ParticipantView change(
      Caller caller, UUID project, UUID id, ParticipantDraft draft, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    Participant participant = present(project, id);
    expected.require(participant.version);
    require(project, draft);
    if (!participant.code.equals(draft.code())) {
      requireFree(project, id, draft);
    }
    participant.describe(draft);
    Participant.flush();
    history.record(project, caller.username(), "participant changed", id, "");
    return ParticipantView.of(participant);
  }

  /**
   * Deletes a participant who was added by mistake, with the memos on them. Refused: 404, 403, 412,
   * 409 while something names them.
   */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_STUDY);
    Participant participant = present(project, id);
    expected.require(participant.version);
    history.hold(project); // who names them at this moment is waited for, and seen
    String reason = kept.participant(member, id);
    if (!reason.isEmpty()) {
      throw new Conflict(reason);
    }
    participant.delete();
    Participant.flush();
    history.record(project, caller.username(), "participant deleted", id, "");
  }

  private static Participant present(UUID project, UUID id) {
    return Participant.in(project, id)
        .orElseThrow(() -> new NotFound("There is no such participant in this project."));
  }
}
