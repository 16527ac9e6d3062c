package org.retroduct.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Text;

/** Section 3: Tables 1 and 2, Figure 1. */
final class GlanceSection {

  /** The rank of a merger or an acquisition, the most integrated of the typology. */
  private static final int HIGHEST_RANK = 14;

  private GlanceSection() {}

  static void write(Glance glance, Manuscript manuscript) {
    manuscript.section("3");
    manuscript.add(facts(glance));
    manuscript.add(positions(glance.positions()));
    notes(glance.positions(), manuscript);
    if (!glance.continuum().isEmpty()) {
      manuscript.add(continuum(glance.continuum()));
    }
  }

  private static Block facts(Glance glance) {
    List<Block.Row> rows = new ArrayList<>();
    rows.add(fact("Partners", glance.partners().stream().map(GlanceSection::partner)));
    rows.add(fact("Entry point", Stream.ofNullable(glance.entryPoint())));
    rows.add(fact("Start and end", Stream.ofNullable(Dates.span(glance.dates()))));
    rows.add(fact("Motives", glance.motives().stream()));
    rows.add(
        fact("Intended outcomes", glance.intendedOutcomes().stream().map(GlanceSection::intended)));
    return new Block.Table(
        "Table 1",
        "The arrangement, its partners and its aims",
        List.of(new Block.Column("Feature", 22, false), new Block.Column("Recorded", 78, false)),
        rows,
        "Nothing recorded");
  }

  private static Block.Row fact(String name, Stream<String> lines) {
    return new Block.Row(List.of(Text.of(name), Text.lines(lines.map(Text::of).toList())));
  }

  private static String partner(Glance.Partner partner) {
    String kind = partner.kind();
    String role = partner.role();
    return partner.pseudonym()
        + (kind == null ? "" : " (" + kind + ")")
        + (role == null ? "" : ", " + role);
  }

  private static String intended(Glance.IntendedOutcome outcome) {
    String category = outcome.category();
    String source = outcome.source();
    return (category == null ? "" : category + ": ")
        + outcome.text()
        + (source == null ? "" : " [" + source + "]");
  }

  private static Block positions(List<Glance.Position> positions) {
    return new Block.Table(
        "Table 2",
        "Typology positions; motivation from −100, the partners’ own wish, to 100, wanted by others;"
            + " scope from −100, individual, to 100, structural",
        List.of(
            new Block.Column("Type", 19, false),
            new Block.Column("Dates", 25, false),
            new Block.Column("Dalton family and form", 25, false),
            new Block.Column("King’s Fund, 1 to 6", 16, false),
            new Block.Column("Audit-office degree", 19, false),
            new Block.Column("Rank", 9, false),
            new Block.Column("Motivation, scope", 19, false)),
        positions.stream().map(GlanceSection::position).toList(),
        "No typology position recorded");
  }

  private static Block.Row position(Glance.Position position) {
    return OpeningSections.row(
        position.type(),
        Dates.span(position.dates()),
        joined(position.daltonFamily(), position.daltonForm()),
        position.kingsFund(),
        position.auditOfficeDegree(),
        position.integrationRank(),
        map(position.motivation(), position.scope()));
  }

  /** A note is as long as a paragraph: below the table it has the width of one. */
  private static void notes(List<Glance.Position> positions, Manuscript manuscript) {
    List<Text> notes =
        positions.stream()
            .filter(position -> position.note() != null && !position.note().isBlank())
            .map(position -> Manuscript.fact(called(position), position.note()))
            .toList();
    if (!notes.isEmpty()) {
      manuscript.add(new Block.Listing(false, notes));
    }
  }

  private static String called(Glance.Position position) {
    String called = joined(position.type(), Dates.span(position.dates()));
    return called.isEmpty() ? "Note" : called;
  }

  private static String joined(@Nullable String first, @Nullable String second) {
    return Stream.of(first, second).flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
  }

  private static @Nullable String map(@Nullable Integer motivation, @Nullable Integer scope) {
    return motivation == null && scope == null ? null : signed(motivation) + ", " + signed(scope);
  }

  /** With a true minus sign. */
  private static String signed(@Nullable Integer number) {
    return number == null ? "–" : String.valueOf(number).replace('-', '−');
  }

  private static Block continuum(List<Glance.Ranked> ranked) {
    return new Block.Bars(
        "Figure 1",
        "Place on the integration continuum among all arrangements of the project",
        "buddying, least integrated",
        "merger or acquisition, most integrated",
        Math.max(HIGHEST_RANK, ranked.stream().mapToInt(Glance.Ranked::rank).max().orElse(0)),
        ranked.stream()
            .map(a -> new Block.Bar(a.arrangement(), a.type(), a.rank(), a.thisOne()))
            .toList());
  }
}
