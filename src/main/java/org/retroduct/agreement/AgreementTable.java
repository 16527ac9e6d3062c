package org.retroduct.agreement;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Choice;

/** Figures as the page shows them: rounded, and reasons in words. */
final class AgreementTable {
  private static final int LOWEST = 3;

  private final RoundAgreement shown;
  private final AgreementView figures;
  private final Map<UUID, CodedTexts.CodeOf> codes = new HashMap<>();

  AgreementTable(RoundAgreement shown) {
    this.shown = shown;
    this.figures = shown.figures();
    shown.codings().codes().forEach(code -> codes.put(code.id(), code));
  }

  private boolean characters() {
    return figures.unit() == Unit.CHARACTER;
  }

  /** What the figures rest on. */
  String about() {
    String unit = characters() ? "Characters" : figures.unit() == Unit.TURN ? "Turns" : "Sentences";
    return "%s of %d transcripts, codebook version %d, codings as of %s."
        .formatted(
            unit,
            figures.transcripts().size(),
            figures.codebookVersion(),
            String.valueOf(
                shown.round().closedAt() == null
                    ? "today"
                    : shown.round().closedAt().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  /** The name of the coefficient in the table. */
  String measure() {
    return characters() ? "Krippendorff's alpha, binary" : "Krippendorff's alpha, nominal";
  }

  /** What that is. */
  String definition() {
    String what =
        characters()
            ? "which text has the code and which has not"
            : "which " + figures.unit().name().toLowerCase(Locale.ROOT) + "s have the code";
    return "how far the coders agree on "
        + what
        + ". 1 is full agreement, 0 is what chance would bring, below 0 is worse than chance.";
  }

  /** A group for each kind; headings of the codebook are left out. */
  List<AgreementGroup> groups() {
    Map<Kind, List<AgreementRow>> rows = new LinkedHashMap<>();
    for (AgreementView.OfCode code : figures.codes()) {
      String key = key(code);
      if (code.code() == null || !key.isEmpty()) {
        rows.computeIfAbsent(code.kind(), kind -> new ArrayList<>()).add(row(key, code));
      }
    }
    List<AgreementGroup> groups = new ArrayList<>();
    rows.forEach(
        (kind, of) ->
            groups.add(
                new AgreementGroup(kind.letter().toLowerCase(Locale.ROOT), kind.label(), of)));
    return groups;
  }

  private String key(AgreementView.OfCode code) {
    CodedTexts.CodeOf of = code.code() == null ? null : codes.get(code.code());
    return of == null || of.key() == null ? "" : of.key();
  }

  private AgreementRow row(String key, AgreementView.OfCode code) {
    List<Integer> segments =
        figures.coders().stream().map(c -> code.segments().getOrDefault(c, 0)).toList();
    String name = code.code() == null ? code.kind().label() : code.name();
    String both = "%,d".formatted(code.units().both());
    String either = "%,d".formatted(code.units().either());
    return row(key, name, segments, both, either, headline(code));
  }

  /** Alpha stands first among the measures of characters and last among those of units. */
  private AgreementView.Figure headline(AgreementView.OfCode code) {
    return code.results().get(characters() ? 0 : code.results().size() - 1);
  }

  private static AgreementRow row(
      String key,
      String name,
      List<Integer> segments,
      String both,
      String either,
      AgreementView.Figure figure) {
    Double value = figure.value();
    Double low = figure.low();
    Double high = figure.high();
    return new AgreementRow(
        key,
        name,
        segments,
        both,
        either,
        value == null ? "" : rounded(value),
        low == null || high == null ? "" : rounded(low) + " to " + rounded(high),
        AgreementWords.reason(figure.reason()),
        value == null ? null : Bar.of(value, low, high));
  }

  private static String rounded(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }

  /** Over all codes, then over those of each kind; characters only. */
  List<AgreementRow> pooled() {
    List<AgreementRow> rows = new ArrayList<>();
    for (AgreementView.Figure figure : figures.pooled()) {
      if (figure.measure().equals("alpha_binary_pooled")) {
        Kind kind = figure.scope() == null ? null : figure.scope().kind();
        String name = kind == null ? "All codes" : "All of kind " + kind.label();
        rows.add(row("", name, segments(kind), "", "", figure));
      }
    }
    return rows;
  }

  private List<Integer> segments(@Nullable Kind kind) {
    return figures.coders().stream()
        .map(
            coder ->
                figures.codes().stream()
                    .filter(code -> kind == null || code.kind() == kind)
                    .mapToInt(code -> code.segments().getOrDefault(coder, 0))
                    .sum())
        .toList();
  }

  /** Further coefficients over all codes, the middle and the lowest of the codes, each pair. */
  List<Choice> others() {
    List<Choice> others = new ArrayList<>();
    for (AgreementView.Figure figure : figures.pooled()) {
      if (!figure.measure().equals("alpha_binary_pooled")) {
        others.add(choice(AgreementWords.measure(figure.measure()), figure));
      }
    }
    spread(others);
    for (AgreementView.OfPair pair : figures.pairs()) {
      for (AgreementView.Figure figure : pair.results()) {
        AgreementView.About about = figure.scope();
        boolean all = about != null && about.code() == null && about.kind() == null;
        if (all && (!characters() || figure.measure().equals("alpha_binary_pooled"))) {
          String pairing = String.join(" and ", pair.coders());
          others.add(choice(pairing + ": " + AgreementWords.measure(figure.measure()), figure));
        }
      }
    }
    return others;
  }

  private static Choice choice(String label, AgreementView.Figure figure) {
    Double value = figure.value();
    return new Choice(
        value == null ? "" : rounded(value), label, AgreementWords.reason(figure.reason()));
  }

  private void spread(List<Choice> others) {
    record Named(String name, double value) {}
    List<Named> values = new ArrayList<>();
    for (AgreementView.OfCode code : figures.codes()) {
      Double value = headline(code).value();
      if (value != null) {
        String key = key(code);
        values.add(new Named(key.isEmpty() ? code.name() : key, value));
      }
    }
    if (values.size() > 1) {
      values.sort(Comparator.comparingDouble(Named::value).thenComparing(Named::name));
      int middle = values.size() / 2;
      double median =
          values.size() % 2 == 1
              ? values.get(middle).value()
              : (values.get(middle - 1).value() + values.get(middle).value()) / 2;
      others.add(Choice.of(rounded(median), "Median over the codes that have a value"));
      List<String> lowest =
          values.stream()
              .limit(LOWEST)
              .map(each -> each.name() + " " + rounded(each.value()))
              .toList();
      others.add(Choice.of(String.join(", ", lowest), "Lowest codes"));
    }
  }
}
