package org.retroduct.transcript;

import java.util.List;
import java.util.UUID;
import org.retroduct.platform.Named;

/**
 * The words of a transcript with everything that names a place in them.
 *
 * @param status {@code imported}, {@code ready} or {@code locked}
 * @param textVersion the id of the text version
 * @param versionNumber its number, from 1
 * @param rev the hash of the text version: 64 hexadecimal digits
 * @param turns in order; joined by one line feed they are the text
 * @param sentences of the whole transcript in order, in code points of the text
 * @param arrangements what the transcript is about, by id
 */
public record TranscriptText(
    UUID transcript,
    UUID project,
    String title,
    String status,
    UUID textVersion,
    int versionNumber,
    String rev,
    String text,
    List<TurnView> turns,
    List<Span> sentences,
    List<UUID> arrangements) {

  /** Copies the lists. */
  public TranscriptText {
    turns = List.copyOf(turns);
    sentences = List.copyOf(sentences);
    arrangements = List.copyOf(arrangements);
  }

  static TranscriptText of(Transcript transcript, TextBody body, List<Speaker> speakers) {
    return new TranscriptText(
        transcript.id,
        transcript.project,
        transcript.title,
        Named.of(transcript.status),
        body.textVersion(),
        transcript.textVersion,
        body.rev(),
        body.text().text(),
        body.turns(speakers),
        body.sentences(),
        transcript.arrangements.stream().sorted().toList());
  }
}
