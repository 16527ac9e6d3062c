package org.retroduct.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;
import org.retroduct.project.Membership;
import org.retroduct.project.Role;

/**
 * A round as a member sees it.
 *
 * @param notCounted transcripts that fewer than two coders finished; empty while it is open
 */
public record RoundView(
    UUID id,
    String name,
    RoundState state,
    boolean blind,
    Unit unit,
    boolean includeInterviewer,
    int codebookVersion,
    List<Task> transcripts,
    List<UUID> notCounted,
    Instant createdAt,
    @Nullable Instant closedAt,
    @Nullable Instant adjudicatedAt,
    long version)
    implements Versioned {

  /**
   * One transcript of the round.
   *
   * @param submitted who has finished it; while the round is open all names to the lead, to a coder
   *     only the own
   * @param counted whether two coders or more have finished it; null where that is not told
   */
  public record Task(
      UUID id, List<String> coders, List<String> submitted, @Nullable Boolean counted) {}

  /**
   * The round as this member sees it.
   *
   * @param all its tasks, which others' may be among
   */
  static RoundView of(Membership member, Round round, List<Assignment> all) {
    boolean open = round.state == RoundState.OPEN;
    boolean told = !open || member.role() == Role.LEAD;
    List<Task> tasks = new ArrayList<>();
    List<UUID> notCounted = new ArrayList<>();
    Assignment.byTranscript(all.stream().filter(t -> t.round.id.equals(round.id)).toList())
        .forEach(
            (transcript, of) -> {
              boolean counted = Assignment.count(of);
              if (!open && !counted) {
                notCounted.add(transcript);
              }
              tasks.add(
                  new Task(
                      transcript,
                      names(of, task -> true),
                      names(of, t -> t.submittedAt != null && (told || t.isFor(member))),
                      told ? counted : null));
            });
    return new RoundView(
        round.id,
        round.name,
        round.state,
        round.blind,
        round.unit,
        round.includeInterviewer,
        round.codebookVersion,
        tasks,
        notCounted,
        round.createdAt,
        round.closedAt,
        round.adjudicatedAt,
        round.version);
  }

  private static List<String> names(List<Assignment> tasks, Predicate<Assignment> which) {
    return tasks.stream().filter(which).map(task -> task.coder.username()).toList();
  }

  /** What its lead said of it, for the changes of a patch. */
  public RoundDraft draft() {
    List<RoundDraft.Task> tasks =
        transcripts.stream().map(task -> new RoundDraft.Task(task.id(), task.coders())).toList();
    return new RoundDraft(name, null, null, tasks, blind, unit, includeInterviewer);
  }

  /** Whether this account codes in the round. */
  public boolean hasCoder(String username) {
    return transcripts.stream().anyMatch(task -> task.coders().contains(username));
  }
}
