package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One of five categories on each of 100,000 units, four times in five the usual one. Both sides are
 * built from plain data and computed; the engine's time takes in the checks of its input.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class FixedUnitsBenchmark {

  private static final int UNITS = 100_000;
  private static final List<String> CATEGORIES = List.of("C1", "R1", "T1", "O1", "none");
  private static final long SEED = 7;

  @Param({"2", "3", "5"})
  public int coders;

  private int[][] ratings;
  private List<String> names;
  private List<List<String>> words;
  private Object[][] items;

  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(SEED);
    ratings = new int[coders][UNITS];
    for (int u = 0; u < UNITS; u++) {
      int usual = random.nextInt(CATEGORIES.size());
      for (int[] coder : ratings) {
        coder[u] = random.nextInt(5) == 0 ? random.nextInt(CATEGORIES.size()) : usual;
      }
    }
    names = IntStream.range(0, coders).mapToObj(g -> "coder " + g).toList();
    words = new ArrayList<>();
    for (int[] coder : ratings) {
      words.add(Arrays.stream(coder).mapToObj(CATEGORIES::get).toList());
    }
    items = new Object[UNITS][];
    for (int u = 0; u < UNITS; u++) {
      int unit = u;
      items[u] = words.stream().map(row -> row.get(unit)).toArray();
    }
  }

  /** One pass that counts; alpha from the counts. No checks, no copy, nothing missing. */
  @Benchmark
  public double countingLoop() {
    long[] total = new long[CATEGORIES.size()];
    long equal = 0;
    int[] here = new int[CATEGORIES.size()];
    for (int u = 0; u < UNITS; u++) {
      for (int[] coder : ratings) {
        here[coder[u]]++;
      }
      for (int k = 0; k < here.length; k++) {
        equal += (long) here[k] * (here[k] - 1);
        total[k] += here[k];
        here[k] = 0;
      }
    }
    double n = (double) coders * UNITS;
    double observed = 1 - equal / (n * (coders - 1));
    double expected = 1;
    for (long of : total) {
      expected -= of * (of - 1.0) / (n * (n - 1));
    }
    return 1 - observed / expected;
  }

  /** From numbers, as the product has them. */
  @Benchmark
  public Result engineAlpha() {
    return numbered().result(Measure.KRIPPENDORFF_ALPHA_NOMINAL);
  }

  /** For two coders only. */
  @Benchmark
  public Result engineCohen() {
    return numbered().result(Measure.COHEN_KAPPA);
  }

  /** All measures that so many coders have. */
  @Benchmark
  public List<Result> engineAll() {
    return Calculation.of(numbered());
  }

  /** From words, as the calculator of the REST API gets them. */
  @Benchmark
  public Result engineFromWords() {
    return Ratings.of(names, CATEGORIES, words).result(Measure.KRIPPENDORFF_ALPHA_NOMINAL);
  }

  private Ratings numbered() {
    return Ratings.numbered(names, CATEGORIES.size(), ratings);
  }

  @Benchmark
  public double dkproAlpha() {
    return new KrippendorffAlphaAgreement(study(), new NominalDistanceFunction())
        .calculateAgreement();
  }

  /** For two coders only. */
  @Benchmark
  public double dkproCohen() {
    return new CohenKappaAgreement(study()).calculateAgreement();
  }

  private CodingAnnotationStudy study() {
    CodingAnnotationStudy study = new CodingAnnotationStudy(coders);
    for (Object[] item : items) {
      study.addItemAsArray(item);
    }
    return study;
  }
}
