package org.retroduct.transcript;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of one text version, its sentences and its turns; it never changes. */
public final class TextBody {
  private final UUID textVersion;
  private final String rev;
  private final CodePoints text;
  private final List<Span> sentences;
  private final List<Integer> words;
  private final List<Place> turns;
  private final int[] turnEnds;

  TextBody(UUID textVersion, String rev, String text, List<Span> sentences, List<Place> turns) {
    this.textVersion = textVersion;
    this.rev = rev;
    this.text = CodePoints.of(text);
    this.sentences = List.copyOf(sentences);
    this.words = sentences.stream().map(each -> Words.count(this.text.excerpt(each))).toList();
    this.turns = List.copyOf(turns);
    this.turnEnds = turns.stream().mapToInt(turn -> turn.span().end()).toArray();
  }

  /**
   * Where a turn is.
   *
   * @param number from 0
   * @param speaker the id of its speaker, who can be renamed while the text stays
   */
  record Place(
      int number, UUID speaker, Span span, @Nullable Integer startMs, @Nullable Integer endMs) {

    private TurnView view(Speaker who, CodePoints text) {
      return new TurnView(
          number,
          who.label,
          who.role,
          who.participant,
          span.start(),
          span.end(),
          startMs,
          endMs,
          text.excerpt(span));
    }
  }

  /** The id of the text version. */
  public UUID textVersion() {
    return textVersion;
  }

  /** The hash of the text version: 64 hexadecimal digits. */
  String rev() {
    return rev;
  }

  /** The words. */
  public CodePoints text() {
    return text;
  }

  /** The sentences of the whole text in order, in code points. */
  List<Span> sentences() {
    return sentences;
  }

  /** How many words each sentence has; counted once, since every page is cut by it. */
  List<Integer> words() {
    return words;
  }

  /** The turns in order, spoken by these speakers of the transcript. */
  List<TurnView> turns(List<Speaker> speakers) {
    Map<UUID, Speaker> byId = new HashMap<>();
    speakers.forEach(speaker -> byId.put(speaker.id, speaker));
    return turns.stream()
        .map(turn -> turn.view(Objects.requireNonNull(byId.get(turn.speaker())), text))
        .toList();
  }

  /** The index of the turn that holds a position, from 0; the next one if none does. */
  public int turnAt(int position) {
    int found = Arrays.binarySearch(turnEnds, position + 1);
    return Math.min(found < 0 ? -found - 1 : found, turnEnds.length - 1);
  }
}
