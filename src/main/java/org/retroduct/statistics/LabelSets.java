package org.retroduct.statistics;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fixed units, each given a set of codes by each coder who saw it; checked and immutable. The empty
 * set is a rating: seen, and no code applied.
 */
public final class LabelSets {

  private final Names coders;
  private final int[][] values;
  private final long[][] sets;
  private final int @Nullable [] transcripts;
  private final Resampling resampling;

  private LabelSets(
      Names coders,
      int[][] values,
      long[][] sets,
      int @Nullable [] transcripts,
      Resampling resampling) {
    this.coders = coders;
    this.values = values;
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
      int u = 0;
      for (Collection<String> labels : ratings.get(g)) {
        String where = "ratings[" + g + "][" + u + "]";
        int value = labels == null ? Ratings.MISSING : interned(labels, names, where, seen);
        values[g][u++] = value;
      }
    }
    int words = (names.size() + 63) / 64;
    long[][] sets = new long[seen.size()][words];
    seen.forEach((set, id) -> System.arraycopy(set.toLongArray(), 0, sets[id], 0, words(set)));
    return new LabelSets(coderNames, values, sets, null, new Resampling(null));
  }

  private static int interned(
      Collection<String> labels, Names codes, String where, Map<BitSet, Integer> seen) {
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
    if (ofUnits.length != values[0].length) {
      throw new InconsistentRatings("ratings[0]", "must have a rating for each unit");
    }
    return new LabelSets(coders, values, sets, ofUnits.clone(), resampling);
  }

  /** The same data, whose results carry intervals from resampled transcripts or units. */
  public LabelSets withIntervals(IntervalMethod method) {
    return new LabelSets(coders, values, sets, transcripts, new Resampling(method));
  }

  /** The ratings of two coders only. */
  public LabelSets pair(String first, String second) {
    Names pair = new Names(List.of(first, second), "coders");
    int[][] theirs = {values[coders.place(first)], values[coders.place(second)]};
    return new LabelSets(pair, theirs, sets, transcripts, resampling);
  }

  /** The coders, in the order given. */
  public List<String> coders() {
    return coders.list();
  }

  /** {@code alpha_jaccard} and {@code alpha_masi}. */
  public List<Result> results() {
    Map<Object, SetTally> groups = new LinkedHashMap<>();
    Map<Object, Integer> numbers = new LinkedHashMap<>();
    for (int u = 0; u < values[0].length; u++) {
      Object group = transcripts == null ? pattern(u) : (Object) transcripts[u];
      boolean fresh = numbers.merge(group, 1, Integer::sum) == 1;
      SetTally tally = groups.computeIfAbsent(group, g -> new SetTally());
      if (fresh || transcripts != null) {
        tally.add(values, u, sets);
      }
    }
    int[] alike = numbers.values().stream().mapToInt(n -> transcripts == null ? n : 1).toArray();
    return results(List.copyOf(groups.values()), alike);
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

  private IntBuffer pattern(int unit) {
    int[] row = new int[values.length];
    for (int g = 0; g < row.length; g++) {
      row[g] = values[g][unit];
    }
    return IntBuffer.wrap(row);
  }
}
