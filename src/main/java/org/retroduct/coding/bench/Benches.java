package org.retroduct.coding.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.Notices;
import org.retroduct.coding.RoundTask;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.Segments;
import org.retroduct.coding.TurnNotes;
import org.retroduct.platform.Choice;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.Study;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;

/** Lays out a transcript for its coder, with a fixed number of statements. */
@ApplicationScoped
class Benches {
  private final Access access;
  private final Transcripts transcripts;
  private final Codebook codebook;
  private final Segments segments;
  private final Rounds rounds;
  private final Study study;
  private final AtHand atHand;
  private final Instance<TurnNotes> turnNotes;
  private final Instance<Notices> notices;

  Benches(
      Access access,
      Transcripts transcripts,
      Codebook codebook,
      Segments segments,
      Rounds rounds,
      Study study,
      AtHand atHand,
      @Any Instance<TurnNotes> turnNotes,
      @Any Instance<Notices> notices) {
    this.access = access;
    this.transcripts = transcripts;
    this.codebook = codebook;
    this.segments = segments;
    this.rounds = rounds;
    this.study = study;
    this.atHand = atHand;
    this.turnNotes = turnNotes;
    this.notices = notices;
  }

  /** What is made of the workbench of the caller, all of it in one transaction. Refused: 404. */
  @Transactional
  <T> T shown(Caller caller, UUID project, UUID transcript, Function<Bench, T> shown) {
    return shown.apply(bench(caller, project, transcript));
  }

  /** The workbench of the caller. Refused: 404. */
  @Transactional
  Bench bench(Caller caller, UUID project, UUID transcript) {
    Membership member = access.require(caller, project, Permission.READ);
    TranscriptText text = transcripts.text(member, transcript);
    Rounds.OnTranscript here = rounds.on(member, transcript);
    RoundTask open = here.task();
    List<CodeView> codes =
        open == null ? codebook.codes(member) : codebook.codes(member, open.codebookVersion());
    Bench.OpenTask task =
        open == null
            ? null
            : new Bench.OpenTask(
                open.round(), open.name(), open.codebookVersion(), open.finished());
    boolean writable =
        member.may(Permission.CODE)
            && !text.status().equals("locked")
            && (task == null || !task.submitted());
    int mine = segments.count(member, own(transcript, task));
    return new Bench(
        member,
        text,
        mine,
        task == null ? 0 : segments.count(member, own(transcript, null)) - mine,
        codes,
        atHand.of(member, codes),
        arrangements(member, text),
        here.hidden(),
        writable,
        notes(member, text),
        task);
  }

  /** The coder's segments that lie on the workbench: in a round its own. */
  private static SegmentFilter own(UUID transcript, Bench.@Nullable OpenTask task) {
    SegmentFilter own = SegmentFilter.inTranscript(transcript).own();
    return task == null ? own : own.in(task.round());
  }

  /** Those of them that reach into a part of the text: the others are not read. */
  @Transactional
  List<Segments.Marked> marked(Bench bench, Span part) {
    SegmentFilter filter = own(bench.text().transcript(), bench.task()).within(part);
    return segments.marked(bench.member(), filter, bench.codes());
  }

  /** Which of some codes the coder has put on exactly these words, in the order of the codebook. */
  @Transactional
  List<String> there(Bench bench, Span words, Collection<UUID> codes) {
    Set<UUID> there = new HashSet<>();
    for (Segments.Marked segment : marked(bench, words)) {
      if (segment.span().equals(words)) {
        segment.codes().forEach(code -> there.add(code.id()));
      }
    }
    return bench.codes().stream()
        .filter(code -> codes.contains(code.id()) && there.contains(code.id()))
        .map(code -> String.valueOf(code.key()))
        .toList();
  }

  /** What is told of something that the member just wrote about passages; none if unknown. */
  @Transactional
  Optional<Notices.Notice> notice(Membership member, UUID thing) {
    return notices.stream().flatMap(each -> each.of(member, thing).stream()).findFirst();
  }

  private Map<Integer, String> notes(Membership member, TranscriptText text) {
    Map<Integer, String> notes = new HashMap<>();
    turnNotes.forEach(each -> notes.putAll(each.of(member, text)));
    return notes;
  }

  private List<Choice> arrangements(Membership member, TranscriptText text) {
    if (text.arrangements().size() < 2) {
      return List.of();
    }
    return study.arrangements(member).stream()
        .filter(arrangement -> text.arrangements().contains(arrangement.id()))
        .map(arrangement -> Choice.of(arrangement.id().toString(), arrangement.name()))
        .toList();
  }
}
