package org.retroduct.theory.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What a coder says that a question tested.
 *
 * @param turn an interviewer's, by index from 0
 * @param propositions 1 to 50
 * @param note at most 4,000 characters
 */
public record QuestionDraft(
    @Nullable UUID transcript,
    @Nullable Integer turn,
    List<UUID> propositions,
    @Nullable String note) {
  private static final int MOST = 50;

  /** A list that is missing is empty; nothing counts twice. */
  public QuestionDraft {
    propositions = propositions == null ? List.of() : propositions.stream().distinct().toList();
  }

  /** The same with one proposition more. */
  QuestionDraft with(UUID proposition) {
    List<UUID> all = new ArrayList<>(propositions);
    all.add(proposition);
    return new QuestionDraft(transcript, turn, all, note);
  }

  Check check() {
    return new Check()
        .that(transcript != null, "transcript", "is needed")
        .that(turn != null, "turn", "is needed")
        .that(!propositions.isEmpty(), "propositions", "must name one proposition or more")
        .that(propositions.size() <= MOST, "propositions", "has more than 50 propositions")
        .optional(note, "note", 4_000);
  }
}
