package org.retroduct.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.statistics.Bootstrap;
import org.retroduct.statistics.Result;
import org.retroduct.statistics.Scope;

/** Hands codings to the engine and puts its results in order. */
final class Figures {
  private final CodedTexts data;
  private final Settings settings;
  private final Material material;
  private final @Nullable Bootstrap resampling;
  private final Map<String, Material.Topic> topics = new HashMap<>();

  private Figures(CodedTexts data, Settings settings) {
    this.data = data;
    this.settings = settings;
    this.material = Material.of(data, settings);
    this.resampling =
        material.counted().size() < Bootstrap.FEWEST_DOCUMENTS
            ? null
            : Bootstrap.of(settings.resamples(), settings.seed());
    material.topics().forEach(topic -> topics.put(topic.name(), topic));
  }

  /**
   * The figures at these settings. Refused with {@link org.retroduct.platform.Invalid}: a code that
   * is not in the codebook version.
   */
  static AgreementView of(CodedTexts data, Settings settings, Instant now) {
    return new Figures(data, settings).view(now);
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
        resampling == null
            ? null
            : new AgreementView.Resampled(
                "transcript bootstrap",
                resampling.level(),
                resampling.replicates(),
                resampling.seed()),
        codes,
        all == null ? List.of() : figures(all.pooled(), null),
        all == null || data.coders().size() < 3 ? List.of() : pairs(),
        Caveats.of(material, settings, codes));
  }

  private Comparison comparison(Material of) {
    return Comparison.of(of, settings, resampling);
  }

  private List<AgreementView.OfCode> codes(Comparison all) {
    List<AgreementView.OfCode> codes = new ArrayList<>();
    for (Material.Topic topic : material.topics()) {
      codes.add(
          new AgreementView.OfCode(
              topic.code(),
              topic.title(),
              topic.kind(),
              all.units(topic.name()),
              all.segments(topic.name()),
              figures(all.of(topic.name()), null)));
    }
    return codes;
  }

  private List<AgreementView.OfPair> pairs() {
    List<AgreementView.OfPair> pairs = new ArrayList<>();
    for (int i = 0; i < data.coders().size(); i++) {
      for (int j = i + 1; j < data.coders().size(); j++) {
        List<String> names = List.of(data.coders().get(i), data.coders().get(j));
        Comparison two = comparison(material.pair(names.get(0), names.get(1)));
        List<AgreementView.Figure> figures = new ArrayList<>();
        for (Material.Topic topic : material.topics()) {
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
    return new AgreementView.Figure(
        result.measure().key(),
        about(result.scope(), pair),
        result.status(),
        result.value(),
        result.reason() == null ? null : result.reason().key(),
        result.low(),
        result.high(),
        result.standardError(),
        result.observed(),
        result.expected());
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
