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
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The participants of a study and what each consented to. */
@ApplicationScoped
public class Participants {
  private final Access access;
  private final History history;
  private final Clock clock;

  Participants(Access access, History history, Clock clock) {
    this.access = access;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Adds a participant. Refused: 404, 403, 409 for a code that is there already, 422, also for an
   * organisation or arrangement not in the project.
   */
  @Transactional
  public ParticipantView create(Caller caller, UUID project, ParticipantDraft draft) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    require(project, null, draft);
    Participant participant = new Participant(project, clock.instant());
    participant.describe(draft);
    participant.persist();
    Participant.flush();
    history.record(project, caller.username(), "participant created", participant.id, "");
    return ParticipantView.of(participant);
  }

  private static void require(UUID project, @Nullable UUID id, ParticipantDraft draft) {
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
    if (Participant.isTaken(project, String.valueOf(draft.code()).strip(), id)) {
      throw new Conflict("The project has a participant with this code already.");
    }
  }

  /** The participants by code. Refused: 404. */
  @Transactional
  public Listing<ParticipantView> list(Caller caller, UUID project, Window window) {
    access.require(caller, project, Permission.READ);
    return window.of(Participant.in(project)).map(ParticipantView::of);
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
    require(project, id, draft);
    participant.describe(draft);
    Participant.flush();
    history.record(project, caller.username(), "participant changed", id, "");
    return ParticipantView.of(participant);
  }

  /** Deletes a participant who was added by mistake. Refused: 404, 403, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    access.require(caller, project, Permission.MANAGE_STUDY);
    Participant participant = present(project, id);
    expected.require(participant.version);
    participant.delete();
    history.record(project, caller.username(), "participant deleted", id, "");
  }

  private static Participant present(UUID project, UUID id) {
    return Participant.in(project, id)
        .orElseThrow(() -> new NotFound("There is no such participant in this project."));
  }
}
