package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.LabelSets;
import org.retroduct.statistics.Measure;
import org.retroduct.statistics.Ratings;
import org.retroduct.statistics.Result;
import org.retroduct.statistics.Scope;

/** Coders compared sentence by sentence or turn by turn: whether each has the code. */
final class UnitComparison implements Comparison {
  private static final List<Measure> MEASURES =
      List.of(
          Measure.PERCENT_AGREEMENT,
          Measure.COHEN_KAPPA,
          Measure.FLEISS_KAPPA,
          Measure.CONGER_KAPPA,
          Measure.BRENNAN_PREDIGER,
          Measure.GWET_AC1,
          Measure.KRIPPENDORFF_ALPHA_NOMINAL);

  private final Material material;
  private final CodedUnits units;
  private final @Nullable IntervalMethod resampling;
  private final Map<String, Ratings> ratings = new HashMap<>();

  UnitComparison(Material material, @Nullable IntervalMethod resampling) {
    this.material = material;
    this.units = new CodedUnits(material);
    this.resampling = resampling;
  }

  private Ratings ratings(String topic) {
    return ratings.computeIfAbsent(
        topic,
        name -> {
          int[][] present = units.present(name);
          Ratings plain = Ratings.presence(material.coders(), present, units.transcripts());
          return resampling == null ? plain : plain.withIntervals(resampling);
        });
  }

  @Override
  public AgreementView.Units units(String topic) {
    Ratings of = ratings(topic);
    return new AgreementView.Units(of.units(), of.unitsCodedBy(2), of.unitsCodedBy(1));
  }

  @Override
  public Map<String, Integer> segments(String topic) {
    Map<String, Integer> segments = new LinkedHashMap<>();
    material.coders().forEach(coder -> segments.put(coder, units.passages(coder, topic)));
    return segments;
  }

  @Override
  public List<Result> of(String topic) {
    boolean two = material.coders().size() == 2;
    List<Measure> measures =
        MEASURES.stream().filter(measure -> two || measure != Measure.COHEN_KAPPA).toList();
    List<Result> results = new ArrayList<>();
    for (Result result : ratings(topic).results(measures)) {
      results.add(result.within(Scope.ofCode(topic)));
    }
    return results;
  }

  @Override
  public List<Result> pooled() {
    LabelSets sets =
        LabelSets.of(material.coders(), material.names(null), units.sets())
            .inTranscripts(units.transcripts());
    return (resampling == null ? sets : sets.withIntervals(resampling)).results();
  }
}
