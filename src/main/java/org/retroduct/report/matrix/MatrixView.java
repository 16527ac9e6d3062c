package org.retroduct.report.matrix;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Lays out matrices for their page. */
@RequestScoped
class MatrixView {
  private static final Map<String, String> TITLES = new LinkedHashMap<>();
  private static final String BESIDE = "co-occurrence";

  /** The field of the passages page that a column of the matrix stands for. */
  private static final Map<String, String> FIELDS =
      Map.of(
          BESIDE,
          "with",
          "codes-by-arrangement",
          "arrangement",
          "codes-by-role-group",
          "roleGroup");

  static {
    TITLES.put("codes-by-arrangement", "Codes by arrangement");
    TITLES.put("codes-by-role-group", "Codes by role group");
    TITLES.put(BESIDE, "Codes side by side");
  }

  private final Visitor visitor;

  MatrixView(Visitor visitor) {
    this.visitor = visitor;
  }

  static Form form(MatrixTable.Choice choice) {
    Map<String, String> told = new HashMap<>();
    put(told, "kind", choice.kind());
    put(told, "with", choice.with());
    put(told, "count", choice.count());
    return Form.of(told);
  }

  private static void put(Map<String, String> told, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      told.put(name, value);
    }
  }

  MatrixPage refused(Membership member, MatrixTable.Choice choice, Form refused) {
    return page(member, choice, refused, List.of(), List.of());
  }

  MatrixPage page(Membership member, MatrixTable.Choice choice, Matrix matrix) {
    String passages = base(member) + "/passages?";
    String field = FIELDS.getOrDefault(choice.name(), "");
    List<MatrixPage.Heading> columns =
        matrix.columns().stream()
            .map(
                column ->
                    new MatrixPage.Heading(
                        column.code() == null ? "" : column.code(),
                        column.kind() == null ? "" : letter(column.kind()),
                        column.name(),
                        column.code() == null ? "" : passages + "code=" + column.key()))
            .toList();
    int most =
        matrix.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(Matrix.Cell::count)
            .max()
            .orElse(1);
    List<MatrixPage.Line> rows = new ArrayList<>();
    for (Matrix.Row row : matrix.rows()) {
      String own = passages + "code=" + row.id();
      Map<String, Integer> counts =
          row.cells().stream().collect(Collectors.toMap(Matrix.Cell::column, Matrix.Cell::count));
      rows.add(
          new MatrixPage.Line(
              new MatrixPage.Heading(
                  row.code() == null ? "" : row.code(),
                  letter(row.kind()),
                  row.name(),
                  base(member) + "/codes/" + row.id()),
              new MatrixPage.Number("%,d".formatted(row.total()), own, 0),
              matrix.columns().stream()
                  .map(c -> number(counts.get(c.key()), own + "&" + field + "=" + c.key(), most))
                  .toList()));
    }
    return page(member, choice, form(choice), columns, rows);
  }

  private static MatrixPage.Number number(@Nullable Integer count, String href, int most) {
    return count == null
        ? new MatrixPage.Number("", "", 0)
        : new MatrixPage.Number(
            "%,d".formatted(count), href, Math.max(1, (int) Math.round(5.0 * count / most)));
  }

  private static String letter(Kind kind) {
    return kind.letter().toLowerCase(Locale.ROOT);
  }

  private static String base(Membership member) {
    return "/projects/" + member.project();
  }

  private MatrixPage page(
      Membership member,
      MatrixTable.Choice choice,
      Form form,
      List<MatrixPage.Heading> columns,
      List<MatrixPage.Line> rows) {
    String base = base(member);
    String title = TITLES.getOrDefault(choice.name(), "Matrices");
    Layout layout =
        visitor
            .layout()
            .inProject(base, member.projectTitle(), "Matrices")
            .crumb("Matrices", base + "/matrices")
            .here(title);
    boolean beside = choice.name().equals(BESIDE);
    return new MatrixPage(
        layout,
        form,
        title,
        explained(choice),
        TITLES.entrySet().stream()
            .map(
                each ->
                    new Crumb(
                        each.getValue(),
                        base + "/matrices/" + each.getKey(),
                        each.getKey().equals(choice.name())))
            .toList(),
        beside ? kinds() : List.of(),
        List.of(
            Choice.of("segments", "Passages"),
            Choice.of("participants", "Participants"),
            Choice.of("words", "Words")),
        columns,
        rows,
        member.may(Permission.EXPORT) ? download(base, choice) : "",
        base + "/matrices/" + choice.name());
  }

  private static List<Choice> kinds() {
    return Arrays.stream(Kind.values())
        .map(kind -> Choice.of(Named.of(kind), kind.label().replace("-", ": ")))
        .toList();
  }

  private static String explained(MatrixTable.Choice choice) {
    String counted = choice.count() == null ? "" : choice.count();
    String what =
        switch (counted) {
          case "participants" -> "Distinct participants who speak in the passages of a code";
          case "words" -> "Words in the passages of a code";
          default -> "Passages of a code";
        };
    String where =
        choice.name().equals(BESIDE)
            ? ", in a column those that stand, in part at least, on words with the column's code."
            : ".";
    return what
        + where
        + " They are those of the consensus where a round was settled; spans of one code that"
        + " overlap are one passage. An empty cell says that nothing was coded, not that nothing"
        + " is there.";
  }

  private static String download(String base, MatrixTable.Choice choice) {
    String query =
        form(choice).values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue().get(0), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    return base + "/exports/" + choice.name() + ".csv" + (query.equals("?") ? "" : query);
  }
}
