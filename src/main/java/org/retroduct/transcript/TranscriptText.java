package org.retroduct.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param words how many each sentence has
 * @param arrangements what the transcript is about, by id
 * @param codes what the study calls the participants who speak, by id
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
    List<Integer> words,
    List<UUID> arrangements,
    Map<UUID, String> codes) {

  /** Copies the lists. */
  public TranscriptText {
    turns = List.copyOf(turns);
    sentences = List.copyOf(sentences);
    words = List.copyOf(words);
    arrangements = List.copyOf(arrangements);
    codes = Map.copyOf(codes);
  }

  static TranscriptText of(Transcript transcript, TextBody body, List<Speaker.Known> speakers) {
    return new TranscriptText(
        transcript.id,
        transcript.project,
        transcript.title,
        Named.of(transcript.status),
        body.textVersion(),
        transcript.textVersion,
        body.rev(),
        body.text().text(),
        body.turns(speakers.stream().map(Speaker.Known::speaker).toList()),
        body.sentences(),
        body.words(),
        transcript.arrangements.stream().sorted().toList(),
        codes(speakers));
  }

  private static Map<UUID, String> codes(List<Speaker.Known> speakers) {
    Map<UUID, String> codes = new HashMap<>();
    for (Speaker.Known known : speakers) {
      if (known.speaker().participant != null && known.code() != null) {
        codes.put(known.speaker().participant, known.code());
      }
    }
    return codes;
  }

  /** Who speaks in a turn, as pages say it: a participant by code, else the label, else nothing. */
  public String speaker(TurnView turn) {
    UUID participant = turn.participant();
    return participant == null ? label(turn) : codes.getOrDefault(participant, label(turn));
  }

  /** The label of a turn where it is not what pages call who speaks; empty where it is. */
  public String otherLabel(TurnView turn) {
    return label(turn).equalsIgnoreCase(speaker(turn)) ? "" : label(turn);
  }

  private static String label(TurnView turn) {
    return turn.speaker() == null ? "" : turn.speaker();
  }
}
