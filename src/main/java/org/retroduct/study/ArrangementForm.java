package org.retroduct.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;
import org.retroduct.study.ArrangementList.Row;

/** The form of what is known of an arrangement; its lists are those of {@link ArrangementList}. */
record ArrangementForm(Form form) {

  /** What a form says of this arrangement at present. */
  static Form of(ArrangementView arrangement) {
    Map<String, String> values = new HashMap<>();
    put(values, "name", arrangement.name());
    put(values, "pseudonym", arrangement.pseudonym());
    put(values, "description", arrangement.description());
    put(values, "entryPoint", Named.of(arrangement.entryPoint()));
    put(values, "startedOn", arrangement.startedOn());
    put(values, "endedOn", arrangement.endedOn());
    put(values, "version", arrangement.version());
    int row = 0;
    for (String motive : arrangement.motives()) {
      put(values, "motive" + ++row, motive);
    }
    row = 0;
    for (IntendedOutcome outcome : arrangement.intendedOutcomes()) {
      put(values, "outcome" + ++row, outcome.text());
      put(values, "outcomeCategory" + row, word(outcome.category()));
      put(values, "outcomeSource" + row, outcome.source());
    }
    row = 0;
    for (Partner partner : arrangement.partners()) {
      put(values, "partner" + ++row, partner.organisation());
      put(values, "partnerRole" + row, word(partner.role()));
    }
    row = 0;
    for (Position position : arrangement.positions()) {
      put(values, position, ++row);
    }
    row = 0;
    for (EndStateJudgement end : arrangement.endStates()) {
      put(values, "endState" + ++row, word(end.state()));
      put(values, "judgedOn" + row, end.judgedOn());
      put(values, "rationale" + row, end.rationale());
    }
    return Form.of(values);
  }

  private static void put(Map<String, String> values, Position position, int row) {
    put(values, "type" + row, position.type());
    put(values, "typeFrom" + row, position.from());
    put(values, "typeTo" + row, position.to());
    put(values, "typeNote" + row, position.note());
    put(values, "daltonFamily" + row, word(position.daltonFamily()));
    put(values, "daltonForm" + row, position.daltonForm());
    put(values, "kingsFund" + row, position.kingsFund());
    put(values, "niaoDegree" + row, word(position.niaoDegree()));
    put(values, "integrationRank" + row, position.integrationRank());
    put(values, "motivation" + row, position.motivation());
    put(values, "scope" + row, position.scope());
  }

  private static void put(Map<String, String> values, String field, @Nullable Object value) {
    values.put(field, value == null ? "" : String.valueOf(value));
  }

  private static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : Named.of(constant);
  }

  /** What the form wants the arrangement to be, but for its partners. Refused: 422. */
  ArrangementDraft draft(ArrangementView present, ArrangementTypes types) {
    StudyForm fields = new StudyForm(form);
    return new ArrangementDraft(
        fields.text("name"),
        fields.text("pseudonym"),
        fields.text("description"),
        form.chosen(EntryPoint.class, "entryPoint"),
        form.date("startedOn"),
        form.date("endedOn"),
        ArrangementList.MOTIVES.wanted(form).stream()
            .map(row -> form.value(row.of("motive")).strip())
            .toList(),
        ArrangementList.OUTCOMES.wanted(form).stream().map(this::outcome).toList(),
        List.of(),
        ArrangementList.POSITIONS.wanted(form).stream()
            .map(row -> placed(row, present.positions(), types))
            .toList(),
        ArrangementList.END_STATES.wanted(form).stream().map(this::endState).toList());
  }

  private IntendedOutcome outcome(Row row) {
    return new IntendedOutcome(
        form.chosen(OutcomeArea.class, row.of("outcomeCategory")),
        text(row.of("outcome")),
        text(row.of("outcomeSource")));
  }

  private EndStateJudgement endState(Row row) {
    return new EndStateJudgement(
        form.chosen(EndState.class, row.of("endState")),
        form.date(row.of("judgedOn")),
        text(row.of("rationale")));
  }

  /** The partners that the form wants. Refused: what cannot be read (422). */
  List<PartnerDraft> partners() {
    return ArrangementList.PARTNERS.wanted(form).stream()
        .map(
            row ->
                new PartnerDraft(
                    form.id(row.of("partner")),
                    text(row.of("newPartner")),
                    form.chosen(PartnerRole.class, row.of("partnerRole"))))
        .toList();
  }

  /**
   * A type that was just chosen brings its places on the typologies with it, unless others are
   * given; those of the type before are no others.
   */
  private Position placed(Row row, List<Position> stored, ArrangementTypes types) {
    Position typed = position(row);
    Position before = row.number() <= stored.size() ? stored.get(row.number() - 1) : null;
    String typeBefore = before == null ? null : before.type();
    Optional<ArrangementType> chosen = types.named(typed.type());
    if (typed.type() == null || typed.type().equals(typeBefore)) {
      return typed;
    }
    if (chosen.isEmpty() && stored.stream().noneMatch(p -> typed.type().equals(p.type()))) {
      throw new Invalid(row.of("type"), "is none of the choices");
    }
    boolean untold =
        typed.isUnplaced()
            || types.named(typeBefore).filter(type -> typed.isPlacedAs(type)).isPresent();
    return untold ? chosen.map(typed::placedAs).orElse(typed) : typed;
  }

  private Position position(Row row) {
    return new Position(
        form.date(row.of("typeFrom")),
        form.date(row.of("typeTo")),
        text(row.of("type")),
        form.chosen(DaltonFamily.class, row.of("daltonFamily")),
        text(row.of("daltonForm")),
        number(row.of("kingsFund")),
        form.chosen(NiaoDegree.class, row.of("niaoDegree")),
        number(row.of("integrationRank")),
        number(row.of("motivation")),
        number(row.of("scope")),
        text(row.of("typeNote")));
  }

  private @Nullable String text(String field) {
    return new StudyForm(form).text(field);
  }

  private @Nullable Integer number(String field) {
    String value = form.value(field).strip().replace('−', '-');
    try {
      return value.isEmpty() ? null : Integer.valueOf(value);
    } catch (NumberFormatException unreadable) {
      throw new Invalid(field, "is no whole number");
    }
  }

  /** The form with the reasons why it was refused, each at its field. */
  Form refused(Invalid invalid) {
    Form refused = form;
    for (Violation violation : invalid.violations()) {
      Violation told = violation;
      for (ArrangementList list : ArrangementList.values()) {
        told = list.told(violation, form).orElse(told);
      }
      refused = refused.refused(told.field(), told.message());
    }
    return refused;
  }
}
