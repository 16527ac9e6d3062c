package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Quotable;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Named;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.report.rows.Rows;
import org.retroduct.report.summary.Quotation;
import org.retroduct.security.Caller;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.Study;
import org.retroduct.transcript.TranscriptView;

/**
 * The passages that a member may see as a table, a row for each code of each passage. They are read
 * and written a thousand at a time, so that memory does not grow with them.
 */
@ApplicationScoped
class SegmentTable {
  private static final int PAGE = 1_000;

  private static final List<String> HEADER =
      List.of(
          "segment",
          "transcript",
          "text_version",
          "start",
          "end",
          "first_turn",
          "participants",
          "role_groups",
          "arrangement",
          "coder",
          "round",
          "short",
          "code",
          "kind",
          "text",
          "quotable",
          "certainty",
          "basis",
          "change",
          "intended",
          "memo",
          "created_at");

  private final Access access;
  private final Segments segments;
  private final Study study;
  private final Fieldwork fieldwork;
  private final Conduct conduct;

  SegmentTable(
      Access access, Segments segments, Study study, Fieldwork fieldwork, Conduct conduct) {
    this.access = access;
    this.segments = segments;
    this.study = study;
    this.fieldwork = fieldwork;
    this.conduct = conduct;
  }

  /** Writes rows in some format. */
  interface Sink {
    void write(Rows rows, OutputStream out) throws IOException;
  }

  /**
   * Writes the table of what the filter finds and answers whose words are in it. Words that may not
   * be quoted are not written, nor the memos on them. Refused: 404, 403, 422 for a wrong filter.
   */
  @Transactional
  Set<UUID> write(Caller caller, UUID project, SegmentFilter filter, Sink sink, OutputStream out) {
    Membership member = access.require(caller, project, Permission.EXPORT);
    Conduct.Gathered done = conduct.gather(member, Codings.NOTHING);
    Writing writing = new Writing(member, filter, done);
    try {
      sink.write(new Rows("segments", HEADER, done.changedAt(), writing.rows()), out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return writing.quoted;
  }

  /** One table being written. */
  private final class Writing {
    private final Membership member;
    private final SegmentFilter filter;
    private final Map<UUID, TranscriptView> transcripts;
    private final Map<UUID, ParticipantView> participants;
    private final Map<UUID, String> arrangements = new HashMap<>();
    private final Map<UUID, String> rounds = new HashMap<>();
    private final Set<UUID> quoted = new TreeSet<>();

    Writing(Membership member, SegmentFilter filter, Conduct.Gathered done) {
      this.member = member;
      this.filter = filter;
      transcripts = fieldwork.transcripts(member);
      participants = study.participants(member);
      study.arrangements(member).forEach(each -> arrangements.put(each.id(), each.name()));
      done.rounds().forEach(round -> rounds.put(round.id(), round.name()));
    }

    Stream<List<@Nullable Object>> rows() {
      return Stream.iterate(
              page(null), Objects::nonNull, page -> page.next() == null ? null : page(page.next()))
          .flatMap(page -> rows(page.items()));
    }

    private Listing<SegmentView> page(@Nullable String next) {
      fieldwork.forget();
      return segments.find(member, filter, Window.after(next, PAGE));
    }

    private Stream<List<@Nullable Object>> rows(List<SegmentView> page) {
      Set<UUID> read = page.stream().map(SegmentView::transcript).collect(Collectors.toSet());
      Voices voices = new Voices(fieldwork.turns(read));
      return page.stream()
          .flatMap(
              segment ->
                  segment.codes().stream()
                      .map(code -> row(segment, code, voices.speakers(segment))));
    }

    private List<@Nullable Object> row(
        SegmentView segment, SegmentView.CodeOf code, List<UUID> speakers) {
      boolean printable = segment.quotable() == Quotable.YES;
      if (printable) {
        quoted.addAll(speakers);
      }
      TranscriptView transcript = transcripts.get(segment.transcript());
      return new ArrayList<>(
          Arrays.<@Nullable Object>asList(
              segment.id(),
              transcript == null ? null : transcript.title(),
              segment.textVersion(),
              segment.start(),
              segment.end(),
              segment.turns().isEmpty() ? null : segment.turns().get(0) + 1,
              of(speakers, ParticipantView::code),
              of(speakers, person -> Named.of(person.roleGroup())),
              segment.arrangement() == null ? null : arrangements.get(segment.arrangement()),
              segment.coder(),
              segment.round() == null ? null : rounds.get(segment.round()),
              code.code(),
              code.name(),
              Named.of(code.kind()),
              printable ? segment.text() : Quotation.NOTICE,
              Named.of(segment.quotable()),
              named(segment.certainty()),
              named(segment.basis()),
              named(segment.change()),
              segment.intended(),
              printable ? segment.memo() : withheld(segment.memo()),
              segment.createdAt()));
    }

    /** A memo may repeat the words that it is about. */
    private static @Nullable String withheld(@Nullable String memo) {
      return memo == null || memo.isBlank() ? null : Quotation.NOTICE;
    }

    private static @Nullable String named(@Nullable Enum<?> constant) {
      return constant == null ? null : Named.of(constant);
    }

    private String of(
        List<UUID> speakers, java.util.function.Function<ParticipantView, String> what) {
      return speakers.stream()
          .map(participants::get)
          .filter(person -> person != null)
          .map(what)
          .distinct()
          .collect(Collectors.joining("; "));
    }
  }
}
