package org.retroduct.agreement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.statistics.Interval;

/**
 * Figures as rows that can be read alone: each says what it is, in which unit, over how much and
 * how its interval was made.
 */
final class AgreementRows {
  private static final List<String> HEADER =
      List.of(
          "round",
          "closed_on",
          "unit",
          "level",
          "interviewers",
          "codebook_version",
          "transcripts",
          "coders",
          "pair",
          "short",
          "code",
          "kind",
          "measure",
          "name",
          "status",
          "value",
          "reason",
          "low",
          "high",
          "interval",
          "interval_level",
          "resamples",
          "seed",
          "dropped",
          "no_interval",
          "standard_error",
          "observed",
          "expected",
          "pairable",
          "units_total",
          "units_both",
          "units_either",
          "passages",
          "definition",
          "sources");

  private final AgreementView figures;
  private final Settings settings;
  private final String round;
  private final @Nullable Instant closedAt;
  private final Map<UUID, AgreementView.OfCode> codes = new HashMap<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  AgreementRows(
      AgreementView figures, Settings settings, String round, @Nullable Instant closedAt) {
    this.figures = figures;
    this.settings = settings;
    this.round = round;
    this.closedAt = closedAt;
    for (AgreementView.OfCode code : figures.codes()) {
      if (code.code() != null) {
        codes.put(code.code(), code);
      }
    }
  }

  AgreementSheet sheet(Membership member) {
    for (AgreementView.OfCode code : figures.codes()) {
      code.results().forEach(figure -> add(code, figure, true));
    }
    figures.pooled().forEach(figure -> add(null, figure, false));
    for (AgreementView.OfPair pair : figures.pairs()) {
      for (AgreementView.Figure figure : pair.results()) {
        UUID code = figure.scope() == null ? null : figure.scope().code();
        add(code == null ? null : codes.get(code), figure, false);
      }
    }
    return new AgreementSheet(member, closedAt, HEADER, rows);
  }

  /** {@code counted}: whether the counts of the code are of the coders that the figure is of. */
  private void add(
      AgreementView.@Nullable OfCode code, AgreementView.Figure figure, boolean counted) {
    List<@Nullable Object> row = new ArrayList<>(about());
    AgreementView.About scope = figure.scope();
    Kind kind = code != null ? code.kind() : scope == null ? null : scope.kind();
    row.add(scope == null || scope.pair() == null ? null : String.join("; ", scope.pair()));
    row.add(code == null ? null : code.key());
    row.add(code == null || code.code() == null ? null : code.name());
    row.add(kind == null ? null : Named.of(kind));
    row.addAll(values(figure));
    AgreementView.@Nullable OfCode of = counted ? code : null;
    row.add(of == null ? null : of.units().total());
    row.add(of == null ? null : of.units().both());
    row.add(of == null ? null : of.units().either());
    row.add(of == null ? null : passages(of));
    Meaning meaning = Meaning.of(figure.measure());
    row.add(meaning.definition());
    row.add(meaning.cited());
    rows.add(row);
  }

  private List<@Nullable Object> about() {
    return Arrays.asList(
        round.isEmpty() ? null : round,
        closedAt == null ? null : closedAt.atZone(ZoneOffset.UTC).toLocalDate(),
        Named.of(figures.unit()),
        Named.of(figures.level()),
        settings.includeInterviewer() ? "counted" : "left out",
        figures.codebookVersion(),
        figures.transcripts().size(),
        String.join("; ", figures.coders()));
  }

  private List<@Nullable Object> values(AgreementView.Figure figure) {
    AgreementView.Resampled by = figure.low() == null ? null : figures.interval();
    boolean byError = by != null && figure.standardError() != null;
    return Arrays.asList(
        figure.measure(),
        Meaning.of(figure.measure()).name(),
        figure.status(),
        figure.value(),
        AgreementWords.reason(figure.reason()),
        figure.low(),
        figure.high(),
        byError ? "standard error" : by == null ? null : by.method(),
        by == null ? null : by.level(),
        by == null || byError ? null : by.resamples(),
        by == null || byError ? null : by.seed(),
        figure.dropped(),
        noInterval(figure.noInterval()),
        figure.standardError(),
        figure.observed(),
        figure.expected(),
        figure.pairable());
  }

  private static @Nullable String noInterval(@Nullable String key) {
    return key == null ? null : Interval.None.valueOf(key.toUpperCase(Locale.ROOT)).sentence();
  }

  private static String passages(AgreementView.OfCode code) {
    return code.segments().entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining("; "));
  }
}
