package org.retroduct.exchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.study.ArrangementDraft;
import org.retroduct.study.EndStateJudgement;
import org.retroduct.study.EntryPoint;
import org.retroduct.study.IntendedOutcome;
import org.retroduct.study.OrganisationDraft;
import org.retroduct.study.Partner;
import org.retroduct.study.PartnerRole;
import org.retroduct.study.Position;
import org.retroduct.transcript.TranscriptPhase;

/** What {@code study.json} says of the sample beyond its manifest; organisations go by name. */
@RegisterForReflection(
    targets = {
      SampleStudy.class,
      SampleStudy.Case.class,
      SampleStudy.PartnerNamed.class,
      SampleStudy.Interview.class,
      SampleStudy.Coder.class,
      SampleStudy.DoubleCoding.class,
      OrganisationDraft.class,
      IntendedOutcome.class,
      Position.class,
      EndStateJudgement.class
    })
record SampleStudy(
    String title,
    String description,
    List<OrganisationDraft> organisations,
    List<Case> arrangements,
    List<Interview> transcripts,
    List<Coder> coders,
    DoubleCoding round) {

  /** One arrangement. */
  record Case(
      String name,
      String description,
      EntryPoint entryPoint,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      List<String> motives,
      List<IntendedOutcome> intendedOutcomes,
      List<PartnerNamed> partners,
      List<Position> positions,
      List<EndStateJudgement> endStates) {
    ArrangementDraft draft(Map<String, UUID> organisations) {
      return new ArrangementDraft(
          name,
          null,
          description,
          entryPoint,
          startedOn,
          endedOn,
          motives,
          intendedOutcomes,
          partners.stream().map(partner -> partner.in(organisations)).toList(),
          positions,
          endStates);
    }
  }

  /** An organisation's part in an arrangement. */
  record PartnerNamed(String organisation, PartnerRole role) {
    Partner in(Map<String, UUID> organisations) {
      return new Partner(Objects.requireNonNull(organisations.get(organisation)), role);
    }
  }

  /** What the manifest does not say of an interview. */
  record Interview(String file, String title, String organisation, TranscriptPhase phase) {}

  /** A coder, whose codings are in {@code coding-<username>.csv}. */
  record Coder(String username, String displayName) {}

  /** The round in which both coded some of the files. */
  record DoubleCoding(String name, List<String> files) {}
}
