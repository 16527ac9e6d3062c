package org.retroduct.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Quotable;
import org.retroduct.coding.SegmentView;
import org.retroduct.report.summary.GroupCount;
import org.retroduct.report.summary.Quotation;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TranscriptKind;
import org.retroduct.transcript.TranscriptView;

/** What a passage is called, who speaks in it, and its words where they may be printed. */
final class Passages {
  /** Longer and shorter quotations stand behind others, in code points. */
  private static final int LONG = 500;

  private static final int SHORT = 25;

  private final Fieldwork.Gathered field;
  private final Voices voices;
  private final People people;
  private final Set<UUID> quoted = new TreeSet<>();

  Passages(Fieldwork.Gathered field, People people) {
    this.field = field;
    this.voices = new Voices(field.turns());
    this.people = people;
  }

  /** Whose words were printed so far. */
  Set<UUID> quoted() {
    return Set.copyOf(quoted);
  }

  private List<TurnFact> turns(SegmentView segment) {
    return voices.turns(segment);
  }

  private List<UUID> speakers(SegmentView segment) {
    return voices.speakers(segment);
  }

  /** The words of somebody who may be quoted. */
  boolean isPrintable(SegmentView segment) {
    return segment.quotable() == Quotable.YES && !speakers(segment).isEmpty();
  }

  /** Its words with who says them, or the notice. */
  Quotation quotation(SegmentView segment) {
    if (!isPrintable(segment)) {
      return Quotation.withheld();
    }
    List<UUID> speakers = speakers(segment);
    quoted.addAll(speakers);
    return Quotation.of(true, words(segment), people.attribution(speakers, occasion(segment)));
  }

  private String occasion(SegmentView segment) {
    TranscriptView transcript = field.transcripts().get(segment.transcript());
    return transcript == null || transcript.kind() == TranscriptKind.OTHER
        ? "transcript"
        : transcript.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What an interviewer says between stands in brackets. */
  private String words(SegmentView segment) {
    List<TurnFact> turns = turns(segment);
    if (turns.size() < 2) {
      return segment.text();
    }
    List<String> pieces = new ArrayList<>();
    for (TurnFact turn : turns) {
      int from = Math.max(turn.start(), segment.start()) - segment.start();
      int to = Math.min(turn.end(), segment.end()) - segment.start();
      String text = segment.text();
      String piece =
          text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
      pieces.add(turn.role() == SpeakerRole.INTERVIEWER ? "[Interviewer: " + piece + "]" : piece);
    }
    return String.join(" ", pieces);
  }

  /** Whom it is from: codes of participants, else the title of what it stands in. */
  String source(SegmentView segment) {
    List<UUID> speakers = speakers(segment);
    if (!speakers.isEmpty()) {
      return speakers.stream().map(people::code).sorted().collect(Collectors.joining(", "));
    }
    boolean asked = turns(segment).stream().anyMatch(t -> t.role() == SpeakerRole.INTERVIEWER);
    TranscriptView transcript = field.transcripts().get(segment.transcript());
    return asked ? "Interviewer" : transcript == null ? "–" : transcript.title();
  }

  /** The number of its first turn, from 1. */
  static int turn(SegmentView segment) {
    return segment.turns().isEmpty() ? 1 : segment.turns().get(0) + 1;
  }

  /** Where it begins in the recording, as 00:12:40. */
  @Nullable String time(SegmentView segment) {
    List<TurnFact> turns = turns(segment);
    Integer at = turns.isEmpty() ? null : turns.get(0).startMs();
    if (at == null) {
      return null;
    }
    int seconds = at / 1_000;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
  }

  /** Up to two quotations, of two people if there are two; the notice if none may be printed. */
  List<Quotation> best(List<SegmentView> candidates) {
    List<SegmentView> spoken = candidates.stream().filter(s -> !speakers(s).isEmpty()).toList();
    List<SegmentView> printable =
        spoken.stream()
            .filter(this::isPrintable)
            .sorted(Comparator.comparing(Passages::unwieldy))
            .toList();
    if (printable.isEmpty()) {
      return spoken.isEmpty() ? List.of() : List.of(Quotation.withheld());
    }
    SegmentView first = printable.get(0);
    List<SegmentView> chosen = new ArrayList<>(List.of(first));
    printable.stream()
        .filter(other -> !overlap(first, other))
        .min(Comparator.comparing(other -> speakers(other).equals(speakers(first))))
        .ifPresent(chosen::add);
    return chosen.stream().map(this::quotation).toList();
  }

  private static boolean unwieldy(SegmentView segment) {
    int length = segment.end() - segment.start();
    return length > LONG || length < SHORT;
  }

  static boolean overlap(SegmentView one, SegmentView other) {
    return one.transcript().equals(other.transcript())
        && one.start() < other.end()
        && other.start() < one.end();
  }

  /** How many people of each group. */
  List<GroupCount> groups(Collection<UUID> voices) {
    return people.groups(voices);
  }

  /** The people behind some passages, each once. */
  Set<UUID> voices(List<SegmentView> segments) {
    Set<UUID> voices = new LinkedHashSet<>();
    segments.forEach(segment -> voices.addAll(speakers(segment)));
    return voices;
  }
}
