package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Named;
import org.retroduct.statistics.Interval;

/** Figures as the page shows them: rounded, and reasons in words. */
final class AgreementTable {
  /** With more coders the table has one column for the passages of all. */
  static final int MOST_COLUMNS = 6;

  private final AgreementView figures;
  private final Passages passages;

  AgreementTable(AgreementView figures, Passages passages) {
    this.figures = figures;
    this.passages = passages;
  }

  private boolean characters() {
    return figures.unit() == Unit.CHARACTER;
  }

  /** The name of the coefficient in the table. */
  public String measure() {
    return Headline.ofCodes(figures).name();
  }

  /** What that is. */
  public String definition() {
    String what =
        characters()
            ? "which text has the code and which has not"
            : "which " + figures.unit().name().toLowerCase(Locale.ROOT) + "s have the code";
    return "how far the coders agree on "
        + what
        + ". 1 is full agreement, 0 is what chance would bring, below 0 is worse than chance.";
  }

  /** What stands under {@link #several} and {@link #any}. */
  public String units() {
    return figures.unit().name().toLowerCase(Locale.ROOT) + "s";
  }

  /** Whether there is anything to say in the column of the intervals. */
  public boolean intervals() {
    return Stream.concat(pooled().stream(), groups().stream().flatMap(of -> of.rows().stream()))
        .anyMatch(row -> !row.interval().isEmpty() || !row.note().isEmpty());
  }

  /** How many columns there are. */
  public int width() {
    return columns().size() + (intervals() ? 6 : 5);
  }

  /** The heading over the units that several coders have coded. */
  public String several() {
    return figures.coders().size() == 2 ? "Both" : "Two or more";
  }

  /** The heading over the units that at least one coder has coded. */
  public String any() {
    return figures.coders().size() == 2 ? "Either" : "Any";
  }

  /** The headings over the numbers of passages. */
  public List<String> columns() {
    return figures.coders().size() > MOST_COLUMNS ? List.of("All coders") : figures.coders();
  }

  private List<Integer> counted(List<Integer> ofEach) {
    return figures.coders().size() > MOST_COLUMNS
        ? List.of(ofEach.stream().mapToInt(Integer::intValue).sum())
        : ofEach;
  }

  /** A group for each kind; headings of the codebook are left out, unused codes only named. */
  public List<AgreementGroup> groups() {
    Map<Kind, List<AgreementView.OfCode>> kinds = new LinkedHashMap<>();
    for (AgreementView.OfCode code : figures.codes()) {
      if (code.code() == null || !key(code).isEmpty()) {
        kinds.computeIfAbsent(code.kind(), kind -> new ArrayList<>()).add(code);
      }
    }
    List<AgreementGroup> groups = new ArrayList<>();
    kinds.forEach((kind, of) -> groups.add(group(kind, of)));
    return groups;
  }

  private AgreementGroup group(Kind kind, List<AgreementView.OfCode> codes) {
    List<AgreementRow> rows = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (AgreementView.OfCode code : codes) {
      if (code.segments().values().stream().anyMatch(number -> number > 0)) {
        rows.add(row(key(code), code));
      } else {
        unused.add((key(code) + " " + title(code)).strip());
      }
    }
    return new AgreementGroup(
        Named.of(kind.letter()),
        kind.title(),
        rows,
        unused.isEmpty()
            ? ""
            : "Used by nobody, and so without a value: " + String.join("; ", unused));
  }

  private static String title(AgreementView.OfCode code) {
    return code.code() == null ? code.kind().title() : code.name();
  }

  private static String key(AgreementView.OfCode code) {
    return code.key() == null ? "" : code.key();
  }

  private AgreementRow row(String key, AgreementView.OfCode code) {
    List<Integer> segments =
        figures.coders().stream().map(c -> code.segments().getOrDefault(c, 0)).toList();
    return row(
        key,
        title(code),
        passages.of(code),
        counted(segments),
        "%,d".formatted(code.units().both()),
        "%,d".formatted(code.units().either()),
        Headline.of(figures, code));
  }

  private static AgreementRow row(
      String key,
      String name,
      String href,
      List<Integer> segments,
      String both,
      String either,
      AgreementView.Figure figure) {
    Double value = figure.value();
    return new AgreementRow(
        key,
        name,
        href,
        segments,
        both,
        either,
        AgreementWords.value(figure),
        AgreementWords.interval(figure),
        note(figure),
        AgreementWords.reason(figure.reason()),
        value == null ? null : Bar.of(value, figure.low(), figure.high()));
  }

  private static String note(AgreementView.Figure figure) {
    if (Interval.None.RESTS_ON_ONE_DOCUMENT.key().equals(figure.noInterval())) {
      return "rests on one transcript";
    }
    Integer dropped = figure.dropped();
    return dropped == null || dropped == 0 ? "" : "%,d left out".formatted(dropped);
  }

  /** Over all codes, then over those of each kind; characters only. */
  public List<AgreementRow> pooled() {
    List<AgreementRow> rows = new ArrayList<>();
    for (AgreementView.Figure figure : figures.pooled()) {
      if (figure.measure().equals("alpha_binary_pooled")) {
        Kind kind = figure.scope() == null ? null : figure.scope().kind();
        String name = kind == null ? "All codes" : kind.title() + ", all codes";
        List<Integer> segments = segments(kind);
        boolean used = segments.stream().anyMatch(number -> number > 0);
        String href = used ? passages.of(kind) : "";
        rows.add(row("", name, href, counted(segments), "", "", figure));
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

  /** The coefficients over all codes, and the middle value of the codes. */
  public List<Choice> others() {
    List<Choice> others = new ArrayList<>();
    for (AgreementView.Figure figure : figures.pooled()) {
      if (!figure.measure().equals("alpha_binary_pooled") || figure.scope() == null) {
        others.add(choice(figure));
      }
    }
    Spread spread = new Spread(figures);
    if (spread.size() > 1) {
      String median = AgreementWords.shown(spread.median());
      others.add(Choice.of(median, "Median over the codes that have a value"));
    }
    return others;
  }

  private static Choice choice(AgreementView.Figure figure) {
    String interval = AgreementWords.interval(figure);
    String value = AgreementWords.value(figure);
    return new Choice(
        interval.isEmpty() ? value : value + " (" + interval + ")",
        Meaning.of(figure.measure()).name(),
        AgreementWords.reason(figure.reason()));
  }

  /** The codes to talk through first; none where only one has a value. */
  public List<LowCode> lowest() {
    Spread spread = new Spread(figures);
    return spread.size() < 2 ? List.of() : spread.lowest().stream().map(this::low).toList();
  }

  /** What is said over them. */
  public String low() {
    List<LowCode> lowest = lowest();
    int number = lowest.size();
    if (number <= Spread.LOWEST) {
      return number == Spread.LOWEST ? "Lowest three" : "Lowest two";
    }
    String highest = lowest.get(number - 1).value();
    boolean alike = lowest.get(0).value().equals(highest);
    return "Lowest: %d codes at %s%s".formatted(number, highest, alike ? "" : " or below");
  }

  private LowCode low(AgreementView.OfCode code) {
    return new LowCode(
        key(code),
        Named.of(code.kind().letter()),
        title(code),
        AgreementWords.value(Headline.of(figures, code)),
        passages.of(code));
  }

  /** Each two coders compared; null for two. */
  public @Nullable PairHeat heat() {
    return PairHeat.of(figures, passages);
  }
}
