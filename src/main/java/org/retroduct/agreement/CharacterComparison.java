package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.statistics.Document;
import org.retroduct.statistics.Extent;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.Result;
import org.retroduct.statistics.Scope;
import org.retroduct.statistics.Unitizing;

/** Coders compared character by character. */
final class CharacterComparison implements Comparison {
  private final Material material;
  private final Unitizing engine;

  CharacterComparison(Material material, @Nullable IntervalMethod resampling) {
    this.material = material;
    List<Document> documents = new ArrayList<>();
    for (Material.Text text : material.texts()) {
      documents.add(new Document(text.id().toString(), text.length(), text.coders()));
    }
    Unitizing plain =
        Unitizing.of(material.coders(), material.names(null), documents, material.spans());
    this.engine = resampling == null ? plain : plain.withIntervals(resampling);
  }

  @Override
  public AgreementView.Units units(String topic) {
    Extent extent = engine.extent(topic);
    return new AgreementView.Units(extent.total(), extent.both(), extent.either());
  }

  @Override
  public Map<String, Integer> segments(String topic) {
    Map<String, Integer> segments = new LinkedHashMap<>();
    engine.extent(topic).byCoder().forEach((coder, coded) -> segments.put(coder, coded.units()));
    return segments;
  }

  @Override
  public List<Result> of(String topic) {
    List<Result> results = new ArrayList<>();
    results.add(engine.alphaBinary(topic));
    if (material.coders().size() == 2) {
      results.addAll(engine.characters(first(), second(), topic));
    }
    return results;
  }

  @Override
  public List<Result> pooled() {
    List<Result> results = new ArrayList<>();
    results.add(engine.alphaBinaryPooled());
    for (Kind kind : material.kinds()) {
      Result ofKind = engine.alphaBinaryPooled(material.names(kind));
      results.add(ofKind.within(Scope.ofKind(kind.name())));
    }
    if (material.coders().size() == 2) {
      results.addAll(engine.characters(first(), second()));
    }
    return results;
  }

  private String first() {
    return material.coders().get(0);
  }

  private String second() {
    return material.coders().get(1);
  }
}
