package org.retroduct.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Named;
import org.retroduct.platform.When;
import org.retroduct.statistics.IntervalMethod;

/** The paragraph on agreement for the methods section of a paper, and what it cites. */
final class MethodText {
  private static final List<String> NUMBERS =
      List.of(
          "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
          "Eleven", "Twelve");

  private final RoundAgreement shown;
  private final AgreementView figures;
  private final String software;
  private final Set<Reference> cited = EnumSet.noneOf(Reference.class);
  private final List<String> sentences = new ArrayList<>();

  /** {@code software} is its name with its version. */
  MethodText(RoundAgreement shown, String software) {
    this.shown = shown;
    this.figures = shown.figures();
    this.software = software;
    material();
    unit();
    figures.pooled().stream().filter(each -> each.scope() == null).forEach(this::pooled);
    codes();
    intervals();
    source();
  }

  /** The paragraph. */
  public String paragraph() {
    return String.join(" ", sentences);
  }

  /** The entries for the list of references, by author. */
  public List<String> references() {
    return cited.stream().map(Reference::full).toList();
  }

  private void say(String sentence, Object... values) {
    sentences.add(String.format(Locale.ROOT, sentence, values));
  }

  private String what() {
    return figures.level() == Level.KIND ? "kinds of codes" : "codes";
  }

  private void material() {
    int coders = figures.coders().size();
    int texts = figures.transcripts().size();
    long used =
        figures.codes().stream()
            .filter(code -> code.segments().values().stream().anyMatch(n -> n > 0))
            .count();
    say(
        "%s coder%s coded %d transcript%s (%,d characters, interviewers’ turns %s) with version %d"
            + " of the codebook (%d %s, %d of them used).",
        coders < NUMBERS.size() ? NUMBERS.get(coders) : String.valueOf(coders),
        coders == 1 ? "" : "s",
        texts,
        texts == 1 ? "" : "s",
        figures.transcripts().stream().mapToLong(AgreementView.Text::length).sum(),
        shown.settings().includeInterviewer() ? "included" : "left out",
        figures.codebookVersion(),
        figures.codes().size(),
        what(),
        used);
    readers(coders);
    say(
        shown.round().blind()
            ? "No coder could see another’s work before the round was closed."
            : "The round was not blind: coders could see each other’s work.");
  }

  private void readers(int coders) {
    var readers = figures.transcripts().stream().mapToInt(text -> text.coders().size());
    var range = readers.summaryStatistics();
    if (range.getCount() > 0 && range.getMin() < coders) {
      String number =
          range.getMin() == range.getMax()
              ? String.valueOf(range.getMin())
              : range.getMin() + " to " + range.getMax();
      say("Each transcript was finished by %s of them.", number);
    }
  }

  private void unit() {
    if (figures.unit() == Unit.CHARACTER) {
      say("Agreement was computed over characters, each of which has a code or has not.");
      return;
    }
    String unit = Named.of(figures.unit());
    long total = figures.codes().isEmpty() ? 0 : figures.codes().get(0).units().total();
    say(
        "Agreement was computed over %,d %ss; a %s has a code if a coder’s passages with it cover"
            + " half of it or more.",
        total, unit, unit);
  }

  private void pooled(AgreementView.Figure figure) {
    Meaning meaning = Meaning.of(figure.measure());
    String interval = AgreementWords.interval(figure);
    say(
        "%s over all %s%s %s.",
        meaning.name(),
        what(),
        citation(meaning),
        figure.value() == null
            ? "could not be computed (" + AgreementWords.reason(figure.reason()) + ")"
            : "was "
                + AgreementWords.value(figure)
                + (interval.isEmpty() ? "" : " (95% interval " + interval + ")"));
  }

  private String citation(Meaning meaning) {
    cited.addAll(meaning.sources());
    return meaning.sources().isEmpty() ? "" : " (" + meaning.cited() + ")";
  }

  private void codes() {
    Spread spread = new Spread(figures);
    if (spread.size() < 2) {
      return;
    }
    Meaning meaning = Headline.ofCodes(figures);
    say(
        "For the %d %s with a value of their own, the median of %s%s was %s; %s.",
        spread.size(),
        what(),
        meaning.name(),
        citation(meaning),
        AgreementWords.shown(spread.median()),
        lowest(spread.lowest()));
  }

  private String lowest(List<AgreementView.OfCode> lowest) {
    if (lowest.size() > Spread.LOWEST) {
      return "%d of them had %s or less"
          .formatted(lowest.size(), value(lowest.get(lowest.size() - 1)));
    }
    return lowest.stream()
        .map(code -> code.name() + " " + value(code))
        .collect(Collectors.joining(", ", "the lowest were ", ""));
  }

  private String value(AgreementView.OfCode code) {
    return AgreementWords.value(Headline.of(figures, code));
  }

  private void intervals() {
    AgreementView.Resampled by = figures.interval();
    if (by == null) {
      say(
          "No intervals are given, since fewer than %d transcripts are too few to resample.",
          IntervalMethod.FEWEST_DOCUMENTS);
      return;
    }
    Integer resamples = by.resamples();
    Long seed = by.seed();
    if (resamples == null || seed == null) {
      cited.addAll(Set.of(Reference.TUKEY_1958, Reference.HUGHES_2022));
      say(
          "Intervals are from the jackknife, leaving out one transcript at a time (Tukey 1958;"
              + " Hughes 2022).");
      return;
    }
    cited.addAll(Set.of(Reference.EFRON_1979, Reference.ZAPF_2016));
    say(
        "Intervals are the 2.5th and 97.5th percentiles of %,d resamples of whole transcripts with"
            + " replacement (Efron 1979; Zapf et al. 2016), seed %d.",
        resamples, seed);
  }

  private void source() {
    Instant closed = shown.round().closedAt();
    say(
        "Computed with %s from the codings as they were when the round was closed%s.",
        software, closed == null ? "" : " on " + When.day(closed));
  }
}
