package org.retroduct.report.summary;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Text;

/** Appendices A, B and C. */
final class Appendices {

  private Appendices() {}

  static void write(ArrangementSummary summary, Manuscript manuscript) {
    manuscript.section("A");
    manuscript.add(evidence(summary.linkedEvidence()));
    manuscript.endPart(true);
    manuscript.section("B");
    manuscript.add(codes(summary.codes()));
    manuscript.section("C");
    manuscript.add(standards(summary));
    manuscript.endPart(false);
  }

  private static Block evidence(List<EvidenceRow> rows) {
    return new Block.Table(
        "Table A1",
        "Every passage linked to a configuration",
        List.of(
            new Block.Column("CMOC", 7, false),
            new Block.Column("Source", 9, false),
            new Block.Column("Turn", 6, false),
            new Block.Column("Time", 9, false),
            new Block.Column("Relation", 10, false),
            new Block.Column("Strength", 10, false),
            new Block.Column("Quotation", 60, false)),
        rows.stream().map(Appendices::evidence).toList(),
        "No passage is linked to a configuration");
  }

  private static Block.Row evidence(EvidenceRow row) {
    return new Block.Row(
        List.of(
            Text.of(String.valueOf(row.configuration())),
            Text.of(row.source()),
            Text.of(String.valueOf(row.turn())),
            Text.orNone(row.time()),
            Text.of(SummaryDocument.word(row.relation())),
            Text.orNone(row.strength()),
            Manuscript.inCell(row.quotation())));
  }

  private static Block codes(List<CodeRow> rows) {
    return new Block.Table(
        "Table B1",
        "Codes used",
        List.of(
            new Block.Column("Code", 8, false),
            new Block.Column("Kind", 13, false),
            new Block.Column("Name", 24, false),
            new Block.Column("Definition", 43, false),
            new Block.Column("Passages", 14, true),
            new Block.Column("Participants", 16, true)),
        rows.stream().map(Appendices::code).toList(),
        "No code used");
  }

  private static Block.Row code(CodeRow row) {
    return new Block.Row(
        List.of(
            Text.EMPTY.key(row.code()),
            Text.of(row.kind()),
            Text.of(row.name()),
            Text.orNone(row.definition()),
            Text.of(Manuscript.figure(row.segments())),
            Text.of(Manuscript.figure(row.participants()))));
  }

  private static Block standards(ArrangementSummary summary) {
    return new Block.Table(
        "Table C1",
        "RAMESES II reporting standards for realist evaluations, and where each is met",
        List.of(
            new Block.Column("Item", 7, false),
            new Block.Column("Standard", 47, false),
            new Block.Column("Where", 46, false)),
        RamesesItem.ALL.stream().map(item -> standard(item, summary)).toList(),
        "No item");
  }

  private static Block.Row standard(RamesesItem item, ArrangementSummary summary) {
    return new Block.Row(
        List.of(
            Text.of(String.valueOf(item.number())), Text.of(item.name()), where(item, summary)));
  }

  private static Text where(RamesesItem item, ArrangementSummary summary) {
    if (item.sections().isEmpty()) {
      return Text.of("author to supply", Face.EMPHASIS);
    }
    List<Text> places = new ArrayList<>();
    item.sections().forEach(section -> places.add(place(section, summary)));
    if (item.partly()) {
      places.add(Text.of("in part; the rest: ").words("author to supply", Face.EMPHASIS));
    }
    return Text.lines(places);
  }

  private static Text place(int section, ArrangementSummary summary) {
    String anchor = Outline.anchor(String.valueOf(section));
    Text place = Text.EMPTY.link(anchor, "Section " + section).pageOf(anchor);
    return stillToWrite(section, summary) ? place.words(" (to be written)", Face.MUTED) : place;
  }

  private static boolean stillToWrite(int section, ArrangementSummary summary) {
    return FinalChecks.emptySections(summary).stream().anyMatch(gap -> gap.section() == section);
  }
}
