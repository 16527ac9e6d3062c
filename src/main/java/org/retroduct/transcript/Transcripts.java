package org.retroduct.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.Study;

/** Transcripts: their texts and what is known of them. */
@ApplicationScoped
public class Transcripts {
  private final Access access;
  private final Study study;
  private final History history;
  private final TextBodies bodies;
  private final Clock clock;
  private final Instance<Resting> resting;

  Transcripts(
      Access access,
      Study study,
      History history,
      TextBodies bodies,
      Clock clock,
      @Any Instance<Resting> resting) {
    this.access = access;
    this.study = study;
    this.history = history;
    this.bodies = bodies;
    this.clock = clock;
    this.resting = resting;
  }

  /**
   * The words of a transcript; at most four statements, whatever its length. Refused: a transcript
   * that is not in the member's project (404).
   */
  @Transactional
  public TranscriptText text(Membership member, UUID id) {
    Transcript transcript = transcript(member, id);
    TextBody body = bodies.of(id, transcript.textVersion);
    return TranscriptText.of(transcript, body, Speaker.known(id));
  }

  /**
   * The text of a transcript to code in; at most five statements, whatever its length. Refused: a
   * transcript that is not in the member's project (404).
   */
  @Transactional
  public CodableText codable(Membership member, UUID id) {
    Transcript transcript = transcript(member, id);
    TextBody body = bodies.of(id, transcript.textVersion);
    return new CodableText(
        transcript.status == TranscriptStatus.LOCKED,
        transcript.arrangements.stream().sorted().toList(),
        body);
  }

  /** The transcripts of the member's project by title; the same number of statements for any. */
  @Transactional
  public Listing<TranscriptView> list(Membership member, Window window) {
    Listing<Transcript> page = Transcript.in(member.project(), window);
    List<UUID> ids = page.items().stream().map(Transcript::id).toList();
    Map<UUID, Set<UUID>> arrangements = byFirst(Transcript.arrangementsOf(ids));
    Map<UUID, Set<UUID>> participants = byFirst(Transcript.participantsOf(ids));
    Map<UUID, List<Speaker>> speakers =
        Speaker.of(ids).stream().collect(Collectors.groupingBy(speaker -> speaker.transcript.id));
    return page.map(
        transcript ->
            TranscriptView.of(
                transcript,
                arrangements.getOrDefault(transcript.id, Set.of()),
                participants.getOrDefault(transcript.id, Set.of()),
                speakers.getOrDefault(transcript.id, List.of())));
  }

  private static Map<UUID, Set<UUID>> byFirst(Collection<Object[]> pairs) {
    return pairs.stream()
        .collect(
            Collectors.groupingBy(
                pair -> (UUID) pair[0],
                Collectors.mapping(pair -> (UUID) pair[1], Collectors.toSet())));
  }

  /** The transcripts by title. Refused: 404. */
  @Transactional
  public Listing<TranscriptView> list(Caller caller, UUID project, Window window) {
    return list(access.require(caller, project, Permission.READ), window);
  }

  /** One transcript without its words. Refused: 404. */
  @Transactional
  public TranscriptView get(Caller caller, UUID project, UUID id) {
    return view(access.require(caller, project, Permission.READ), id);
  }

  private static TranscriptView view(Membership member, UUID id) {
    Transcript transcript = transcript(member, id);
    return TranscriptView.of(
        transcript, transcript.arrangements, transcript.participants, Speaker.of(id));
  }

  /** What is known of a transcript, for who may change it. Refused: 404, 403. */
  @Transactional
  Details details(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.MANAGE_TRANSCRIPTS);
    return new Details(
        member,
        view(member, id),
        study.arrangements(member),
        List.copyOf(study.participants(member).values()),
        kept(id));
  }

  /** The text alone. Refused: 404. */
  @Transactional
  PlainText plainText(Caller caller, UUID project, UUID id) {
    Transcript transcript = transcript(access.require(caller, project, Permission.READ), id);
    TextVersion version = present(transcript);
    return new PlainText(version.text, transcript.version, version.sha256);
  }

  /** The turns in order. Refused: 404. */
  @Transactional
  Listing<TurnView> turns(Caller caller, UUID project, UUID id, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    TextVersion version = present(transcript(member, id));
    CodePoints text = CodePoints.of(version.text);
    return Turn.of(version, window).map(turn -> turn.view(text));
  }

  /** The file as it was sent. Refused: 404. */
  @Transactional
  OriginalFile original(Caller caller, UUID project, UUID id) {
    Transcript transcript = transcript(access.require(caller, project, Permission.READ), id);
    return StoredFile.of(transcript)
        .orElseThrow(() -> new NotFound("The file of this transcript is not kept."))
        .original();
  }

  /**
   * Changes what is known of a transcript; a speaker whom the draft leaves out is unknown again.
   * Refused: 404, 403, 412, 422.
   */
  @Transactional
  TranscriptView change(
      Caller caller, UUID project, UUID id, TranscriptDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_TRANSCRIPTS);
    SpeakerNames names = StudyLinks.of(study, member).require(draft);
    Transcript transcript = transcript(member, id);
    expected.require(transcript.version);
    transcript.describe(draft, Set.of(), clock.instant());
    if (draft.status() != null) {
      transcript.status = draft.status();
    }
    List<Speaker> speakers = Speaker.of(id);
    speakers.forEach(speaker -> speaker.is(names.chosen(speaker.label)));
    Transcript.flush();
    history.record(project, caller.username(), "transcript changed", id, "");
    return TranscriptView.of(
        transcript, transcript.arrangements, transcript.participants, speakers);
  }

  /**
   * Deletes a transcript with its file, memos on it and what its questions tested. Refused: 404,
   * 403, 412, 409 if it is coded or in a round.
   */
  @Transactional
  void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.MANAGE_TRANSCRIPTS);
    Transcript transcript = transcript(member, id);
    expected.require(transcript.version);
    TextVersion.hold(transcript);
    history.hold(project); // who codes in it at this moment is waited for, and seen
    String kept = kept(id);
    if (!kept.isEmpty()) {
      throw new Conflict(kept);
    }
    transcript.delete();
    Transcript.flush();
    history.record(project, caller.username(), "transcript deleted", id, "");
  }

  /** Why a transcript cannot be deleted, as a sentence; empty if it can. */
  private String kept(UUID id) {
    return resting.stream()
        .flatMap(each -> each.on(id).stream())
        .findFirst()
        .map("This transcript cannot be deleted, since %s."::formatted)
        .orElse("");
  }

  private static Transcript transcript(Membership member, UUID id) {
    return Transcript.in(member.project(), id)
        .orElseThrow(() -> new NotFound("There is no such transcript in this project."));
  }

  private static TextVersion present(Transcript transcript) {
    return TextVersion.present(transcript)
        .orElseThrow(() -> new IllegalStateException("a transcript without its text"));
  }
}
