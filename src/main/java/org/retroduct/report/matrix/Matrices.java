package org.retroduct.report.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.StandingMarks;
import org.retroduct.coding.StandingMarks.Mark;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.RoleGroup;
import org.retroduct.study.Study;
import org.retroduct.transcript.TranscriptIndex;

/** Counts the standing coding by code and column; a fixed number of statements. */
@ApplicationScoped
public class Matrices {
  private static final String NOT_STATED = SegmentFilter.NOT_STATED;

  private final Access access;
  private final StandingMarks marks;
  private final Codebook codebook;
  private final Study study;
  private final TranscriptIndex transcripts;

  Matrices(
      Access access,
      StandingMarks marks,
      Codebook codebook,
      Study study,
      TranscriptIndex transcripts) {
    this.access = access;
    this.marks = marks;
    this.codebook = codebook;
    this.study = study;
    this.transcripts = transcripts;
  }

  /** The title of the project, for the frame of a page. Refused: 404. */
  @Transactional
  Membership member(Caller caller, UUID project) {
    return access.require(caller, project, Permission.READ);
  }

  /**
   * What there is of the row's code on passages that stand, in part at least, on words that bear
   * the column's code. Refused: 404, 422.
   *
   * @param kind of the rows, and of the columns unless {@code with} is told; all if it is null
   * @param with the kind of the columns
   * @param count passages, unless people or words are told
   */
  @Transactional
  public Matrix coOccurrence(
      Caller caller,
      UUID project,
      @Nullable String kind,
      @Nullable String with,
      @Nullable String count) {
    Membership member = access.require(caller, project, Permission.READ);
    Counted counted = Counted.of(count);
    @Nullable Kind ofRows = kind("kind", kind);
    @Nullable Kind ofColumns = with == null || with.isEmpty() ? ofRows : kind("with", with);
    List<CodeView> codes = codebook.codes(member);
    List<Mark> all = marks.of(member);
    Tally tally = Tally.beside(all, voices(all)::in);
    Set<UUID> used = tally.used();
    List<Matrix.Column> columns =
        codes.stream()
            .filter(code -> used.contains(code.id()) && is(code, ofColumns))
            .map(
                code ->
                    new Matrix.Column(code.id().toString(), code.key(), code.name(), code.kind()))
            .toList();
    return tally.matrix(counted, codes.stream().filter(code -> is(code, ofRows)).toList(), columns);
  }

  private static boolean is(CodeView code, @Nullable Kind kind) {
    return kind == null || code.kind() == kind;
  }

  private static @Nullable Kind kind(String field, @Nullable String name) {
    try {
      return name == null || name.isEmpty() ? null : Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new Invalid(field, "must be context, resource, reasoning, outcome, domain or theme");
    }
  }

  /** How often each code stands in what is said about each arrangement. Refused: 404, 422. */
  @Transactional
  public Matrix codesByArrangement(Caller caller, UUID project, @Nullable String count) {
    Membership member = access.require(caller, project, Permission.READ);
    Counted counted = Counted.of(count);
    List<Mark> all = marks.of(member);
    Voices voices = voices(all);
    Tally tally = new Tally();
    for (Mark mark : all) {
      UUID arrangement = mark.arrangement();
      Set<UUID> people = voices.in(mark);
      tally.total(mark, people);
      tally.cell(mark, arrangement == null ? NOT_STATED : arrangement.toString(), people);
    }
    List<Matrix.Column> columns = new ArrayList<>();
    for (ArrangementView each : study.arrangements(member)) {
      columns.add(new Matrix.Column(each.id().toString(), null, each.name(), null));
    }
    columns.add(new Matrix.Column(NOT_STATED, null, "Not stated", null));
    return tally.matrix(counted, codebook.codes(member), columns);
  }

  /** How often each code stands in what each group of people says. Refused: 404, 422. */
  @Transactional
  public Matrix codesByRoleGroup(Caller caller, UUID project, @Nullable String count) {
    Membership member = access.require(caller, project, Permission.READ);
    Counted counted = Counted.of(count);
    Map<UUID, ParticipantView> participants = study.participants(member);
    List<Mark> all = marks.of(member);
    Voices voices = voices(all);
    Tally tally = new Tally();
    for (Mark mark : all) {
      Set<UUID> people = voices.in(mark);
      tally.total(mark, people);
      Map<String, Set<UUID>> groups =
          people.stream()
              .filter(participants::containsKey)
              .collect(Collectors.groupingBy(id -> group(participants, id), Collectors.toSet()));
      groups.forEach((group, members) -> tally.cell(mark, group, members));
      if (groups.isEmpty()) {
        tally.cell(mark, NOT_STATED, people);
      }
    }
    List<Matrix.Column> columns = new ArrayList<>();
    for (RoleGroup group : RoleGroup.values()) {
      columns.add(new Matrix.Column(Named.of(group), null, label(group), null));
    }
    columns.add(new Matrix.Column(NOT_STATED, null, "Interviewer or not stated", null));
    return tally.matrix(counted, codebook.codes(member), columns);
  }

  private static String group(Map<UUID, ParticipantView> participants, UUID id) {
    ParticipantView participant = participants.get(id);
    return participant == null ? "" : Named.of(participant.roleGroup());
  }

  private static String label(RoleGroup group) {
    return switch (group) {
      case POLICYMAKER -> "Policymakers";
      case STAFF -> "Staff";
      case PATIENT_PUBLIC -> "Patients and public";
      case OTHER -> "Others";
    };
  }

  private Voices voices(List<Mark> marks) {
    Set<UUID> texts = marks.stream().map(Mark::textVersion).collect(Collectors.toSet());
    return new Voices(texts.isEmpty() ? new HashMap<>() : transcripts.speakers(texts));
  }

  /** Who speaks where. */
  private record Voices(Map<UUID, TranscriptIndex.Speakers> speakers) {
    Set<UUID> in(Mark mark) {
      Set<UUID> people = new HashSet<>();
      TranscriptIndex.Speakers of = speakers.get(mark.textVersion());
      for (int turn = mark.firstTurn(); of != null && turn <= mark.lastTurn(); turn++) {
        UUID participant = of.participant(turn);
        if (participant != null) {
          people.add(participant);
        }
      }
      return people;
    }
  }
}
