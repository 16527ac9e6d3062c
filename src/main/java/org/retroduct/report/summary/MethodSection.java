package org.retroduct.report.summary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.retroduct.platform.Named;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Text;

/** Section 17: the method note. */
final class MethodSection {
  private static final int MOST = 6;

  private MethodSection() {}

  static void write(ArrangementSummary summary, Manuscript manuscript) {
    MethodNote method = summary.method();
    manuscript.section("17");
    manuscript.labelled("Coders", String.join(", ", method.coders()));
    manuscript.labelled("Codebook", "version " + summary.edition().codebookVersion());
    if (!method.rounds().isEmpty()) {
      manuscript.paragraph("Coding rounds:");
      manuscript.add(
          new Block.Listing(false, method.rounds().stream().map(MethodSection::round).toList()));
    }
    agreement(method, manuscript);
    manuscript.labelled("Disagreements", method.disagreements());
    manuscript.labelled("Software", method.software());
    manuscript.labelled("Pseudonymisation", method.pseudonymisation());
    manuscript.labelled("Consent", method.consent());
    manuscript.labelled("Ethics reference", method.ethicsReference());
  }

  private static Text round(MethodNote.RoundNote round) {
    String closed = Dates.dayOrNull(round.closedOn());
    return Text.of(
        "%s: %s; %s; unit %s; interviewer turns %s; codebook version %s; %s."
            .formatted(
                round.name(),
                String.join(", ", round.coders()),
                Named.count(round.transcripts(), "transcript"),
                round.unit(),
                round.interviewerIncluded() ? "included" : "left out",
                round.codebookVersion(),
                closed == null ? "open" : "closed on " + closed));
  }

  private static void agreement(MethodNote method, Manuscript manuscript) {
    if (method.agreement().isEmpty()) {
      manuscript.labelled("Agreement before consensus", "not computed");
      return;
    }
    manuscript.add(
        new Block.Table(
            "Table 10",
            "Agreement before consensus",
            List.of(
                new Block.Column("Measure", 23, false),
                new Block.Column("Of", 20, false),
                new Block.Column("Value", 14, true),
                new Block.Column("Interval", 15, true),
                new Block.Column("Definition", 42, false)),
            method.agreement().stream().map(MethodSection::figure).toList(),
            "Not computed"));
    String definitions =
        method.agreement().stream()
            .filter(figure -> figure.value() == null)
            .map(figure -> figure.measure() + ", " + figure.scope() + ": " + figure.reason())
            .collect(Collectors.joining("; "));
    if (!definitions.isEmpty()) {
      manuscript.labelled("Undefined", definitions + ".");
    }
  }

  private static Block.Row figure(MethodNote.AgreementFigure figure) {
    Double low = figure.low();
    Double high = figure.high();
    return OpeningSections.row(
        figure.measure(),
        figure.scope(),
        figure.value() == null ? "undefined" : decimal(figure.value()),
        low == null || high == null ? null : decimal(low) + " to " + decimal(high),
        figure.definition());
  }

  /** With two places, or with more where two would make it full agreement. */
  private static String decimal(double value) {
    String text = decimal(value, 2);
    for (int places = 3; value < 1 && Double.parseDouble(text) == 1 && places <= MOST; places++) {
      text = decimal(value, places);
    }
    return Double.parseDouble(text) == 0 ? decimal(0, 2) : text.replace('-', '−');
  }

  private static String decimal(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
