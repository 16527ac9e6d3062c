package org.retroduct.report.matrix;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
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
    String field = FIELDS.getOrDefault(choice.name(), "");
    Set<String> filled =
        matrix.rows().stream()
            .flatMap(row -> row.cells().stream())
            .map(Matrix.Cell::column)
            .collect(Collectors.toSet());
    List<Matrix.Column> shown =
        matrix.columns().stream()
            .filter(c -> !c.key().equals(SegmentFilter.NOT_STATED) || filled.contains(c.key()))
            .toList();
    List<MatrixPage.Heading> columns =
        shown.stream()
            .map(
                column ->
                    new MatrixPage.Heading(
                        column.code() == null ? "" : column.code(),
                        column.kind() == null ? "" : CodeTag.letter(column.kind()),
                        column.name(),
                        column.code() == null ? "" : passages(member, "code=" + column.key())))
            .toList();
    int most =
        matrix.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(Matrix.Cell::count)
            .max()
            .orElse(1);
    Map<Kind, List<MatrixPage.Line>> rows = new LinkedHashMap<>();
    for (Matrix.Row row : matrix.rows()) {
      String own = "code=" + row.id();
      Map<String, Integer> counts =
          row.cells().stream().collect(Collectors.toMap(Matrix.Cell::column, Matrix.Cell::count));
      rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
          .add(
              new MatrixPage.Line(
                  new MatrixPage.Heading(
                      row.code() == null ? "" : row.code(),
                      CodeTag.letter(row.kind()),
                      row.name(),
                      base(member) + "/codes/" + row.id()),
                  new MatrixPage.Number(
                      "%,d".formatted(row.total()), "All", passages(member, own), 0),
                  shown.stream()
                      .map(
                          c ->
                              number(
                                  counts,
                                  c,
                                  passages(member, own + "&" + field + "=" + c.key()),
                                  most))
                      .toList()));
    }
    List<MatrixPage.Group> groups = new ArrayList<>();
    rows.forEach(
        (kind, lines) ->
            groups.add(new MatrixPage.Group(CodeTag.letter(kind), kind.title(), lines)));
    return page(member, choice, form(choice), columns, groups);
  }

  private static MatrixPage.Number number(
      Map<String, Integer> counts, Matrix.Column column, String href, int most) {
    Integer count = counts.get(column.key());
    return count == null
        ? new MatrixPage.Number("", "", "", 0)
        : new MatrixPage.Number(
            "%,d".formatted(count),
            column.code() == null ? column.name() : column.code(),
            href,
            Math.max(1, (int) Math.round(5.0 * count / most)));
  }

  private static String passages(Membership member, String question) {
    return base(member) + "/passages?" + question + "#found";
  }

  private static String base(Membership member) {
    return "/projects/" + member.project();
  }

  private MatrixPage page(
      Membership member,
      MatrixTable.Choice choice,
      Form form,
      List<MatrixPage.Heading> columns,
      List<MatrixPage.Group> rows) {
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
        beside ? Kind.choices() : List.of(),
        List.of(
            Choice.of("segments", "Passages"),
            Choice.of("participants", "Participants"),
            Choice.of("words", "Words")),
        columns,
        rows,
        rows.stream().mapToInt(group -> group.rows().size()).sum(),
        member.may(Permission.EXPORT) && !rows.isEmpty() ? download(base, choice) : "",
        base + "/matrices/" + choice.name(),
        base + "/transcripts");
  }

  private static String explained(MatrixTable.Choice choice) {
    String what =
        switch (choice.count() == null ? "" : choice.count()) {
          case "participants" -> "the participants who speak in its passages, each once";
          case "words" -> "the words in its passages";
          default -> "its passages";
        };
    String which =
        switch (choice.name()) {
          case BESIDE -> "that share words with a passage of the other code";
          case "codes-by-role-group" ->
              "in which that group speaks, so that one of two groups counts in both";
          default -> "about that arrangement";
        };
    return "For each code, All counts "
        + what
        + "; each other number counts only the passages "
        + which
        + ". Where a round was settled, its consensus counts, and passages of one code that overlap"
        + " count as one. Where there is no number nothing was coded, which does not say that nothing"
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
