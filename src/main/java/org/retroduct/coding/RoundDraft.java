package org.retroduct.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Invalid;

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

  boolean isBlind() {
    return !Boolean.FALSE.equals(blind);
  }

  /** The same with other words and settings, and with these tasks beside its own. */
  public RoundDraft with(
      String name, @Nullable Unit unit, @Nullable Boolean includeInterviewer, List<Task> more) {
    List<Task> all = new ArrayList<>(assignments == null ? List.of() : assignments);
    all.addAll(more);
    return new RoundDraft(name, transcripts, coders, all, blind, unit, includeInterviewer);
  }

  /** Whether it names anybody who is to code, apart from the tasks. */
  boolean namesCoders() {
    return coders != null && !coders.isEmpty();
  }

  /** Who codes which transcript, by user name. Refused: 422 for a task without a transcript. */
  Map<UUID, Set<String>> tasks() {
    Map<UUID, Set<String>> tasks = new LinkedHashMap<>();
    List<String> all = coders == null ? List.of() : coders;
    if (transcripts != null && assignments == null) {
      transcripts.forEach(id -> tasks.put(id, new LinkedHashSet<>(all)));
    }
    if (assignments != null) {
      for (Task task : assignments) {
        if (task.transcript() == null) {
          throw new Invalid("assignments", "must name a transcript each");
        }
        List<String> told = task.coders() == null ? all : task.coders();
        tasks.computeIfAbsent(task.transcript(), id -> new LinkedHashSet<>()).addAll(told);
      }
    }
    return tasks;
  }
}
