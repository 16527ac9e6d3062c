package org.retroduct.transcript;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead says of a transcript.
 *
 * @param title 1 to 300 characters
 * @param kind an interview unless told
 * @param arrangements what it is about, by id; none unless told
 * @param participants whom it is with, by id; those who speak unless told
 * @param speakers to each label {@code interviewer}, {@code unknown}, or a participant's code or
 *     id; what it leaves out, the file and the labels themselves say at the import
 * @param status only when it is changed: a new transcript is imported
 */
public record TranscriptDraft(
    @Nullable String title,
    @Nullable TranscriptKind kind,
    @Nullable List<UUID> arrangements,
    @Nullable List<UUID> participants,
    @Nullable LocalDate conductedOn,
    @Nullable TranscriptPhase phase,
    @Nullable Map<String, @Nullable String> speakers,
    @Nullable TranscriptStatus status) {

  /** Copies what it is given. */
  public TranscriptDraft {
    arrangements = arrangements == null ? null : Collections.unmodifiableList(arrangements);
    participants = participants == null ? null : Collections.unmodifiableList(participants);
    speakers = speakers == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
  }

  /** To each label what it means; empty if none was named. */
  Map<String, @Nullable String> named() {
    return speakers == null ? Map.of() : speakers;
  }

  TranscriptKind kindOrUsual() {
    return kind == null ? TranscriptKind.INTERVIEW : kind;
  }
}
