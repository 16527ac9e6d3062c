package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.retroduct.platform.Conflict;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.report.summary.ArrangementSummary;
import org.retroduct.report.summary.Edition;
import org.retroduct.report.summary.FinalChecks;
import org.retroduct.report.summary.TheoryInUse;
import org.retroduct.security.Caller;

/**
 * Draws up the summary of one arrangement from everything that the reader may see of it, in a fixed
 * number of SQL statements. Words that may not be quoted never enter the model.
 */
@ApplicationScoped
public class Summaries {
  private final Access access;
  private final Fieldwork fieldwork;
  private final Codings codings;
  private final Conduct conduct;
  private final AgreementNotes agreement;
  private final Narratives narratives;
  private final String software;

  Summaries(
      Access access,
      Fieldwork fieldwork,
      Codings codings,
      Conduct conduct,
      AgreementNotes agreement,
      Narratives narratives,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.access = access;
    this.fieldwork = fieldwork;
    this.codings = codings;
    this.conduct = conduct;
    this.agreement = agreement;
    this.narratives = narratives;
    this.software = "Retroduct " + version;
  }

  /**
   * A summary with what surrounds it.
   *
   * @param description of the arrangement; may be empty
   * @param coded what it was drawn from
   * @param quoted whose words it holds
   * @param version of the arrangement
   */
  record Drawn(
      Membership member,
      ArrangementSummary summary,
      String description,
      Codings.Gathered coded,
      Set<UUID> quoted,
      long version) {}

  /** The summary as a draft. Refused: 404. */
  @Transactional
  public ArrangementSummary of(Caller caller, UUID project, UUID arrangement) {
    Membership member = access.require(caller, project, Permission.READ);
    return draw(member, arrangement, Edition.State.DRAFT).summary();
  }

  /** The summary in that state. Refused: 404, 409 for final while anything keeps it from that. */
  @Transactional
  Drawn drawn(Caller caller, UUID project, UUID arrangement, Edition.State state) {
    Membership member = access.require(caller, project, Permission.READ);
    Drawn drawn = draw(member, arrangement, state);
    if (state == Edition.State.FINAL) {
      requireFinal(FinalChecks.of(drawn.summary()).blocks());
    }
    return drawn;
  }

  private static void requireFinal(List<String> blocks) {
    if (!blocks.isEmpty()) {
      throw new Conflict(
          "The summary cannot be final yet. " + String.join(" ", blocks), Map.of("blocks", blocks));
    }
  }

  private Drawn draw(Membership member, UUID id, Edition.State state) {
    Codings.Gathered coded = codings.gather(member, id);
    Fieldwork.Gathered field = fieldwork.gather(member, id, coded.transcripts());
    Conduct.Gathered done = conduct.gather(member, coded);
    People people =
        new People(field.participants(), People.of(field), done.project().smallNumberThreshold());
    Passages passages = new Passages(field, people);
    Opening opening = new Opening(field, done, people);
    Findings findings = new Findings(field.arrangement(), coded, passages);
    Explanations explanations = new Explanations(coded, passages);
    Method method = new Method(field, done, coded.segments());
    ArrangementSummary summary =
        new ArrangementSummary(
            new Edition(state, null, false, coded.codebookVersion(), done.changedAt()),
            opening.title(),
            opening.glance(),
            opening.evidence(),
            new TheoryInUse(null, List.of()),
            findings.contexts(),
            findings.mechanisms(),
            findings.outcomes(),
            explanations.configurations(),
            explanations.domains(findings),
            List.of(),
            List.of(),
            method.note(software, agreement.of(member, method.closed(), method.about())),
            explanations.evidence(),
            findings.codes(),
            narratives.of(id));
    return new Drawn(
        member,
        summary,
        field.arrangement().description(),
        coded,
        passages.quoted(),
        field.arrangement().version());
  }
}
