package org.retroduct.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What is said of an arrangement; absent lists are empty.
 *
 * @param pseudonym what reports call it
 * @param entryPoint unknown unless told
 * @param motives why the organisations entered, as they say
 * @param positions the forms it had, without overlap
 */
public record ArrangementDraft(
    @Nullable String name,
    @Nullable String pseudonym,
    @Nullable String description,
    @Nullable EntryPoint entryPoint,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    List<String> motives,
    List<IntendedOutcome> intendedOutcomes,
    List<Partner> partners,
    List<Position> positions,
    List<EndStateJudgement> endStates) {
  private static final int MOST = 50;

  /** Absent lists become empty ones. */
  public ArrangementDraft {
    motives = orEmpty(motives);
    intendedOutcomes = orEmpty(intendedOutcomes);
    partners = orEmpty(partners);
    positions = orEmpty(positions);
    endStates = orEmpty(endStates);
  }

  /** An arrangement of which nothing but the name is known yet. */
  public static ArrangementDraft named(String name) {
    return new ArrangementDraft(
        name, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same with other partners. */
  ArrangementDraft with(List<Partner> others) {
    return new ArrangementDraft(
        name,
        pseudonym,
        description,
        entryPoint,
        startedOn,
        endedOn,
        motives,
        intendedOutcomes,
        others,
        positions,
        endStates);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  void require() {
    Check check =
        new Check()
            .text(name, "name", 300)
            .optional(pseudonym, "pseudonym", 300)
            .optional(description, "description", 10_000)
            .that(
                startedOn == null || endedOn == null || !endedOn.isBefore(startedOn),
                "endedOn",
                "lies before the start");
    few(check, motives, "motives");
    few(check, intendedOutcomes, "intendedOutcomes");
    few(check, partners, "partners");
    few(check, positions, "positions");
    few(check, endStates, "endStates");
    check.done();
    requireItems(check);
    check.done();
  }

  private static void few(Check check, List<?> items, String field) {
    check.that(items.size() <= MOST, field, "has more than %,d items".formatted(MOST));
  }

  private void requireItems(Check check) {
    for (int i = 0; i < motives.size(); i++) {
      check.text(motives.get(i), "motives[" + i + "]", 1_000);
    }
    for (int i = 0; i < intendedOutcomes.size(); i++) {
      String path = "intendedOutcomes[" + i + "]";
      IntendedOutcome outcome = intendedOutcomes.get(i);
      check
          .that(outcome.category() != null, path + ".category", "is needed")
          .text(outcome.text(), path + ".text", 500)
          .optional(outcome.source(), path + ".source", 500);
    }
    for (int i = 0; i < partners.size(); i++) {
      Partner partner = partners.get(i);
      String path = "partners[" + i + "]";
      check
          .that(Objects.nonNull(partner.organisation()), path + ".organisation", "is needed")
          .that(Objects.nonNull(partner.role()), path + ".role", "is needed");
    }
    for (int i = 0; i < endStates.size(); i++) {
      String path = "endStates[" + i + "]";
      check
          .that(endStates.get(i).state() != null, path + ".state", "is needed")
          .optional(endStates.get(i).rationale(), path + ".rationale", 1_000);
    }
    requirePositions(check);
  }

  private void requirePositions(Check check) {
    for (int i = 0; i < positions.size(); i++) {
      positions.get(i).check(check, "positions[" + i + "]");
      check.that(
          positions.subList(0, i).stream().noneMatch(positions.get(i)::overlaps),
          "positions[" + i + "]",
          "overlaps in time with another one");
    }
  }
}
