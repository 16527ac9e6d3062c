package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fixed units, each given one category by each coder who saw it; checked and immutable.
 *
 * <p>Units may belong to transcripts. Intervals then resample transcripts, else single units.
 */
public final class Ratings {

  /** In place of a category: this coder did not rate this unit. */
  public static final int MISSING = -1;

  private final Names coders;
  private final int categories;
  private final Patterns units;
  private final double @Nullable [][] transcripts;
  private final boolean presence;
  private final Resampling resampling;
  private final Tally tally;

  private Ratings(
      Names coders,
      int categories,
      Patterns units,
      double @Nullable [][] transcripts,
      boolean presence,
      Resampling resampling) {
    this.coders = coders;
    this.categories = categories;
    this.units = units;
    this.transcripts = transcripts;
    this.presence = presence;
    this.resampling = resampling;
    this.tally = Tally.of(units, coders.size(), categories);
  }

  /**
   * Checks a case of named categories.
   *
   * @param categories the whole codebook, used or not
   * @param ratings a row a coder, a category or null a unit
   * @throws InconsistentRatings if the data contradict themselves, naming the place
   */
  public static Ratings of(
      List<String> coders,
      List<String> categories,
      List<? extends List<? extends @Nullable String>> ratings) {
    Names coderNames = new Names(coders, "coders");
    Names names = new Names(categories, "categories");
    Table.check(coderNames, ratings);
    int[][] values = new int[ratings.size()][];
    for (int g = 0; g < values.length; g++) {
      values[g] = numbers(ratings.get(g), names, "ratings[" + g + "]");
    }
    Patterns units = Patterns.of(values, names.size());
    return new Ratings(coderNames, names.size(), units, null, false, new Resampling(null));
  }

  private static int[] numbers(
      List<? extends @Nullable String> row, Names categories, String where) {
    int[] numbers = new int[row.size()];
    int next = 0;
    for (String category : row) {
      int u = next++;
      numbers[u] =
          category == null ? MISSING : categories.place(category, () -> where + "[" + u + "]");
    }
    return numbers;
  }

  /** Checks a case of categories by number, from 0 to below {@code categories}. */
  static Ratings numbered(List<String> coders, int categories, int[][] ratings) {
    Names names = new Names(coders, "coders");
    Table.check(names, ratings, ratings[0].length);
    Patterns units = Patterns.of(ratings, categories);
    return new Ratings(names, categories, units, null, false, new Resampling(null));
  }

  /**
   * Checks a case of one code, present (1), absent (0) or {@link #MISSING} on each unit. A code
   * that nobody applied has no value, whatever the measure.
   *
   * @param present a row a coder, as long as there are units
   * @param transcripts the number of each unit's transcript, from 0
   * @throws InconsistentRatings if rows differ in length or hold other numbers
   */
  public static Ratings presence(List<String> coders, int[][] present, int[] transcripts) {
    Names names = new Names(coders, "coders");
    Table.check(names, present, transcripts.length);
    Patterns units = Patterns.of(present, 2);
    double[][] tallies = tallies(present, transcripts);
    return new Ratings(names, 2, units, tallies, true, new Resampling(null));
  }

  /** The sums of each transcript that anybody rated. */
  private static double[][] tallies(int[][] present, int[] transcripts) {
    Map<Integer, Tally> tallies = new LinkedHashMap<>();
    int[] scratch = new int[2];
    for (int u = 0; u < transcripts.length; u++) {
      tallies
          .computeIfAbsent(transcripts[u], t -> Tally.empty(present.length, 2))
          .add(Patterns.unit(present, u), 1, scratch);
    }
    return tallies.values().stream()
        .filter(of -> of.unitsFrom(1) > 0)
        .map(of -> of.sums)
        .toArray(double[][]::new);
  }

  /** The same data, whose results carry intervals from resampled transcripts or units. */
  public Ratings withIntervals(IntervalMethod method) {
    Resampling drawn = new Resampling(method);
    return new Ratings(coders, categories, units, transcripts, presence, drawn);
  }

  /** The coders, in the order given. */
  public List<String> coders() {
    return coders.list();
  }

  /** Number of units. */
  public int units() {
    return units.units();
  }

  /** How many units at least so many coders gave the second of two categories: presence. */
  public int unitsCodedBy(int fewest) {
    int coded = 0;
    for (int p = 0; p < units.rows.length; p++) {
      long by = Arrays.stream(units.rows[p]).filter(category -> category == 1).count();
      coded += by >= fewest ? units.number[p] : 0;
    }
    return coded;
  }

  /**
   * The measures, in their order.
   *
   * @throws InconsistentRatings if one of them needs two coders and there are more, or is not one
   *     of fixed units with one category
   */
  public List<Result> results(List<Measure> measures) {
    List<Formula> formulas = measures.stream().map(this::formula).toList();
    List<Estimate> points = formulas.stream().map(formula -> formula.of(tally.sums)).toList();
    List<Interval> intervals = intervals(formulas, points);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      Result plain = new Result(measures.get(i), Scope.ALL, points.get(i), null, intervals.get(i));
      results.add(measures.get(i) == Measure.GWET_AC1 ? withError(plain) : plain);
    }
    return List.copyOf(results);
  }

  /** AC1 has its interval from its error by Student's t of n - 1 degrees, n units rated (Gwet). */
  private Result withError(Result plain) {
    Double value = plain.value();
    Double error = Ac1StandardError.of(units, tally, value);
    boolean wanted =
        resampling.asked() && plain.interval().none() != Interval.None.TOO_FEW_DOCUMENTS;
    Interval interval =
        wanted && value != null && error != null
            ? Interval.about(value, error, (int) tally.unitsFrom(1) - 1, 0)
            : plain.interval();
    return new Result(plain.measure(), plain.scope(), plain.estimate(), error, interval);
  }

  /** One measure; see {@link #results}. */
  public Result result(Measure measure) {
    return results(List.of(measure)).get(0);
  }

  private Formula formula(Measure measure) {
    NominalMeasure nominal = NominalMeasure.of(measure, coders.size());
    return sums -> {
      Tally t = new Tally(coders.size(), categories, sums);
      if (coders.size() < 2) {
        return Estimate.undefined(Reason.SINGLE_CODER, 0);
      }
      if (presence && t.ratingsFrom(1, 1) == 0) {
        return Estimate.undefined(Reason.CODE_NOT_USED, t.ratingsFrom(2));
      }
      return nominal.of(t);
    };
  }

  private List<Interval> intervals(List<Formula> formulas, List<Estimate> points) {
    if (!resampling.asked()) {
      return Resampling.without(Interval.None.NOT_ASKED, points);
    }
    if (transcripts != null) {
      return resampling.intervals(transcripts, formulas, points);
    }
    int[] scratch = new int[categories];
    return resampling.intervals(
        Draws.ofKinds(units.number),
        weights -> {
          Tally drawn = Tally.empty(coders.size(), categories);
          for (int p = 0; p < weights.length; p++) {
            if (weights[p] > 0) {
              drawn.add(units.rows[p], weights[p], scratch);
            }
          }
          return Resampling.estimates(formulas, drawn.sums);
        },
        points);
  }
}
