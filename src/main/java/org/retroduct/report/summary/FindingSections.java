package org.retroduct.report.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Text;

/** Sections 7, 8 and 9: contexts, mechanisms, outcomes. */
final class FindingSections {

  private FindingSections() {}

  static void write(ArrangementSummary summary, Manuscript manuscript) {
    manuscript.section("7");
    summary.narrative(NarrativeSection.CONTEXTS).ifPresent(manuscript::narrative);
    contexts(summary.contexts(), manuscript);
    manuscript.section("8");
    summary.narrative(NarrativeSection.MECHANISMS).ifPresent(manuscript::narrative);
    manuscript.add(mechanisms(summary.mechanisms()));
    manuscript.section("9");
    summary.narrative(NarrativeSection.OUTCOMES).ifPresent(manuscript::narrative);
    outcomes(summary.outcomes(), manuscript);
  }

  private static void contexts(List<ContextAccount> contexts, Manuscript manuscript) {
    if (contexts.isEmpty()) {
      manuscript.paragraph("No context code has evidence in this arrangement.");
    }
    if (contexts.stream().anyMatch(FindingSections::citesConfiguration)) {
      manuscript.add(
          new Block.Lead(
              Text.of(
                  "A CMOC is a configuration of context, mechanism and outcome; section 10 has them"
                      + " by number.")));
    }
    for (ContextAccount context : contexts) {
      context(context, manuscript);
    }
  }

  /** The code, what is told of it and its first quotation stand together. */
  private static void context(ContextAccount context, Manuscript manuscript) {
    Text name =
        Text.EMPTY
            .key(context.code())
            .words(" " + context.name(), Face.STRONG)
            .words("  " + heard(context.participants()), Face.MUTED);
    String account = context.account() == null ? "" : context.account().strip();
    boolean quoted = !context.quotations().isEmpty();
    manuscript.add(quoted || !account.isEmpty() ? new Block.Lead(name) : new Block.Paragraph(name));
    if (quoted && account.lines().count() == 1) {
      manuscript.add(new Block.Lead(Text.of(account)));
    } else {
      manuscript.narrative(account);
    }
    manuscript.quotations(context.quotations());
  }

  private static boolean citesConfiguration(ContextAccount context) {
    String account = context.account();
    return account != null && account.contains("CMOC");
  }

  private static String heard(List<GroupCount> participants) {
    return participants.isEmpty()
        ? "No participant speaks in it"
        : "Participants: " + Manuscript.groups(participants);
  }

  private static Block mechanisms(List<MechanismRow> rows) {
    return new Block.Table(
        "Table 5",
        "Mechanisms: resources offered (R), then the reasoning they met (T)",
        List.of(
            new Block.Column("Mechanism", 20, false),
            new Block.Column("Explanation", 30, false),
            new Block.Column("Most frequent outcome", 16, false),
            new Block.Column("Novelty, evidence, refinement", 24, false),
            new Block.Column("Supporting quotation", 30, false)),
        rows.stream().map(FindingSections::mechanism).toList(),
        "No mechanism code has evidence in this arrangement");
  }

  private static Block.Row mechanism(MechanismRow row) {
    Quotation quotation = row.quotation();
    return new Block.Row(
        List.of(
            Text.EMPTY.key(row.code()).words(" " + row.name()),
            Text.orNone(row.explanation()),
            Text.orNone(row.mostFrequentOutcome()),
            Text.lines(
                Stream.of(
                        told("Novelty", row.novelty()),
                        told("Evidence", row.degreeOfEvidence()),
                        told("Refinement", row.refinement()))
                    .flatMap(Optional::stream)
                    .toList()),
            quotation == null ? Text.NONE : Manuscript.inCell(quotation)));
  }

  private static Optional<Text> told(String label, @Nullable String words) {
    return words == null || words.isBlank()
        ? Optional.empty()
        : Optional.of(Text.of(label + ": ", Face.MUTED).words(words));
  }

  private static void outcomes(Outcomes outcomes, Manuscript manuscript) {
    manuscript.add(categories(outcomes.categories()));
    manuscript.subheading("9.1", "End state");
    if (outcomes.endStates().isEmpty()) {
      manuscript.gap();
    }
    for (Outcomes.EndState end : outcomes.endStates()) {
      String judged = Dates.dayOrNull(end.judgedOn());
      manuscript.labelled(
          judged == null ? end.state() : end.state() + ", judged on " + judged,
          end.rationale() == null ? "no reason recorded" : String.valueOf(end.rationale()));
    }
    if (!outcomes.verdicts().isEmpty()) {
      manuscript.labelled("Informants’ own verdicts", verdicts(outcomes.verdicts()));
    }
  }

  private static String verdicts(List<Outcomes.Verdict> verdicts) {
    return String.join(
        ", ", verdicts.stream().map(v -> v.verdict() + " " + v.participants()).toList());
  }

  private static Block categories(List<Outcomes.OutcomeRow> rows) {
    return new Block.Table(
        "Table 6",
        "Outcomes: passages by category; how many of them tell of an outcome that was intended, of which"
            + " change, and on what basis, as far as coders noted it",
        List.of(
            new Block.Column("Category", 20, false),
            new Block.Column("Intended", 11, true),
            new Block.Column("Better", 9, true),
            new Block.Column("Same", 9, true),
            new Block.Column("Worse", 9, true),
            new Block.Column("Mixed", 9, true),
            new Block.Column("First-hand", 13, true),
            new Block.Column("Reported", 11, true),
            new Block.Column("Inferred", 11, true)),
        rows.stream()
            .map(
                r ->
                    OpeningSections.row(
                        r.category(),
                        r.intended(),
                        r.better(),
                        r.same(),
                        r.worse(),
                        r.mixed(),
                        r.firstHand(),
                        r.reported(),
                        r.inferred()))
            .toList(),
        "No outcome code has evidence in this arrangement");
  }
}
