package org.retroduct.report.summary;

import java.util.List;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Text;

/** Section 10: Table 7 on a page of its own, then each configuration as a sentence. */
final class ConfigurationSection {

  private ConfigurationSection() {}

  static void write(ArrangementSummary summary, Manuscript manuscript) {
    manuscript.section("10");
    manuscript.add(table(summary.configurations()));
    manuscript.endPart(true);
    summary.configurations().forEach(configuration -> below(configuration, manuscript));
  }

  private static Block table(List<ConfigurationRow> rows) {
    return new Block.Table(
        "Table 7",
        "CMO configurations; figures are distinct participants, a dash is not a refutation",
        List.of(
            new Block.Column("No.", 4, false),
            new Block.Column("Context", 17, false),
            new Block.Column("Resource", 17, false),
            new Block.Column("Reasoning", 17, false),
            new Block.Column("Outcome", 17, false),
            new Block.Column("For whom", 16, false),
            new Block.Column("Domain", 12, false),
            new Block.Column("Participants", 16, false),
            new Block.Column("Sources", 8, false),
            new Block.Column("Status", 10, false)),
        rows.stream().map(ConfigurationSection::row).toList(),
        "No configuration has evidence in this arrangement");
  }

  private static Block.Row row(ConfigurationRow row) {
    return new Block.Row(
        List.of(
            Text.of(String.valueOf(row.number()), Face.STRONG),
            slot(row.context()),
            slot(row.resource()),
            slot(row.reasoning()),
            slot(row.outcome()),
            Text.orNone(row.forWhom()),
            Text.orNone(String.join(", ", row.domains())),
            support(row),
            Text.orNone(String.join(", ", row.sources())),
            Text.of(row.status())));
  }

  private static Text slot(ConfigurationRow.Slot slot) {
    Text codes = Text.EMPTY;
    for (String code : slot.codes()) {
      codes = codes.key(code).words(" ");
    }
    String text = slot.text();
    return slot.empty() ? Text.NONE : codes.words(text == null ? "" : text);
  }

  private static Text support(ConfigurationRow row) {
    return Text.lines(
        List.of(
            Text.of("Supports: ", Face.MUTED).words(Manuscript.groups(row.supporting())),
            Text.of("Refines: ", Face.MUTED).words(Manuscript.groups(row.refining())),
            Text.of("Refutes: ", Face.MUTED).words(Manuscript.groups(row.refuting()))));
  }

  private static void below(ConfigurationRow row, Manuscript manuscript) {
    String label = row.label();
    String name = "CMOC " + row.number();
    manuscript.add(
        new Block.Heading(
            3, "", label == null ? name : name + ": " + label, "cmoc-" + row.number()));
    String statement = row.statement();
    if (statement == null || statement.isBlank()) {
      manuscript.gap();
    } else {
      manuscript.paragraph(statement);
    }
    manuscript.quotations(row.quotations());
  }
}
