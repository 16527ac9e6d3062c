package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every measure that a kind of data has, or those asked for. Of spans: the coefficients code by
 * code and pooled, the older ones, then the first two coders over characters, by document where
 * they share several. Measures asked for that the kind does not have are refused.
 */
public final class Calculation {

  private static final Set<Measure> EXCLUSIVE =
      EnumSet.of(
          Measure.U_ALPHA,
          Measure.CU_ALPHA,
          Measure.CU_COVERAGE,
          Measure.K_U_ALPHA,
          Measure.K_U_COVERAGE);
  private static final Set<Measure> OLDER =
      EnumSet.of(Measure.ALPHA_U_2004, Measure.ALPHA_U_2004_CODE);
  private static final Set<Measure> CHARACTERS =
      EnumSet.of(Measure.CHAR_PERCENT_AGREEMENT, Measure.CHAR_KAPPA, Measure.CHAR_CODED_ONLY);
  private static final Set<Measure> SETS = EnumSet.of(Measure.ALPHA_JACCARD, Measure.ALPHA_MASI);

  private Calculation() {}

  /** Everything about spans on documents; {@code alpha_u_2004} only where one document counts. */
  public static List<Result> of(Unitizing data) {
    Set<Measure> all = EnumSet.range(Measure.ALPHA_BINARY_CODE, Measure.CHAR_CODED_ONLY);
    if (data.countedDocuments().size() > 1) {
      all.removeAll(OLDER);
    }
    return of(data, all);
  }

  /**
   * The wanted measures of spans on documents.
   *
   * @throws InconsistentRatings if one of them is not of this kind or not for these data
   */
  public static List<Result> of(Unitizing data, Set<Measure> wanted) {
    Set<Measure> all = EnumSet.range(Measure.ALPHA_BINARY_CODE, Measure.CHAR_CODED_ONLY);
    refuseOthers(wanted, all, "unitizing");
    List<Result> results = new ArrayList<>();
    if (wanted.contains(Measure.ALPHA_BINARY_CODE)) {
      data.codes().forEach(code -> results.add(data.alphaBinary(code)));
    }
    if (wanted.contains(Measure.ALPHA_BINARY_POOLED)) {
      results.add(data.alphaBinaryPooled());
    }
    if (wanted.contains(Measure.U_ALPHA_BINARY)) {
      results.add(data.uAlphaBinary());
    }
    if (!Collections.disjoint(wanted, EXCLUSIVE)) {
      results.addAll(data.exclusive());
    }
    if (!Collections.disjoint(wanted, OLDER)) {
      results.addAll(data.alphaU2004());
    }
    if (!Collections.disjoint(wanted, CHARACTERS) && data.coders().size() > 1) {
      characters(data, results);
    }
    return results.stream().filter(result -> wanted.contains(result.measure())).toList();
  }

  private static void characters(Unitizing data, List<Result> results) {
    String first = data.coders().get(0);
    String second = data.coders().get(1);
    boolean several = data.documentsOfBoth(first, second).size() > 1;
    for (String code : data.codes()) {
      if (several) {
        results.addAll(data.charactersByDocument(first, second, code));
      }
      results.addAll(data.characters(first, second, code));
    }
    results.addAll(data.characters(first, second));
  }

  /** Everything about fixed units with one category each. */
  public static List<Result> of(Ratings data) {
    return data.results(NominalMeasure.all(data.coders().size()));
  }

  /**
   * The wanted measures of fixed units with one category each.
   *
   * @throws InconsistentRatings if one of them is not of this kind or not for so many coders
   */
  public static List<Result> of(Ratings data, Set<Measure> wanted) {
    refuseOthers(wanted, EnumSet.copyOf(NominalMeasure.all(2)), "coding");
    return data.results(List.copyOf(EnumSet.copyOf(wanted)));
  }

  /** Everything about fixed units with a set of codes each. */
  public static List<Result> of(LabelSets data) {
    return data.results();
  }

  /**
   * The wanted measures of fixed units with a set of codes each.
   *
   * @throws InconsistentRatings if one of them is not of this kind
   */
  public static List<Result> of(LabelSets data, Set<Measure> wanted) {
    refuseOthers(wanted, SETS, "multilabel");
    return data.results().stream().filter(result -> wanted.contains(result.measure())).toList();
  }

  private static void refuseOthers(Set<Measure> wanted, Set<Measure> known, String kind) {
    if (wanted.isEmpty()) {
      throw new InconsistentRatings("measures", "must name at least one");
    }
    for (Measure measure : wanted) {
      if (!known.contains(measure)) {
        throw new InconsistentRatings("measures", measure.key() + " is no measure of " + kind);
      }
    }
  }
}
