package org.retroduct.coding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

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

  /** Whether this account codes in the round. */
  public boolean hasCoder(String username) {
    return transcripts.stream().anyMatch(task -> task.coders().contains(username));
  }
}
