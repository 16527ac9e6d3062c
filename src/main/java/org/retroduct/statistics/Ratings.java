package org.retroduct.statistics;

import java.nio.IntBuffer;
import java.util.ArrayList;
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
  private final int[][] values;
  private final int @Nullable [] transcripts;
  private final boolean presence;
  private final Resampling resampling;
  private final Tally tally;

  private Ratings(
      Names coders,
      int categories,
      int[][] values,
      int @Nullable [] transcripts,
      boolean presence,
      Resampling resampling) {
    this.coders = coders;
    this.categories = categories;
    this.values = values;
    this.transcripts = transcripts;
    this.presence = presence;
    this.resampling = resampling;
    this.tally = Tally.empty(values.length, categories);
    int[] scratch = new int[categories];
    for (int u = 0; u < values[0].length; u++) {
      tally.add(values, u, 1, scratch);
    }
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
      List<? extends @Nullable String> row = ratings.get(g);
      values[g] = new int[row.size()];
      int u = 0;
      for (String category : row) {
        String where = "ratings[" + g + "][" + u + "]";
        values[g][u++] = category == null ? MISSING : names.place(category, where);
      }
    }
    return new Ratings(coderNames, names.size(), values, null, false, new Resampling(null));
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
    int[][] values = Table.copy(names, present, transcripts, 2);
    return new Ratings(names, 2, values, transcripts.clone(), true, new Resampling(null));
  }

  /** The same data, whose results carry intervals from resampled transcripts or units. */
  public Ratings withIntervals(IntervalMethod method) {
    Resampling drawn = new Resampling(method);
    return new Ratings(coders, categories, values, transcripts, presence, drawn);
  }

  /** The ratings of two coders only. */
  public Ratings pair(String first, String second) {
    Names pair = new Names(List.of(first, second), "coders");
    int[][] theirs = {values[coders.place(first)], values[coders.place(second)]};
    return new Ratings(pair, categories, theirs, transcripts, presence, resampling);
  }

  /** The coders, in the order given. */
  public List<String> coders() {
    return coders.list();
  }

  /** Number of units. */
  public int units() {
    return values[0].length;
  }

  /** How many units at least so many coders gave the second of two categories: presence. */
  public int unitsCodedBy(int fewest) {
    int units = 0;
    for (int u = 0; u < units(); u++) {
      int coded = 0;
      for (int[] coder : values) {
        coded += coder[u] == 1 ? 1 : 0;
      }
      units += coded >= fewest ? 1 : 0;
    }
    return units;
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
    Double error = Ac1StandardError.of(values, tally, value);
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
      Tally t = new Tally(values.length, categories, sums);
      if (values.length < 2) {
        return Estimate.undefined(Reason.SINGLE_CODER, 0);
      }
      if (presence && t.ratingsFrom(1, 1) == 0) {
        return Estimate.undefined(Reason.CODE_NOT_USED, t.ratingsFrom(2));
      }
      return nominal.of(t);
    };
  }

  private List<Interval> intervals(List<Formula> formulas, List<Estimate> points) {
    if (transcripts != null) {
      return resampling.intervals(byTranscript(transcripts), formulas, points);
    }
    Map<IntBuffer, int[]> kinds = new LinkedHashMap<>();
    for (int u = 0; resampling.asked() && u < units(); u++) {
      int unit = u;
      kinds.computeIfAbsent(pattern(u), kind -> new int[] {unit, 0})[1]++;
    }
    int[] likeness = kinds.values().stream().mapToInt(kind -> kind[0]).toArray();
    int[] numbers = kinds.values().stream().mapToInt(kind -> kind[1]).toArray();
    int[] scratch = new int[categories];
    return resampling.intervals(
        Draws.ofKinds(numbers),
        weights -> {
          Tally drawn = Tally.empty(values.length, categories);
          for (int kind = 0; kind < likeness.length; kind++) {
            if (weights[kind] > 0) {
              drawn.add(values, likeness[kind], weights[kind], scratch);
            }
          }
          return Resampling.estimates(formulas, drawn.sums);
        },
        points);
  }

  private double[][] byTranscript(int[] ofUnits) {
    Map<Integer, Tally> tallies = new LinkedHashMap<>();
    int[] scratch = new int[categories];
    for (int u = 0; u < units(); u++) {
      Tally of = tallies.computeIfAbsent(ofUnits[u], t -> Tally.empty(values.length, categories));
      of.add(values, u, 1, scratch);
    }
    return tallies.values().stream()
        .filter(of -> of.unitsFrom(1) > 0)
        .map(of -> of.sums)
        .toArray(double[][]::new);
  }

  /** Units that all coders rated alike are drawn as one kind. */
  private IntBuffer pattern(int unit) {
    int[] row = new int[values.length];
    for (int g = 0; g < row.length; g++) {
      row[g] = values[g][unit];
    }
    return IntBuffer.wrap(row);
  }
}
