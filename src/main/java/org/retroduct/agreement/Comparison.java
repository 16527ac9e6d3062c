package org.retroduct.agreement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.statistics.IntervalMethod;
import org.retroduct.statistics.Result;

/** What the engine says of some material in one kind of unit. */
interface Comparison {
  /** How many units there are, and how many were given this code. */
  AgreementView.Units units(String topic);

  /** How many passages with this code each coder has. */
  Map<String, Integer> segments(String topic);

  /** All measures of one code. */
  List<Result> of(String topic);

  /** All measures over all codes, and over each kind where the unit has such. */
  List<Result> pooled();

  /** In the unit that the settings name; {@code resampling} is null for no intervals. */
  static Comparison of(Material material, Settings settings, @Nullable IntervalMethod resampling) {
    return switch (settings.unit()) {
      case CHARACTER -> new CharacterComparison(material, resampling);
      case SENTENCE, TURN -> new UnitComparison(material, resampling);
    };
  }
}
