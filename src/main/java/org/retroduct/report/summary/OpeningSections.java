package org.retroduct.report.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Named;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Text;

/** Sections 1, 2, 4, 5 and 6. */
final class OpeningSections {

  private OpeningSections() {}

  static void write(ArrangementSummary summary, Manuscript manuscript) {
    title(summary, manuscript);
    manuscript.section("2");
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.KEY_MESSAGES));
    GlanceSection.write(summary.glance(), manuscript);
    evidenceBase(summary.evidence(), manuscript);
    meantToWork(summary, manuscript);
    manuscript.section("6");
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.WHAT_HAPPENED));
  }

  private static void title(ArrangementSummary summary, Manuscript manuscript) {
    TitleBlock title = summary.title();
    Edition edition = summary.edition();
    String state = SummaryDocument.word(edition.state());
    manuscript.add(
        new Block.Title(
            title.project(),
            title.arrangement(),
            state + " summary, data of " + Dates.day(edition.changedAt())));
    manuscript.section("1");
    manuscript.paragraph(
        Text.lines(
            List.of(
                Manuscript.fact("Arrangement", title.arrangement()),
                Manuscript.fact("Type", title.type()),
                Manuscript.fact("Dates", Dates.span(title.dates())),
                Manuscript.fact("Authors", String.join(", ", title.authors())),
                Manuscript.fact("Project", title.project()),
                Manuscript.fact("Funder reference", title.funderReference()),
                Manuscript.fact("State", state))));
    manuscript.add(
        new Block.Contents("Contents", Outline.ENTRIES.stream().map(Outline::heading).toList()));
  }

  private static void evidenceBase(EvidenceBase evidence, Manuscript manuscript) {
    manuscript.section("4");
    manuscript.paragraph(totals(evidence.totals()));
    manuscript.add(participants(evidence.participants()));
    manuscript.add(documents(evidence.documents()));
  }

  private static String totals(EvidenceBase.Totals totals) {
    String people =
        totals.people() == 1 ? "1 person" : Manuscript.figure(totals.people()) + " people";
    String heard =
        Named.all(
            Stream.of(
                    Optional.of(people),
                    some(totals.interviews(), "interview"),
                    some(totals.focusGroups(), "focus group"),
                    some(totals.documents(), "document"))
                .flatMap(Optional::stream)
                .toList());
    return "This summary rests on %s. The transcripts have %s; coded twice: %s of %s%s."
        .formatted(
            heard,
            Named.count(totals.words(), "word"),
            Manuscript.figure(totals.doubleCoded()),
            Named.count(totals.transcripts(), "transcript"),
            share(totals));
  }

  private static Optional<String> some(int number, String thing) {
    return number == 0 ? Optional.empty() : Optional.of(Named.count(number, thing));
  }

  private static String share(EvidenceBase.Totals totals) {
    return totals.transcripts() == 0
        ? ""
        : " (" + Math.round(100.0 * totals.doubleCoded() / totals.transcripts()) + "%)";
  }

  private static Block participants(List<EvidenceBase.ParticipantRow> rows) {
    return new Block.Table(
        "Table 3",
        "Participants",
        List.of(
            new Block.Column("Code", 10, false),
            new Block.Column("Role group", 30, false),
            new Block.Column("Date", 22, false),
            new Block.Column("Minutes", 11, true),
            new Block.Column("Words", 11, true),
            new Block.Column("Phase", 16, false)),
        rows.stream().map(OpeningSections::participant).toList(),
        "No participants recorded");
  }

  private static Block.Row participant(EvidenceBase.ParticipantRow row) {
    Integer words = row.words();
    return row(
        row.code(),
        row.group(),
        Dates.dayOrNull(row.date()),
        row.minutes(),
        words == null ? null : Manuscript.figure(words),
        row.phase());
  }

  private static Block documents(List<EvidenceBase.DocumentRow> rows) {
    return new Block.Table(
        "Table 4",
        "Documents",
        List.of(
            new Block.Column("Number", 12, false),
            new Block.Column("Kind", 24, false),
            new Block.Column("Year", 10, false),
            new Block.Column("Used for", 54, false)),
        rows.stream().map(row -> row(row.number(), row.kind(), row.year(), row.use())).toList(),
        "No documents used");
  }

  private static void meantToWork(ArrangementSummary summary, Manuscript manuscript) {
    manuscript.section("5");
    String version = summary.theory().version();
    manuscript.labelled(
        "Theory version in use before these data", version == null ? "none" : version);
    if (!summary.theory().propositions().isEmpty()) {
      propositions(summary.theory().propositions()).forEach(manuscript::add);
    }
    manuscript.narrativeOrGap(summary.narrative(NarrativeSection.HOW_IT_WAS_MEANT_TO_WORK));
  }

  private static Stream<Block> propositions(List<TheoryInUse.PropositionRow> rows) {
    List<Text> items = rows.stream().map(OpeningSections::proposition).toList();
    return Stream.of(
        new Block.Lead(Text.of("Propositions tested here:")), new Block.Listing(false, items));
  }

  private static Text proposition(TheoryInUse.PropositionRow row) {
    String domain = row.domain();
    String status = row.status();
    return Text.of("Proposition " + row.number() + ": ", Face.STRONG)
        .words(row.text())
        .words(domain == null ? "" : " (" + domain + ")", Face.MUTED)
        .words(status == null ? "" : " " + status + ".", Face.MUTED);
  }

  /** A row of plain cells; null is a dash. */
  static Block.Row row(@Nullable Object... cells) {
    return new Block.Row(Stream.of(cells).map(Text::orNone).toList());
  }
}
