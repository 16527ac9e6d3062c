package org.retroduct.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.SegmentView;
import org.retroduct.platform.Named;
import org.retroduct.report.summary.MethodNote;
import org.retroduct.transcript.TranscriptView;

/** Section 17: who coded, in which rounds, and how far they agreed. */
final class Method {
  private static final String PSEUDONYMS =
      "Participants appear by code or broad role only; arrangements and organisations by pseudonym"
          + " where one is recorded.";

  private static final String CONSENT =
      "Words are printed only of participants who permit quotation, or after an approval that was"
          + " logged. What each consented to is not shown.";

  private final Conduct.Gathered conduct;
  private final Set<UUID> about;
  private final List<RoundView> rounds;
  private final List<SegmentView> segments;

  Method(Fieldwork.Gathered field, Conduct.Gathered conduct, List<SegmentView> segments) {
    this.about = field.about().stream().map(TranscriptView::id).collect(Collectors.toSet());
    this.conduct = conduct;
    this.segments = segments;
    this.rounds =
        conduct.rounds().stream()
            .filter(round -> round.transcripts().stream().anyMatch(t -> about.contains(t.id())))
            .toList();
  }

  /** The rounds that are over and about the arrangement. */
  List<RoundView> closed() {
    return rounds.stream().filter(round -> round.state() != RoundState.OPEN).toList();
  }

  /** The transcripts about the arrangement. */
  Set<UUID> about() {
    return Set.copyOf(about);
  }

  MethodNote note(String software, AgreementNotes.Notes agreement) {
    return new MethodNote(
        coders(),
        rounds.stream().map(this::round).toList(),
        agreement.figures(),
        agreement.disagreements(),
        agreement.undecided(),
        software,
        PSEUDONYMS,
        CONSENT,
        conduct.project().ethicsReference());
  }

  private List<String> coders() {
    return Stream.concat(
            rounds.stream().flatMap(Method::codersOf),
            segments.stream().filter(each -> !each.consensus()).map(SegmentView::coder))
        .distinct()
        .map(conduct::name)
        .sorted()
        .toList();
  }

  private static Stream<String> codersOf(RoundView round) {
    return round.transcripts().stream().flatMap(task -> task.coders().stream()).distinct();
  }

  private MethodNote.RoundNote round(RoundView round) {
    Instant closed = round.closedAt();
    return new MethodNote.RoundNote(
        round.name(),
        codersOf(round).map(conduct::name).sorted().toList(),
        round.transcripts().size(),
        Named.of(round.unit()),
        round.includeInterviewer(),
        round.codebookVersion(),
        closed == null ? null : LocalDate.ofInstant(closed, ZoneOffset.UTC));
  }
}
