package org.retroduct.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.history.History;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.Study;

/** Makes transcripts of files and texts. */
@ApplicationScoped
public class Imports {
  private final Access access;
  private final Study study;
  private final History history;
  private final Clock clock;
  private final Event<TextStored> stored;

  Imports(Access access, Study study, History history, Clock clock, Event<TextStored> stored) {
    this.access = access;
    this.study = study;
    this.history = history;
    this.clock = clock;
    this.stored = stored;
  }

  /**
   * Makes a transcript of a file. Refused, and nothing is stored: 404, 403, and 422 for a wrong
   * draft or a file that cannot be read, with its line.
   */
  @Transactional
  public TranscriptView file(
      Caller caller, UUID project, TranscriptDraft draft, OriginalFile file) {
    Membership member = access.require(caller, project, Permission.MANAGE_TRANSCRIPTS);
    SpeakerNames names = StudyLinks.of(study, member).require(draft);
    Reading.Read read = readable("file", Readers.read(file.name(), file.content()));
    return store(member, draft, names, read, file);
  }

  /** Makes a transcript of a text, whose UTF-8 is kept as its file. Refused as a file is. */
  @Transactional
  public TranscriptView text(Caller caller, UUID project, TranscriptDraft draft, String text) {
    Membership member = access.require(caller, project, Permission.MANAGE_TRANSCRIPTS);
    SpeakerNames names = StudyLinks.of(study, member).require(draft);
    Reading.Read read = readable("text", Readers.readText(text));
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    OriginalFile file = new OriginalFile("transcript." + read.format(), content);
    return store(member, draft, names, read, file);
  }

  private static Reading.Read readable(String field, Reading reading) {
    return reading.<Reading.Read>fold(
        read -> read,
        refused -> {
          Integer line = refused.line();
          throw line == null
              ? new Invalid(field, refused.reason())
              : new Invalid(field, "Line " + line + ": " + refused.reason()).with("line", line);
        });
  }

  private TranscriptView store(
      Membership member,
      TranscriptDraft draft,
      SpeakerNames names,
      Reading.Read read,
      OriginalFile file) {
    Map<String, String> legend = SpeakerNames.byKey(read.legend());
    Composition composition = Composition.of(read.turns(), label -> names.identify(label, legend));
    composition.requireRoom();
    Transcript transcript = new Transcript();
    transcript.project = member.project();
    transcript.status = TranscriptStatus.IMPORTED;
    transcript.createdAt = clock.instant();
    transcript.describe(draft, composition.participants(), transcript.createdAt);
    List<Reading.Warning> noticed = warnings(read, legend, names, composition);
    Transcript.madeOf(member.project(), file).ifPresent(title -> noticed.add(twice(title)));
    transcript.receive(read.format(), file, noticed);
    TextStored text = composition.persistIn(transcript, member.caller().username());
    StoredFile.keep(transcript, file);
    Transcript.flush();
    stored.fire(text);
    String counts = "turns: %d, words: %d".formatted(transcript.turns, transcript.words);
    history.record(
        member.project(), member.caller().username(), "transcript imported", transcript.id, counts);
    return TranscriptView.of(
        transcript, transcript.arrangements, transcript.participants, composition.speakers());
  }

  private static Reading.Warning twice(String title) {
    return new Reading.Warning(
        1, "The same file is in this project already, as “%s”.".formatted(title));
  }

  /** What the readers noticed, and what of the naming of speakers came to nothing. */
  private static List<Reading.Warning> warnings(
      Reading.Read read, Map<String, String> legend, SpeakerNames names, Composition composition) {
    List<Reading.Warning> warnings = new ArrayList<>(read.warnings());
    List<String> labels = composition.speakers().stream().map(Speaker::key).toList();
    if (names.misses(legend)) {
      warnings.add(
          new Reading.Warning(
              1,
              "The file names a participant that this project does not have."
                  + " Add the participant, then say whose label it is."));
    }
    if (!names.allBorne(labels)) {
      warnings.add(new Reading.Warning(1, "A label of the speakers named comes with no turn."));
    }
    return warnings;
  }
}
