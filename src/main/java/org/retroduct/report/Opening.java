package org.retroduct.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.platform.Named;
import org.retroduct.report.summary.EvidenceBase;
import org.retroduct.report.summary.Glance;
import org.retroduct.report.summary.Period;
import org.retroduct.report.summary.TitleBlock;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.DaltonFamily;
import org.retroduct.study.OrganisationView;
import org.retroduct.study.Partner;
import org.retroduct.study.Position;
import org.retroduct.transcript.TranscriptKind;
import org.retroduct.transcript.TranscriptView;

/** Sections 1, 3 and 4: the arrangement, its place among the others, and who was heard. */
final class Opening {
  private static final int MINUTE = 60_000;

  private final Fieldwork.Gathered field;
  private final Conduct.Gathered conduct;
  private final People people;

  Opening(Fieldwork.Gathered field, Conduct.Gathered conduct, People people) {
    this.field = field;
    this.conduct = conduct;
    this.people = people;
  }

  static String name(ArrangementView arrangement) {
    String pseudonym = arrangement.pseudonym();
    return pseudonym == null || pseudonym.isBlank() ? arrangement.name() : pseudonym;
  }

  private static @Nullable Position latest(ArrangementView arrangement) {
    return arrangement.positions().stream()
        .max(
            Comparator.comparing(
                Position::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
        .orElse(null);
  }

  static @Nullable String type(ArrangementView arrangement) {
    Position latest = latest(arrangement);
    return latest == null ? null : latest.type();
  }

  private static Period dates(ArrangementView arrangement) {
    return new Period(arrangement.startedOn(), arrangement.endedOn());
  }

  TitleBlock title() {
    ArrangementView arrangement = field.arrangement();
    return new TitleBlock(
        name(arrangement),
        type(arrangement),
        dates(arrangement),
        conduct.leads(),
        conduct.project().title(),
        conduct.project().fundingReference());
  }

  Glance glance() {
    ArrangementView arrangement = field.arrangement();
    return new Glance(
        arrangement.partners().stream().map(this::partner).toList(),
        word(arrangement.entryPoint()),
        dates(arrangement),
        arrangement.motives(),
        arrangement.intendedOutcomes().stream()
            .filter(outcome -> outcome.text() != null)
            .map(
                outcome ->
                    new Glance.IntendedOutcome(
                        capital(word(outcome.category())),
                        String.valueOf(outcome.text()),
                        outcome.source()))
            .toList(),
        arrangement.positions().stream().map(Opening::position).toList(),
        field.arrangements().stream().flatMap(each -> ranked(each).stream()).toList());
  }

  private Glance.Partner partner(Partner partner) {
    OrganisationView organisation = field.organisations().get(partner.organisation());
    if (organisation == null) {
      return new Glance.Partner("–", null, word(partner.role()));
    }
    String pseudonym = organisation.pseudonym();
    boolean named = pseudonym == null || pseudonym.isBlank();
    return new Glance.Partner(
        named ? organisation.name() : String.valueOf(pseudonym),
        organisation.kind(),
        word(partner.role()));
  }

  /** A form lasts until the day before the next begins. */
  private static Glance.Position position(Position position) {
    LocalDate next = position.to();
    return new Glance.Position(
        new Period(position.from(), next == null ? null : next.minusDays(1)),
        Objects.requireNonNullElse(position.type(), "not stated"),
        position.daltonFamily() == DaltonFamily.NONE ? null : word(position.daltonFamily()),
        position.daltonForm(),
        position.kingsFund(),
        word(position.niaoDegree()),
        position.integrationRank(),
        position.motivation(),
        position.scope(),
        position.note());
  }

  private List<Glance.Ranked> ranked(ArrangementView arrangement) {
    Position latest = latest(arrangement);
    Integer rank = latest == null ? null : latest.integrationRank();
    return rank == null
        ? List.of()
        : List.of(
            new Glance.Ranked(
                name(arrangement),
                Objects.requireNonNullElse(type(arrangement), "not stated"),
                rank,
                arrangement.id().equals(field.arrangement().id())));
  }

  /** A constant in small letters, as words. */
  static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static @Nullable String capital(@Nullable String word) {
    return word == null ? null : Named.capital(word);
  }

  private static boolean isDocument(TranscriptView transcript) {
    return switch (transcript.kind()) {
      case INTERVIEW, FOCUS_GROUP -> false;
      case STRATEGIC_DOCUMENT, POLICY_DOCUMENT, PANEL_NOTE -> true;
      case OTHER -> transcript.participants().isEmpty();
    };
  }

  EvidenceBase evidence() {
    List<TranscriptView> about = field.about();
    List<EvidenceBase.ParticipantRow> heard = new ArrayList<>();
    List<EvidenceBase.DocumentRow> read = new ArrayList<>();
    int number = 0;
    for (TranscriptView transcript : field.transcripts().values()) {
      number += isDocument(transcript) ? 1 : 0;
      if (!about.contains(transcript)) {
        continue;
      }
      if (isDocument(transcript)) {
        read.add(document(transcript, number));
      } else {
        transcript.participants().forEach(id -> heard.add(participant(id, transcript)));
      }
    }
    heard.sort(
        Comparator.comparing(EvidenceBase.ParticipantRow::code)
            .thenComparing(
                EvidenceBase.ParticipantRow::date,
                Comparator.nullsFirst(Comparator.naturalOrder())));
    return new EvidenceBase(heard, read, totals(about, read.size()));
  }

  private static EvidenceBase.DocumentRow document(TranscriptView transcript, int number) {
    LocalDate date = transcript.conductedOn();
    return new EvidenceBase.DocumentRow(
        String.valueOf(number),
        String.valueOf(capital(word(transcript.kind()))),
        date == null ? null : date.getYear(),
        null);
  }

  private EvidenceBase.ParticipantRow participant(UUID id, TranscriptView transcript) {
    return new EvidenceBase.ParticipantRow(
        people.code(id),
        people.role(id),
        transcript.conductedOn(),
        minutes(transcript),
        transcript.words(),
        word(transcript.phase()));
  }

  private @Nullable Integer minutes(TranscriptView transcript) {
    int longest =
        field
            .turns()
            .getOrDefault(new Fieldwork.Text(transcript.id(), transcript.textVersion()), List.of())
            .stream()
            .map(TurnFact::endMs)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return longest == 0 ? null : Math.max(1, Math.round(longest / (float) MINUTE));
  }

  private EvidenceBase.Totals totals(List<TranscriptView> about, int documents) {
    Set<UUID> heard = new HashSet<>();
    long words = 0;
    int groups = 0;
    for (TranscriptView transcript : about) {
      if (!isDocument(transcript)) {
        heard.addAll(transcript.participants());
      }
      groups += transcript.kind() == TranscriptKind.FOCUS_GROUP ? 1 : 0;
      words += transcript.words();
    }
    Set<UUID> twice = doubleCoded();
    return new EvidenceBase.Totals(
        heard.size(),
        about.size() - documents - groups,
        groups,
        documents,
        words,
        about.size(),
        (int) about.stream().filter(transcript -> twice.contains(transcript.id())).count());
  }

  private Set<UUID> doubleCoded() {
    Set<UUID> twice = new HashSet<>();
    for (RoundView round : conduct.rounds()) {
      if (round.state() != RoundState.OPEN) {
        round.transcripts().stream()
            .filter(task -> Boolean.TRUE.equals(task.counted()))
            .forEach(task -> twice.add(task.id()));
      }
    }
    return twice;
  }
}
