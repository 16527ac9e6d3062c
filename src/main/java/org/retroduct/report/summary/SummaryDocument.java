package org.retroduct.report.summary;

import java.util.List;
import java.util.Locale;
import org.retroduct.report.document.Document;
import org.retroduct.report.document.Properties;

/** Puts a summary into the order of the outline: seventeen sections and three appendices. */
public final class SummaryDocument {

  private static final String BETWEEN = "  ·  ";

  private SummaryDocument() {}

  /** The document that every format is written from. */
  public static Document of(ArrangementSummary summary) {
    Manuscript manuscript = new Manuscript();
    OpeningSections.write(summary, manuscript);
    FindingSections.write(summary, manuscript);
    manuscript.endPart(false);
    ConfigurationSection.write(summary, manuscript);
    ClosingSections.write(summary, manuscript);
    manuscript.endPart(false);
    Appendices.write(summary, manuscript);
    return new Document(properties(summary), manuscript.parts());
  }

  private static Properties properties(ArrangementSummary summary) {
    TitleBlock title = summary.title();
    return new Properties(
        title.arrangement() + ": summary of the arrangement",
        title.project(),
        title.authors(),
        header(summary),
        summary.edition().changedAt(),
        SummaryJson.digest(summary));
  }

  private static List<String> header(ArrangementSummary summary) {
    Edition edition = summary.edition();
    String theory = edition.theoryVersion();
    return List.of(
        summary.title().project() + BETWEEN + summary.title().arrangement(),
        String.join(
            BETWEEN,
            edition.state().name(),
            theory == null ? "No theory version" : "Theory version " + theory,
            "Codebook version " + edition.codebookVersion(),
            "Data of " + Dates.day(edition.changedAt())));
  }

  /** A name in capitals as a word: FIRST_HAND becomes First hand. */
  static String word(Enum<?> value) {
    String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
