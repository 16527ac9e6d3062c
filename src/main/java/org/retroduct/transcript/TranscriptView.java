package org.retroduct.transcript;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/**
 * A transcript without its words.
 *
 * @param textVersion the number of the present text version, from 1
 * @param length of the text in code points
 * @param speakers in the order of their first turns
 * @param format txt, md, docx, vtt or srt, as the content of the file says
 * @param warnings what was left out or guessed at the import, by line
 * @param sha256 of the file as it was sent
 */
public record TranscriptView(
    UUID id,
    String title,
    TranscriptKind kind,
    TranscriptStatus status,
    List<UUID> arrangements,
    List<UUID> participants,
    @Nullable LocalDate conductedOn,
    @Nullable TranscriptPhase phase,
    int textVersion,
    int length,
    int words,
    int turns,
    List<SpeakerView> speakers,
    String format,
    List<Reading.Warning> warnings,
    String sha256,
    long version)
    implements Versioned {
  /** Copies the lists. */
  public TranscriptView {
    arrangements = List.copyOf(arrangements);
    participants = List.copyOf(participants);
    speakers = List.copyOf(speakers);
    warnings = List.copyOf(warnings);
  }

  static TranscriptView of(
      Transcript transcript,
      Collection<UUID> arrangements,
      Collection<UUID> participants,
      List<Speaker> speakers) {
    return new TranscriptView(
        transcript.id,
        transcript.title,
        transcript.kind,
        transcript.status,
        arrangements.stream().sorted().toList(),
        participants.stream().sorted().toList(),
        transcript.conductedOn,
        transcript.phase,
        transcript.textVersion,
        transcript.length,
        transcript.words,
        transcript.turns,
        speakers.stream().map(SpeakerView::of).toList(),
        transcript.format,
        transcript.warnings,
        transcript.sha256,
        transcript.version);
  }

  /** What a change starts from. */
  TranscriptDraft draft() {
    Map<String, @Nullable String> meanings = new LinkedHashMap<>();
    for (SpeakerView speaker : speakers) {
      meanings.put(speaker.label() == null ? "" : speaker.label(), speaker.meaning());
    }
    return new TranscriptDraft(
        title, kind, arrangements, participants, conductedOn, phase, meanings, status);
  }
}
