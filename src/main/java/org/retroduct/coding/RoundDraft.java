package org.retroduct.coding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead says of a new round.
 *
 * @param assignments who codes what; every coder every transcript unless told
 * @param blind whether coders see nothing of each other until it is closed; yes unless told
 * @param unit what agreement is computed over; characters unless told
 */
public record RoundDraft(
    @Nullable String name,
    @Nullable List<UUID> transcripts,
    @Nullable List<String> coders,
    @Nullable List<Task> assignments,
    @Nullable Boolean blind,
    @Nullable Unit unit,
    @Nullable Boolean includeInterviewer) {
  /** Who codes one transcript. */
  public record Task(@Nullable UUID transcript, @Nullable List<String> coders) {}
}
