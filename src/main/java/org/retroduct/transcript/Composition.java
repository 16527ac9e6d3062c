package org.retroduct.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;
import org.retroduct.platform.Digests;

/** Puts turns that were read into one text: joined by one line feed, with places in code points. */
final class Composition {
  /** In UTF-16 units; one value of H2's text ends at 1 MiB. An hour of speech has about 55,000. */
  private static final int LONGEST = 1_000_000;

  /** So many take less than {@link #LONGEST} characters where they are kept. */
  private static final int MOST_SENTENCES = 200_000;

  private static final int LONGEST_LABEL = 100;

  private final StringBuilder text = new StringBuilder();
  private final List<Turn> turns = new ArrayList<>();
  private final List<Span> sentences = new ArrayList<>();
  private final Map<@Nullable String, Speaker> byLabel = new HashMap<>();
  private final List<Speaker> speakers = new ArrayList<>();
  private final Function<@Nullable String, Speaker.Identity> identify;
  private int length;
  private int words;

  private Composition(Function<@Nullable String, Speaker.Identity> identify) {
    this.identify = identify;
  }

  /**
   * The text of some turns.
   *
   * @param identify tells who a label stands for
   */
  static Composition of(
      List<ReadTurn> turns, Function<@Nullable String, Speaker.Identity> identify) {
    Composition composition = new Composition(identify);
    turns.forEach(composition::add);
    return composition;
  }

  private void add(ReadTurn read) {
    if (length > 0) {
      text.append('\n');
      length++;
    }
    int start = length;
    int count = Words.count(read.text());
    Sentences.split(read.text()).forEach(sentence -> sentences.add(sentence.shift(start)));
    text.append(read.text());
    length += CodePoints.length(read.text());
    words += count;
    Speaker speaker = speaker(read.label());
    speaker.turns++;
    speaker.words += count;
    turns.add(turn(read, speaker, start));
  }

  private Turn turn(ReadTurn read, Speaker speaker, int start) {
    Turn turn = new Turn();
    turn.speaker = speaker;
    turn.number = turns.size();
    turn.start = start;
    turn.end = length;
    turn.startMs = milliseconds(read.startMs());
    turn.endMs = milliseconds(read.endMs());
    return turn;
  }

  /** A time that no recording reaches (24 days) is none. */
  private static @Nullable Integer milliseconds(@Nullable Long time) {
    return time == null || time < 0 || time > Integer.MAX_VALUE ? null : (Integer) time.intValue();
  }

  private Speaker speaker(@Nullable String label) {
    Speaker known = byLabel.get(label);
    if (known != null) {
      return known;
    }
    Speaker speaker = new Speaker();
    speaker.number = speakers.size();
    speaker.label = label == null ? null : cut(label);
    speaker.is(identify.apply(label));
    speakers.add(speaker);
    byLabel.put(label, speaker);
    return speaker;
  }

  private static String cut(String label) {
    int length = CodePoints.length(label);
    return label.substring(0, label.offsetByCodePoints(0, Math.min(length, LONGEST_LABEL)));
  }

  /** Refused: more than a text may hold (422). */
  void requireRoom() {
    new Check()
        .that(
            text.length() <= LONGEST,
            "file",
            "The text has more than %,d characters. Split it.".formatted(LONGEST))
        .that(
            sentences.size() <= MOST_SENTENCES,
            "file",
            "The text has more than %,d sentences. Split it.".formatted(MOST_SENTENCES))
        .done();
  }

  /** Who speaks, in the order of the first turns. */
  List<Speaker> speakers() {
    return List.copyOf(speakers);
  }

  /** The participants among those who speak. */
  Set<UUID> participants() {
    return speakers.stream()
        .map(speaker -> speaker.participant)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Stores it as the first text version of a new transcript, and the transcript with it. */
  TextStored persistIn(Transcript transcript, String username) {
    transcript.textVersion = 1;
    transcript.length = length;
    transcript.words = words;
    transcript.turns = turns.size();
    transcript.persist();
    TextVersion version = new TextVersion();
    version.transcript = transcript;
    version.number = transcript.textVersion;
    version.text = text.toString();
    version.sha256 = Digests.sha256Hex(version.text);
    version.length = length;
    version.sentences = List.copyOf(sentences);
    version.createdAt = transcript.createdAt;
    version.createdBy = username;
    version.persist();
    speakers.forEach(speaker -> speaker.transcript = transcript);
    Speaker.persist(speakers);
    turns.forEach(turn -> turn.textVersion = version);
    Turn.persist(turns);
    return Texts.told(version, turns.stream().map(Turn::span).toList());
  }
}
