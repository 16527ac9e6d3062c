package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Codebook;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.MemberView;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Account;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/**
 * Opens rounds, changes and calls off those that are open, and takes what their coders submit;
 * closing one is the agreement's work.
 */
@ApplicationScoped
public class Rounds {
  private final Access access;
  private final Projects projects;
  private final Codebook codebook;
  private final TranscriptIndex transcripts;
  private final Recodings recodings;
  private final History history;
  private final Clock clock;

  Rounds(
      Access access,
      Projects projects,
      Codebook codebook,
      TranscriptIndex transcripts,
      Recodings recodings,
      History history,
      Clock clock) {
    this.access = access;
    this.projects = projects;
    this.codebook = codebook;
    this.transcripts = transcripts;
    this.recodings = recodings;
    this.history = history;
    this.clock = clock;
  }

  /** Opens a round and freezes the codebook for it. Refused: 404, 403, 422. */
  @Transactional
  public RoundView create(Caller caller, UUID project, RoundDraft draft) {
    Membership member = access.require(caller, project, Permission.MANAGE_ROUNDS);
    Map<UUID, Set<String>> tasks = draft.tasks();
    boolean everywhere =
        tasks.isEmpty() ? draft.namesCoders() : tasks.values().stream().noneMatch(Set::isEmpty);
    Check check =
        named(draft)
            .that(!tasks.isEmpty(), "transcripts", "Choose at least one transcript.")
            .that(everywhere, "coders", "Choose at least one coder for each transcript.");
    Map<String, UUID> coders = coders(member, tasks, check);
    Round round = opened(draft, project, codebook.freeze(member).number());
    assign(round, tasks, coders);
    history.record(project, caller.username(), "round opened", round.id, tasks.size() + " texts");
    Round.flush();
    return view(member, round);
  }

  private static Check named(RoundDraft draft) {
    return new Check().text(draft.name(), "name", 300);
  }

  /** The accounts of those who may be given tasks. Refused: 422, with what the check found. */
  private Map<String, UUID> coders(Membership member, Map<UUID, Set<String>> tasks, Check check) {
    Set<UUID> known = transcripts.titles(member).keySet();
    check.that(known.containsAll(tasks.keySet()), "transcripts", "holds one that is not here");
    Map<String, UUID> coders = new HashMap<>();
    for (MemberView each : projects.members(member.caller(), member.project())) {
      if (Permission.CODE.isGrantedTo(each.role())) {
        coders.put(each.username(), each.account());
      }
    }
    tasks.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .forEach(
            name ->
                check.that(
                    coders.containsKey(name), "coders", name + " may not code in this project"));
    check.done();
    return coders;
  }

  private static void assign(Round round, Map<UUID, Set<String>> tasks, Map<String, UUID> coders) {
    tasks.forEach(
        (transcript, names) ->
            names.forEach(
                name -> {
                  Account coder = Account.findById(coders.get(name));
                  new Assignment(round, transcript, coder).persist();
                }));
  }

  private Round opened(RoundDraft draft, UUID project, int codebookVersion) {
    Round round = new Round();
    round.project = project;
    round.state = RoundState.OPEN;
    round.blind = draft.isBlind();
    round.say(draft);
    round.codebookVersion = codebookVersion;
    round.createdAt = clock.instant();
    round.persist();
    return round;
  }

  /**
   * Gives a round another name; while it is open also another unit, interviewers counted or not,
   * and more tasks. Refused: 404, 403, 412, 409 for more than the name once it is closed, 422 for
   * less blindness or more, and for a task that is missing.
   */
  @Transactional
  public RoundView change(
      Caller caller, UUID project, UUID id, RoundDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_ROUNDS);
    Round round = held(project, id);
    expected.require(round.version);
    Map<UUID, Set<String>> tasks = draft.tasks();
    boolean complete = true;
    for (Assignment task : Assignment.of(List.of(id))) {
      Set<String> of = tasks.getOrDefault(task.transcript, Set.of());
      complete &= of.remove(task.coder.username());
    }
    tasks.values().removeIf(Set::isEmpty);
    Check check =
        named(draft)
            .that(round.blind == draft.isBlind(), "blind", "stays as the round was opened")
            .that(draft.transcripts() == null, "transcripts", "are named by the assignments")
            .that(draft.coders() == null, "coders", "are named by the assignments")
            .that(complete, "assignments", "leaves out a task that was given; it stays");
    Map<String, UUID> coders = coders(member, tasks, check);
    if (round.say(draft) || !tasks.isEmpty()) {
      requireOpen(round);
      Round.getEntityManager().lock(round, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
    assign(round, tasks, coders);
    history.record(project, caller.username(), "round changed", id, tasks.size() + " more texts");
    Round.flush();
    return view(member, round);
  }

  /**
   * Calls off a round that is open, as if it had never been: what was coded in it stays with its
   * coder outside of any round, follows the codes that gave way since, and is hidden no more. What
   * its coder had said of the same words outside of it stays beside. Refused: 404, 403, 409 once it
   * is closed, 412.
   */
  @Transactional
  public void callOff(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_ROUNDS);
    Assignment.hold(id);
    Round round = held(project, id);
    expected.require(round.version);
    requireOpen(round);
    recodings.settle(member, id);
    recodings.release(id);
    history.record(project, caller.username(), "round called off", id, "");
    Assignment.delete("round", round);
    round.delete();
    Round.flush();
  }

  /** The rounds, oldest first. Refused: 404. */
  @Transactional
  public Listing<RoundView> list(Caller caller, UUID project, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    Listing<Round> rounds = Round.in(project, window);
    List<UUID> ids = rounds.items().stream().map(round -> round.id).toList();
    List<Assignment> tasks = ids.isEmpty() ? List.of() : Assignment.of(ids);
    return rounds.map(round -> RoundView.of(member, round, tasks));
  }

  /** One round. Refused: 404. */
  @Transactional
  public RoundView get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return view(member, round(project, id));
  }

  private static RoundView view(Membership member, Round round) {
    return RoundView.of(member, round, Assignment.of(List.of(round.id)));
  }

  private static Round round(UUID project, UUID id) {
    return Round.in(project, id).orElseThrow(() -> new NotFound("There is no such round."));
  }

  private static Round held(UUID project, UUID id) {
    return Round.held(project, id).orElseThrow(() -> new NotFound("There is no such round."));
  }

  /**
   * Says that the caller has finished a transcript, or all of theirs ({@code transcript} null).
   * Refused: 404, 403 for who does not code in it, 409 once it is closed.
   */
  @Transactional
  public RoundView submit(Caller caller, UUID project, UUID id, @Nullable UUID transcript) {
    return mark(caller, project, id, transcript, true);
  }

  /** Takes back that the caller has finished a transcript. Refused: as for {@link #submit}. */
  @Transactional
  public RoundView reopen(Caller caller, UUID project, UUID id, UUID transcript) {
    return mark(caller, project, id, transcript, false);
  }

  private RoundView mark(
      Caller caller, UUID project, UUID id, @Nullable UUID transcript, boolean finished) {
    Membership member = access.require(caller, project, Permission.SUBMIT);
    Assignment.hold(id, member.account());
    Round round = held(project, id);
    List<Assignment> mine =
        Assignment.of(List.of(id)).stream()
            .filter(task -> task.isFor(member))
            .filter(task -> transcript == null || task.transcript.equals(transcript))
            .toList();
    if (mine.isEmpty()) {
      throw new Forbidden("You do not code this in the round.");
    }
    requireOpen(round);
    for (Assignment task : mine) {
      task.submittedAt = finished ? clock.instant() : null;
      String act = finished ? "submission made" : "submission withdrawn";
      history.record(project, caller.username(), act, round.id, String.valueOf(task.transcript));
    }
    Round.flush();
    return view(member, round);
  }

  private static void requireOpen(Round round) {
    if (round.state != RoundState.OPEN) {
      throw new Conflict("The round is closed.");
    }
  }

  /**
   * Marks everything of the sample's coders as finished, for an import by a lead.
   *
   * <p>Refused: 404, 403, 409 once it is closed.
   */
  @Transactional
  public void submitForAll(Caller caller, UUID project, UUID id) {
    access.require(caller, project, Permission.CODE_FOR_OTHERS);
    Round round = held(project, id);
    requireOpen(round);
    Assignment.of(List.of(id)).forEach(task -> task.submittedAt = clock.instant());
    history.record(project, caller.username(), "submission made", id, "for all coders");
  }

  /**
   * Closes the round, for the agreement, which then computes what is kept of it. Refused: 404, 403,
   * 409 if it is closed already or no transcript was finished by two coders.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RoundView close(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.MANAGE_ROUNDS);
    Assignment.hold(id);
    Round round = held(project, id);
    requireOpen(round);
    List<Assignment> tasks = Assignment.of(List.of(id));
    boolean any = Assignment.byTranscript(tasks).values().stream().anyMatch(Assignment::count);
    if (!any) {
      throw new Conflict(
          "No transcript was finished by two coders yet, so nothing can be compared.");
    }
    round.state = RoundState.CLOSED;
    round.closedAt = clock.instant();
    Round.flush();
    history.record(project, caller.username(), "round closed", id, "");
    return RoundView.of(member, round, tasks);
  }

  /**
   * What the open rounds are to a member on one transcript.
   *
   * @param task the member's part in an open round on it, of several the oldest that is not
   *     finished; null for none
   * @param hidden whether others' work on it is hidden
   */
  public record OnTranscript(@Nullable RoundTask task, boolean hidden) {}

  /** What the open rounds are to the member on that transcript; one SQL statement. */
  public OnTranscript on(Membership member, UUID transcript) {
    List<Assignment> tasks = Assignment.unsettledIn(member.project());
    RoundTask own =
        tasks.stream()
            .filter(task -> task.round.state == RoundState.OPEN)
            .filter(task -> task.transcript.equals(transcript))
            .filter(task -> task.isFor(member))
            .min(Comparator.comparing(task -> task.submittedAt != null))
            .map(Assignment::view)
            .orElse(null);
    return new OnTranscript(own, Sight.line(member, tasks).hides(transcript));
  }

  /**
   * A round and the version of the codebook that it keeps to.
   *
   * @param round its name
   * @param version the number of the version, from 1
   */
  public record Kept(String round, int version, boolean open) {}

  /** What the rounds of the member's project are called, by id. */
  public static Map<UUID, String> names(Membership member) {
    return Round.<Round>list("project", member.project()).stream()
        .collect(Collectors.toMap(round -> round.id, round -> round.name));
  }

  /** The versions that all rounds of the member's project keep to, the oldest round first. */
  public static List<Kept> versions(Membership member) {
    return Round.<Round>list("project = ?1 order by createdAt, id", member.project()).stream()
        .map(round -> new Kept(round.name, round.codebookVersion, round.state == RoundState.OPEN))
        .toList();
  }
}
