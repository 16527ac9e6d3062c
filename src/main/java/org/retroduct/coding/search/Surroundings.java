package org.retroduct.coding.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.Study;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.SpeakerRole;
import org.retroduct.transcript.TextOutline;
import org.retroduct.transcript.TextOutlines;
import org.retroduct.transcript.Texts;
import org.retroduct.transcript.TranscriptIndex;

/** Reads the words around hits; five statements for those of one page, whatever they are. */
@ApplicationScoped
class Surroundings {
  private final Texts texts;
  private final TextOutlines outlines;
  private final TranscriptIndex transcripts;
  private final Study study;

  Surroundings(Texts texts, TextOutlines outlines, TranscriptIndex transcripts, Study study) {
    this.texts = texts;
    this.outlines = outlines;
    this.transcripts = transcripts;
    this.study = study;
  }

  List<Hit> of(Membership member, List<Search.Raw> page) {
    Set<UUID> versions =
        page.stream()
            .flatMap(raw -> Stream.ofNullable(raw.candidate()))
            .map(SearchIndex.Candidate::textVersion)
            .collect(Collectors.toSet());
    Set<UUID> read =
        page.stream()
            .flatMap(raw -> Stream.ofNullable(raw.candidate()))
            .map(SearchIndex.Candidate::transcript)
            .collect(Collectors.toSet());
    Map<UUID, CodePoints> words = new HashMap<>();
    texts.of(versions).forEach((version, text) -> words.put(version, CodePoints.of(text)));
    Map<UUID, TextOutline> shapes = outlines.of(member, read);
    Map<UUID, TranscriptIndex.Speakers> speakers = transcripts.speakers(versions);
    Map<UUID, ParticipantView> people = study.participants(member);
    return page.stream()
        .flatMap(
            raw -> {
              SearchIndex.Candidate candidate = raw.candidate();
              if (candidate == null) {
                return Stream.ofNullable(note(raw));
              }
              CodePoints text = words.get(candidate.textVersion());
              TextOutline shape = shapes.get(candidate.transcript());
              String speaker =
                  speaker(speakers.get(candidate.textVersion()), raw.match().turn(), people);
              return text == null || shape == null
                  ? Stream.empty()
                  : Stream.of(spoken(candidate, raw.match(), text, shape, speaker));
            })
        .toList();
  }

  private static @Nullable Hit note(Search.Raw raw) {
    Search.Note note = raw.note();
    if (note == null) {
      return null;
    }
    CodePoints text = CodePoints.of(note.text());
    Excerpt found = Excerpt.of(text, new Span(0, text.length()), 0, raw.match());
    return new Hit(
        note.source(),
        note.id(),
        note.transcript(),
        note.title(),
        null,
        null,
        null,
        found.found().start(),
        found.found().end(),
        found.text(),
        found.textStart(),
        found.marks(),
        found.begun(),
        found.goesOn());
  }

  private static Hit spoken(
      SearchIndex.Candidate candidate,
      Places.Match match,
      CodePoints text,
      TextOutline shape,
      @Nullable String speaker) {
    TextOutline.Stretch turn = shape.turns().get(match.turn());
    int firstWord = candidate.places().turns()[match.turn()];
    Excerpt found = Excerpt.of(text, new Span(turn.start(), turn.end()), firstWord, match);
    return new Hit(
        Source.TRANSCRIPT,
        candidate.transcript(),
        candidate.transcript(),
        candidate.title(),
        match.turn(),
        shape.sentenceAt(found.found().start()),
        speaker,
        found.found().start(),
        found.found().end(),
        found.text(),
        found.textStart(),
        found.marks(),
        found.begun(),
        found.goesOn());
  }

  private static @Nullable String speaker(
      TranscriptIndex.@Nullable Speakers speakers, int turn, Map<UUID, ParticipantView> people) {
    if (speakers == null) {
      return null;
    }
    if (speakers.role(turn) == SpeakerRole.INTERVIEWER) {
      return "Interviewer";
    }
    UUID participant = speakers.participant(turn);
    ParticipantView person = participant == null ? null : people.get(participant);
    return person == null ? null : person.code();
  }
}
