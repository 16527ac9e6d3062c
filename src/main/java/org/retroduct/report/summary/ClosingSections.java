package org.retroduct.report.summary;

import java.util.List;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Text;

/** Sections 11 to 16. */
final class ClosingSections {

  private ClosingSections() {}

  static void write(ArrangementSummary summary, Manuscript manuscript) {
    manuscript.section("11");
    manuscript.subheading("11.1", "How it works");
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.HOW_IT_WORKS));
    manuscript.subheading("11.2", "Why it works");
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.WHY_IT_WORKS));
    manuscript.subheading("11.3", "Whom it benefits, and who gained nothing or lost");
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.WHOM_IT_BENEFITS));
    manuscript.section("12");
    refuting(summary.linkedEvidence(), manuscript);
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.DISCONFIRMING_EVIDENCE));
    manuscript.section("13");
    manuscript.add(domains(summary.domains()));
    manuscript.section("14");
    if (!summary.theoryChanges().isEmpty()) {
      manuscript.add(changes(summary.theoryChanges()));
    }
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.WHAT_THIS_ADDS));
    implications(summary, manuscript);
    manuscript.section("16");
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.STRENGTHS_AND_LIMITS));
    MethodSection.write(summary, manuscript);
  }

  /** Every refuting passage, in full as far as it may be quoted. */
  private static void refuting(List<EvidenceRow> evidence, Manuscript manuscript) {
    List<Text> items =
        evidence.stream()
            .filter(row -> row.relation() == EvidenceRow.Relation.REFUTES)
            .map(ClosingSections::refuting)
            .toList();
    if (items.isEmpty()) {
      manuscript.paragraph("No passage is linked as refuting a configuration.");
    } else {
      manuscript.paragraph("Passages that refute:");
      manuscript.add(new Block.Listing(false, items));
    }
  }

  private static Text refuting(EvidenceRow row) {
    return Text.of("CMOC " + row.configuration() + ", ", Face.STRONG)
        .words(row.source() + ", turn " + row.turn() + ": ")
        .plus(Manuscript.inCell(row.quotation()));
  }

  private static Block domains(List<DomainRow> rows) {
    return new Block.Table(
        "Table 8",
        "Domains by their role in this theory version",
        List.of(
            new Block.Column("Domain", 50, false),
            new Block.Column("Role", 25, false),
            new Block.Column("Configurations", 25, true)),
        rows.stream()
            .map(row -> OpeningSections.row(row.name(), row.role(), row.configurations()))
            .toList(),
        "No domain recorded");
  }

  private static Block changes(List<TheoryChange> rows) {
    return new Block.Table(
        "Table 9",
        "Changes to the theory",
        List.of(
            new Block.Column("Proposition or CMOC", 17, false),
            new Block.Column("Before", 26, false),
            new Block.Column("After", 26, false),
            new Block.Column("Change", 11, false),
            new Block.Column("Evidence", 20, false)),
        rows.stream()
            .map(
                c ->
                    OpeningSections.row(c.subject(), c.before(), c.after(), c.kind(), c.evidence()))
            .toList(),
        "No change recorded");
  }

  private static void implications(ArrangementSummary summary, Manuscript manuscript) {
    manuscript.section("15");
    List<Text> items = summary.actionStatements().stream().map(ClosingSections::action).toList();
    if (!items.isEmpty()) {
      manuscript.add(new Block.Listing(true, items));
    }
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.IMPLICATIONS));
  }

  private static Text action(ActionStatement action) {
    String audience = action.audience();
    List<String> numbers = action.configurations().stream().map(String::valueOf).toList();
    return Text.of(action.text())
        .words(audience == null ? "" : " For " + audience + ".", Face.MUTED)
        .words(numbers.isEmpty() ? "" : " CMOC " + String.join(", ", numbers) + ".", Face.MUTED);
  }
}
