package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Named;
import org.retroduct.platform.When;

/** The figures of successive rounds side by side, the lowest of the latest round first. */
final class RoundsTable {
  /**
   * A round.
   *
   * @param about what its figures rest on
   * @param measures the coefficients in its column
   */
  record Column(String name, String href, String about, String measures) {}

  /**
   * A code over the rounds.
   *
   * @param kind the letter of its kind in lower case
   * @param cells a value for each round; empty where it has none
   * @param change from the last round but one with a value to the last, as {@code +0.12}; empty
   *     where that cannot be said
   */
  record Row(String key, String kind, String name, List<String> cells, String change) {}

  private final List<Agreement.Closed> rounds;

  RoundsTable(List<Agreement.Closed> rounds) {
    this.rounds = rounds;
  }

  List<Column> columns() {
    return rounds.stream().map(RoundsTable::column).toList();
  }

  private static Column column(Agreement.Closed closed) {
    AgreementView figures = closed.figures();
    AgreementView.Figure pooled = Headline.pooled(figures);
    String closedOn =
        closed.round().closedAt() == null ? "" : When.day(closed.round().closedAt()) + ", ";
    return new Column(
        closed.round().name(),
        "rounds/%s/agreement".formatted(closed.round().id()),
        "%s%ss, %s, %s, codebook version\u00A0%d"
            .formatted(
                closedOn,
                Named.of(figures.unit()),
                Named.count(figures.coders().size(), "coder"),
                Named.count(figures.transcripts().size(), "transcript"),
                figures.codebookVersion()),
        Headline.ofCodes(figures).name()
            + (pooled == null || figures.unit() == Unit.CHARACTER
                ? ""
                : "; over all codes " + Meaning.of(pooled.measure()).name()));
  }

  /** Whether any row has a change. */
  boolean changes() {
    return !pooled().change().isEmpty() || rows().stream().anyMatch(row -> !row.change().isEmpty());
  }

  /** The row over all codes. */
  Row pooled() {
    List<AgreementView.@Nullable Figure> figures = new ArrayList<>();
    rounds.forEach(round -> figures.add(Headline.pooled(round.figures())));
    return new Row("", "", "All codes", cells(figures), change(figures));
  }

  /**
   * A row for each code that has a value in some round: by the latest in which it has, lowest
   * first.
   */
  List<Row> rows() {
    Map<UUID, AgreementView.OfCode> codes = new LinkedHashMap<>();
    rounds.forEach(round -> round.figures().codes().forEach(code -> put(codes, code)));
    record Ranked(Row row, int round, double value) {}
    List<Ranked> ranked = new ArrayList<>();
    codes.forEach(
        (id, code) -> {
          List<AgreementView.@Nullable Figure> figures = figures(id);
          for (int round = figures.size() - 1; round >= 0; round--) {
            AgreementView.Figure figure = figures.get(round);
            if (figure != null && figure.value() != null) {
              ranked.add(new Ranked(row(code, figures), round, figure.value()));
              break;
            }
          }
        });
    ranked.sort(
        Comparator.comparingInt(Ranked::round).reversed().thenComparingDouble(Ranked::value));
    return ranked.stream().map(Ranked::row).toList();
  }

  /** The latest name of a code stays. */
  private static void put(Map<UUID, AgreementView.OfCode> codes, AgreementView.OfCode code) {
    if (code.code() != null) {
      codes.put(code.code(), code);
    }
  }

  private static Row row(AgreementView.OfCode code, List<AgreementView.@Nullable Figure> figures) {
    return new Row(
        Objects.requireNonNullElse(code.key(), ""),
        Named.of(code.kind().letter()),
        code.name(),
        cells(figures),
        change(figures));
  }

  private List<AgreementView.@Nullable Figure> figures(UUID code) {
    List<AgreementView.@Nullable Figure> figures = new ArrayList<>();
    for (Agreement.Closed round : rounds) {
      figures.add(
          round.figures().codes().stream()
              .filter(each -> code.equals(each.code()))
              .map(each -> Headline.of(round.figures(), each))
              .findFirst()
              .orElse(null));
    }
    return figures;
  }

  private static List<String> cells(List<AgreementView.@Nullable Figure> figures) {
    return figures.stream()
        .map(figure -> figure == null ? "" : AgreementWords.value(figure))
        .toList();
  }

  /** Only like is compared with like: the last two values must be of one coefficient. */
  private static String change(List<AgreementView.@Nullable Figure> figures) {
    String measure = "";
    List<Double> values = new ArrayList<>();
    for (AgreementView.Figure figure : figures) {
      Double value = figure == null ? null : figure.value();
      if (value != null) {
        if (!figure.measure().equals(measure)) {
          values.clear();
        }
        measure = figure.measure();
        values.add(Double.valueOf(AgreementWords.rounded(value)));
      }
    }
    int last = values.size() - 1;
    return last < 1
        ? ""
        : String.format(Locale.ROOT, "%+.2f", values.get(last) - values.get(last - 1))
            .replace('-', '−');
  }
}
