package org.retroduct.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Invalid;
import org.retroduct.statistics.Interval;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.Jackknife;
import org.retroduct.statistics.Result;
import org.retroduct.statistics.Scope;

/** Hands codings to the engine and puts its results in order. */
final class Figures {
  /** With more coders their pairs are compared over all codes only, and without intervals. */
  static final int MOST_COMPARED_BY_CODE = 10;

  private final CodedTexts data;
  private final Settings settings;
  private final Material material;
  private final IntervalMethod intervals;
  private final Map<String, Material.Topic> topics = new HashMap<>();

  private Figures(CodedTexts data, Settings settings) {
    this.data = data;
    this.settings = settings;
    this.material = Material.of(data, settings);
    this.intervals = settings.interval().method(settings.resamples(), settings.seed());
    material.topics().forEach(topic -> topics.put(topic.name(), topic));
  }

  /**
   * The figures at these settings. Refused with {@link Invalid}: a code that is not in the codebook
   * version, a jackknife of very many transcripts.
   */
  static AgreementView of(CodedTexts data, Settings settings, Instant now) {
    Figures figures = new Figures(data, settings);
    boolean many = figures.material.counted().size() > Jackknife.MOST_DOCUMENTS;
    if (settings.interval() == IntervalBy.JACKKNIFE && many) {
      throw new Invalid("interval", "jackknife is for 1,000 transcripts at most");
    }
    return figures.view(now);
  }

  private AgreementView view(Instant now) {
    Comparison all = material.topics().isEmpty() ? null : comparison(material);
    List<AgreementView.OfCode> codes = all == null ? List.of() : codes(all);
    return new AgreementView(
        settings.unit(),
        settings.level(),
        data.coders(),
        material.counted().stream()
            .map(text -> new AgreementView.Text(text.id(), text.coders(), text.length()))
            .toList(),
        data.codebookVersion(),
        now,
        resampled(),
        codes,
        all == null ? List.of() : figures(all.pooled(), null),
        all == null || data.coders().size() < 3 ? List.of() : pairs(),
        Caveats.of(material, settings, codes));
  }

  private AgreementView.@Nullable Resampled resampled() {
    if (material.counted().size() < IntervalMethod.FEWEST_DOCUMENTS) {
      return null;
    }
    boolean drawn = settings.interval() == IntervalBy.BOOTSTRAP;
    return new AgreementView.Resampled(
        settings.interval().title(),
        intervals.level(),
        drawn ? settings.resamples() : null,
        drawn ? settings.seed() : null);
  }

  private Comparison comparison(Material of) {
    return Comparison.of(of, settings, intervals);
  }

  private List<AgreementView.OfCode> codes(Comparison all) {
    List<AgreementView.OfCode> codes = new ArrayList<>();
    for (Material.Topic topic : material.topics()) {
      codes.add(
          new AgreementView.OfCode(
              topic.code(),
              topic.key(),
              topic.title(),
              topic.kind(),
              all.units(topic.name()),
              all.segments(topic.name()),
              figures(all.of(topic.name()), null)));
    }
    return codes;
  }

  private List<AgreementView.OfPair> pairs() {
    boolean few = data.coders().size() <= MOST_COMPARED_BY_CODE;
    List<AgreementView.OfPair> pairs = new ArrayList<>();
    for (int i = 0; i < data.coders().size(); i++) {
      for (int j = i + 1; j < data.coders().size(); j++) {
        List<String> names = List.of(data.coders().get(i), data.coders().get(j));
        Material theirs = material.pair(names.get(0), names.get(1));
        Comparison two = few ? comparison(theirs) : Comparison.of(theirs, settings, null);
        List<AgreementView.Figure> figures = new ArrayList<>();
        for (Material.Topic topic : few ? material.topics() : List.<Material.Topic>of()) {
          figures.addAll(figures(two.of(topic.name()), names));
        }
        figures.addAll(figures(two.pooled(), names));
        pairs.add(new AgreementView.OfPair(names, figures));
      }
    }
    return pairs;
  }

  private List<AgreementView.Figure> figures(List<Result> results, @Nullable List<String> pair) {
    return results.stream().map(result -> figure(result, pair)).toList();
  }

  private AgreementView.Figure figure(Result result, @Nullable List<String> pair) {
    Interval interval = result.interval();
    Interval.None none = interval.none();
    return new AgreementView.Figure(
        result.measure().key(),
        about(result.scope(), pair),
        result.status(),
        result.value(),
        result.reason() == null ? null : result.reason().key(),
        result.low(),
        result.high(),
        none == null || result.value() == null ? null : none.key(),
        none == null ? interval.dropped() : null,
        result.standardError(),
        result.observed(),
        result.expected(),
        result.pairable());
  }

  private AgreementView.@Nullable About about(Scope scope, @Nullable List<String> pair) {
    Material.Topic topic = scope.code() == null ? null : topics.get(scope.code());
    Kind kind = scope.kind() == null ? null : Kind.valueOf(scope.kind());
    if (topic == null) {
      return kind == null && pair == null ? null : new AgreementView.About(null, kind, pair);
    }
    return new AgreementView.About(topic.code(), topic.code() == null ? topic.kind() : null, pair);
  }
}
