package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every measure that a kind of data has, or those asked for: first the coefficients code by code,
 * then pooled, then the figures of the first two coders over characters.
 */
public final class Calculation {

  private static final Set<Measure> CHARACTERS =
      EnumSet.of(Measure.CHAR_PERCENT_AGREEMENT, Measure.CHAR_KAPPA, Measure.CHAR_CODED_ONLY);

  private Calculation() {}

  /** All measures of spans on documents. */
  public static List<Result> of(Unitizing data) {
    return of(data, EnumSet.allOf(Measure.class));
  }

  /** The wanted measures of spans on documents; those of other kinds of data are left out. */
  public static List<Result> of(Unitizing data, Set<Measure> wanted) {
    List<Result> results = new ArrayList<>();
    if (wanted.contains(Measure.ALPHA_BINARY_CODE)) {
      data.codes().forEach(code -> results.add(data.alphaBinary(code)));
    }
    if (wanted.contains(Measure.ALPHA_BINARY_POOLED)) {
      results.add(data.alphaBinaryPooled());
    }
    if (data.coders().size() > 1 && wanted.stream().anyMatch(CHARACTERS::contains)) {
      characters(data, results);
    }
    return results.stream().filter(result -> wanted.contains(result.measure())).toList();
  }

  private static void characters(Unitizing data, List<Result> results) {
    String first = data.coders().get(0);
    String second = data.coders().get(1);
    List<String> shared = data.documentsOfBoth(first, second);
    for (String code : data.codes()) {
      for (String document : shared.size() > 1 ? shared : List.<String>of()) {
        results.addAll(data.characters(first, second, code, document));
      }
      results.addAll(data.characters(first, second, code));
    }
    results.addAll(data.characters(first, second));
  }
}
