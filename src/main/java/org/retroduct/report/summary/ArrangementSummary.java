package org.retroduct.report.summary;

import java.util.List;
import java.util.Optional;

/**
 * What the team reports about one arrangement: the single source of the JSON, the page, the Word
 * file and the PDF. The order of the components is the order of the sections. Words of participants
 * occur only as {@link Quotation}s, which cannot hold words that may not be printed.
 */
public record ArrangementSummary(
    Edition edition,
    TitleBlock title,
    Glance glance,
    EvidenceBase evidence,
    TheoryInUse theory,
    List<ContextAccount> contexts,
    List<MechanismRow> mechanisms,
    Outcomes outcomes,
    List<ConfigurationRow> configurations,
    List<DomainRow> domains,
    List<TheoryChange> theoryChanges,
    List<ActionStatement> actionStatements,
    MethodNote method,
    List<EvidenceRow> linkedEvidence,
    List<CodeRow> codes,
    List<Narrative> narratives) {

  public ArrangementSummary {
    contexts = List.copyOf(contexts);
    mechanisms = List.copyOf(mechanisms);
    configurations = List.copyOf(configurations);
    domains = List.copyOf(domains);
    theoryChanges = List.copyOf(theoryChanges);
    actionStatements = List.copyOf(actionStatements);
    linkedEvidence = List.copyOf(linkedEvidence);
    codes = List.copyOf(codes);
    narratives = List.copyOf(narratives);
  }

  /** What the team wrote in that section; empty if nothing but white space. */
  public Optional<String> narrative(NarrativeSection section) {
    return narratives.stream()
        .filter(narrative -> narrative.section() == section)
        .map(Narrative::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
