package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fixed units, each given a set of codes by each coder who saw it; checked and immutable. The empty
 * set is a rating: seen, and no code applied.
 */
public final class LabelSets {

  private final Names coders;
  private final int[][] ratings;
  private final long[][] sets;
  private final int @Nullable [] transcripts;
  private final Resampling resampling;

  private LabelSets(
      Names coders,
      int[][] ratings,
      long[][] sets,
      int @Nullable [] transcripts,
      Resampling resampling) {
    this.coders = coders;
    this.ratings = ratings;
    this.sets = sets;
    this.transcripts = transcripts;
    this.resampling = resampling;
  }

  /**
   * Checks a case.
   *
   * @param codes the whole codebook
   * @param ratings a row a coder, on each unit the codes applied or null where the coder did not
   *     see it
   * @throws InconsistentRatings if the data contradict themselves, naming the place
   */
  public static LabelSets of(
      List<String> coders,
      List<String> codes,
      List<? extends List<? extends @Nullable Collection<String>>> ratings) {
    Names coderNames = new Names(coders, "coders");
    Names names = new Names(codes, "categories");
    Table.check(coderNames, ratings);
    Map<BitSet, Integer> seen = new LinkedHashMap<>();
    int[][] values = new int[ratings.size()][];
    for (int g = 0; g < values.length; g++) {
      values[g] = new int[ratings.get(g).size()];
      String where = "ratings[" + g + "]";
      int next = 0;
      for (Collection<String> labels : ratings.get(g)) {
        int u = next++;
        values[g][u] =
            labels == null
                ? Ratings.MISSING
                : interned(labels, names, () -> where + "[" + u + "]", seen);
      }
    }
    int words = (names.size() + 63) / 64;
    long[][] sets = new long[seen.size()][words];
    seen.forEach((set, id) -> System.arraycopy(set.toLongArray(), 0, sets[id], 0, words(set)));
    return new LabelSets(coderNames, values, sets, null, new Resampling(null));
  }

  private static int interned(
      Collection<String> labels, Names codes, Supplier<String> where, Map<BitSet, Integer> seen) {
    BitSet set = new BitSet();
    for (String label : labels) {
      set.set(codes.place(label, where));
    }
    int next = seen.size();
    Integer known = seen.putIfAbsent(set, next);
    return known == null ? next : known;
  }

  private static int words(BitSet set) {
    return (set.length() + 63) / 64;
  }

  /** The same data, whose intervals resample transcripts: the number of each unit's, from 0. */
  public LabelSets inTranscripts(int[] ofUnits) {
    if (ofUnits.length != ratings[0].length) {
      throw new InconsistentRatings("ratings[0]", "must have a rating for each unit");
    }
    return new LabelSets(coders, ratings, sets, ofUnits.clone(), resampling);
  }

  /** The same data, whose results carry intervals from resampled transcripts or units. */
  public LabelSets withIntervals(IntervalMethod method) {
    return new LabelSets(coders, ratings, sets, transcripts, new Resampling(method));
  }

  /** The coders, in the order given. */
  public List<String> coders() {
    return coders.list();
  }

  /** {@code alpha_jaccard} and {@code alpha_masi}. */
  public List<Result> results() {
    if (transcripts == null) {
      Patterns units = Patterns.of(ratings, sets.length);
      return results(alike(units), units.number);
    }
    List<SetTally> groups = inEach(transcripts);
    int[] once = new int[groups.size()];
    Arrays.fill(once, 1);
    return results(groups, once);
  }

  private List<SetTally> alike(Patterns units) {
    List<SetTally> tallies = new ArrayList<>();
    for (int[] row : units.rows) {
      SetTally tally = new SetTally();
      tally.add(row, sets);
      tallies.add(tally);
    }
    return tallies;
  }

  private List<SetTally> inEach(int[] ofUnits) {
    Map<Integer, SetTally> tallies = new LinkedHashMap<>();
    for (int u = 0; u < ofUnits.length; u++) {
      SetTally tally = tallies.computeIfAbsent(ofUnits[u], t -> new SetTally());
      tally.add(Patterns.unit(ratings, u), sets);
    }
    return List.copyOf(tallies.values());
  }

  private List<Result> results(List<SetTally> groups, int[] alike) {
    List<SetAlpha> alphas = new ArrayList<>();
    List<Estimate> points = new ArrayList<>();
    for (SetDistance distance : SetDistance.values()) {
      SetAlpha alpha = new SetAlpha(groups, sets, distance, resampling.asked());
      alphas.add(alpha);
      boolean alone = coders.size() < 2;
      points.add(alone ? Estimate.undefined(Reason.SINGLE_CODER, 0) : alpha.point(alike));
    }
    List<Interval> intervals;
    if (resampling.asked() && !SetAlpha.resamples(groups.size(), sets.length)) {
      intervals = Resampling.without(Interval.None.NOT_AVAILABLE, points);
    } else {
      intervals =
          resampling.intervals(
              Draws.ofKinds(alike), weights -> SetAlpha.resampled(alphas, weights), points);
    }
    List<Result> results = new ArrayList<>();
    Measure[] measures = {Measure.ALPHA_JACCARD, Measure.ALPHA_MASI};
    for (int i = 0; i < measures.length; i++) {
      results.add(new Result(measures[i], Scope.ALL, points.get(i), null, intervals.get(i)));
    }
    return List.copyOf(results);
  }
}
