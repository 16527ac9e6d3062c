package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far each two of the coders agree over all codes: a table with shades of six steps, which
 * judge nothing.
 *
 * @param measure the name of the coefficient
 * @param columns all coders but the last
 * @param rows all coders but the first, each with those before
 */
record PairHeat(String measure, List<String> columns, List<Row> rows) {
  private static final double LOWEST_STEP = 0.4;
  private static final int STEPS = 5;

  PairHeat {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A coder compared with those before. */
  record Row(String coder, List<Cell> cells) {}

  /**
   * Two coders compared.
   *
   * @param value as {@code 0.69}; empty without one
   * @param shade from {@code q0} to {@code q5}; empty without a value
   * @param href the figures of the two alone; empty for none
   * @param reason why there is no value; empty if there is one, or nothing to compare
   */
  record Cell(String value, String shade, String reason, String href) {
    static final Cell EMPTY = new Cell("", "", "", "");
  }

  /** Null for two coders: their one value stands elsewhere. */
  static @Nullable PairHeat of(AgreementView figures, Passages passages) {
    List<String> coders = figures.coders();
    if (coders.size() < 3 || figures.pairs().isEmpty()) {
      return null;
    }
    String measure = "";
    Map<List<String>, Cell> cells = new HashMap<>();
    for (AgreementView.OfPair pair : figures.pairs()) {
      AgreementView.Figure figure = Headline.pooled(pair);
      cells.put(pair.coders(), figure == null ? Cell.EMPTY : cell(figure, passages, pair.coders()));
      measure = figure == null ? measure : Meaning.of(figure.measure()).name();
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < coders.size(); i++) {
      List<Cell> row = new ArrayList<>();
      for (int j = 0; j < coders.size() - 1; j++) {
        row.add(cells.getOrDefault(List.of(coders.get(j), coders.get(i)), Cell.EMPTY));
      }
      rows.add(new Row(coders.get(i), row));
    }
    return new PairHeat(measure, coders.subList(0, coders.size() - 1), rows);
  }

  private static Cell cell(AgreementView.Figure figure, Passages passages, List<String> pair) {
    Double value = figure.value();
    if (value == null) {
      return new Cell("", "", AgreementWords.reason(figure.reason()), "");
    }
    // Rounded first, so that what is printed as 0.80 has the shade of 0.80.
    double shown = Double.parseDouble(AgreementWords.rounded(value));
    long step = shown < LOWEST_STEP ? 0 : 1 + (long) Math.floor((shown - LOWEST_STEP) * 10 + 1e-9);
    return new Cell(
        AgreementWords.shown(value),
        "q" + Math.min(STEPS, step),
        "",
        passages.ofPair(pair.get(0), pair.get(1)));
  }
}
