package org.retroduct.study;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/** An arrangement as others see it. */
public record ArrangementView(
    UUID id,
    String name,
    @Nullable String pseudonym,
    String description,
    EntryPoint entryPoint,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    List<String> motives,
    List<IntendedOutcome> intendedOutcomes,
    List<Partner> partners,
    List<Position> positions,
    List<EndStateJudgement> endStates,
    long version)
    implements Versioned {
  /** Copies the partners. */
  public ArrangementView {
    partners = List.copyOf(partners);
  }

  static ArrangementView of(Arrangement arrangement) {
    Particulars particulars = arrangement.particulars;
    return new ArrangementView(
        arrangement.id,
        arrangement.name,
        arrangement.pseudonym,
        arrangement.description,
        arrangement.entryPoint,
        arrangement.startedOn,
        arrangement.endedOn,
        particulars.motives(),
        particulars.intendedOutcomes(),
        arrangement.partners,
        particulars.positions(),
        particulars.endStates(),
        arrangement.version);
  }

  /** What a change starts from. */
  ArrangementDraft draft() {
    return new ArrangementDraft(
        name,
        pseudonym,
        description,
        entryPoint,
        startedOn,
        endedOn,
        motives,
        intendedOutcomes,
        partners,
        positions,
        endStates);
  }
}
