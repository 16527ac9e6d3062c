package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Efron 1979, Annals of Statistics 7:1-26: the bootstrap, over transcripts. */
class Efron1979Test {

  private static final int REPLICATES = 200;
  private static final long SEED = 20260101;

  /** Expected: each resample put together as a study of its own and computed from its spans. */
  @Test
  void a_resample_of_transcripts_is_a_study_of_the_transcripts_drawn() {
    Unitizing data = study(8);
    List<Double> alphas = new ArrayList<>();
    List<Double> kappas = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int b = 0; b < REPLICATES; b++) {
      int[] weights = new int[8];
      for (int i = 0; i < 8; i++) {
        weights[random.nextInt(8)]++;
      }
      Unitizing drawn = study(weights);
      add(alphas, drawn.alphaBinary("x"));
      add(kappas, drawn.characters("A", "B").get(1));
    }
    Unitizing asked = data.withIntervals(Bootstrap.of(REPLICATES, SEED));
    same(alphas, asked.alphaBinary("x"));
    same(kappas, asked.characters("A", "B").get(1));
  }

  private static void add(List<Double> values, Result result) {
    if (result.defined()) {
      values.add(result.value());
    }
  }

  private static void same(List<Double> values, Result result) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    assertEquals(quantile(sorted, 0.025), result.low(), 1e-9);
    assertEquals(quantile(sorted, 0.975), result.high(), 1e-9);
    assertEquals(REPLICATES - sorted.length, result.interval().dropped());
    assertEquals(REPLICATES, result.interval().replicates());
    assertTrue(result.low() <= result.value() && result.value() <= result.high());
  }

  /** Type 7 of Hyndman and Fan 1996. */
  private static double quantile(double[] sorted, double p) {
    double h = (sorted.length - 1) * p;
    int i = (int) h;
    return i + 1 == sorted.length ? sorted[i] : sorted[i] + (h - i) * (sorted[i + 1] - sorted[i]);
  }

  private static Unitizing study(int documents) {
    int[] once = new int[documents];
    Arrays.fill(once, 1);
    return study(once);
  }

  /** Document d, taken so many times; its spans hang on its number alone. */
  private static Unitizing study(int[] times) {
    List<Document> documents = new ArrayList<>();
    List<CodedSpan> spans = new ArrayList<>();
    for (int d = 0; d < times.length; d++) {
      for (int copy = 0; copy < times[d]; copy++) {
        String id = "t" + d + "-" + copy;
        SplittableRandom random = new SplittableRandom(d);
        documents.add(new Document(id, 100, List.of("A", "B")));
        int start = random.nextInt(40);
        int end = start + 10 + random.nextInt(40);
        spans.add(new CodedSpan(id, "A", start, end, "x"));
        spans.add(new CodedSpan(id, "B", start + random.nextInt(9), end, d > 2 ? "x" : "y"));
      }
    }
    return Unitizing.of(List.of("A", "B"), List.of("x", "y"), documents, spans);
  }

  @Test
  void the_same_seed_gives_the_same_limits_and_another_one_others() {
    Unitizing data = study(9);
    Interval first = data.withIntervals(Bootstrap.of(500, 1)).alphaBinaryPooled().interval();
    Interval again = data.withIntervals(Bootstrap.of(500, 1)).alphaBinaryPooled().interval();
    Interval other = data.withIntervals(Bootstrap.of(500, 2)).alphaBinaryPooled().interval();
    assertEquals(first, again);
    assertNotEquals(first, other);
  }

  @Test
  void fewer_than_six_transcripts_give_no_interval() {
    Result five = study(5).withIntervals(Bootstrap.of(10, 1)).alphaBinaryPooled();
    assertNull(five.low());
    assertEquals(Interval.None.TOO_FEW_DOCUMENTS, five.interval().none());
    Result six = study(6).withIntervals(Bootstrap.of(10, 1)).alphaBinaryPooled();
    assertNull(six.interval().none());
    assertEquals(Interval.None.NOT_ASKED, study(6).alphaBinaryPooled().interval().none());
  }

  @Test
  void an_undefined_value_has_no_interval() {
    Unitizing data = study(7);
    List<Document> documents = new ArrayList<>();
    for (String id : data.countedDocuments()) {
      documents.add(new Document(id, 100, List.of("A", "B")));
    }
    Result alpha =
        Unitizing.of(List.of("A", "B"), List.of("x"), documents, List.of())
            .withIntervals(Bootstrap.of(10, 1))
            .alphaBinary("x");
    assertEquals(Interval.None.VALUE_UNDEFINED, alpha.interval().none());
  }

  /** Units that were rated alike are drawn as one kind: the same law as drawing unit by unit. */
  @Test
  void units_drawn_by_kind_give_the_interval_of_units_drawn_singly() {
    int units = 400;
    int[][] present = new int[2][units];
    int[] single = new int[units];
    List<List<String>> rows = List.of(new ArrayList<>(), new ArrayList<>());
    SplittableRandom random = new SplittableRandom(5);
    for (int u = 0; u < units; u++) {
      single[u] = u;
      present[0][u] = random.nextInt(3) == 0 ? 1 : 0;
      present[1][u] = random.nextInt(6) == 0 ? 1 - present[0][u] : present[0][u];
      rows.get(0).add("" + present[0][u]);
      rows.get(1).add("" + present[1][u]);
    }
    List<String> two = List.of("1", "2");
    Bootstrap by = Bootstrap.of(4000, SEED);
    Measure alpha = Measure.KRIPPENDORFF_ALPHA_NOMINAL;
    Result singly = Ratings.presence(two, present, single).withIntervals(by).result(alpha);
    Result byKind = Ratings.of(two, List.of("0", "1"), rows).withIntervals(by).result(alpha);
    assertEquals(singly.value(), byKind.value(), 1e-12);
    assertEquals(singly.low(), byKind.low(), 0.01);
    assertEquals(singly.high(), byKind.high(), 0.01);
  }

  @Test
  void sets_and_ratings_of_transcripts_have_intervals_too() {
    List<List<List<String>>> sets = List.of(new ArrayList<>(), new ArrayList<>());
    int[] transcripts = new int[60];
    SplittableRandom random = new SplittableRandom(11);
    for (int u = 0; u < transcripts.length; u++) {
      transcripts[u] = u / 10;
      List<String> usual = random.nextBoolean() ? List.of("A") : List.of("A", "B");
      sets.get(0).add(usual);
      sets.get(1).add(random.nextInt(4) == 0 ? List.of() : usual);
    }
    LabelSets data = LabelSets.of(List.of("1", "2"), List.of("A", "B"), sets);
    Bootstrap by = Bootstrap.of(300, SEED);
    Result grouped = data.inTranscripts(transcripts).withIntervals(by).results().get(1);
    Result singly = data.withIntervals(by).results().get(1);
    assertTrue(grouped.low() <= grouped.value() && grouped.value() <= grouped.high());
    assertTrue(singly.low() <= singly.value() && singly.value() <= singly.high());
    assertEquals(grouped.value(), singly.value(), 1e-12);
  }

  /** Mean n·p and variance n·p·(1-p), and the share of each value where it is not rare. */
  @Test
  void binomial_numbers_follow_their_law() {
    double[] chances = {0.02, 0.3, 0.5, 0.9};
    int[] trials = {5, 60, 3000};
    int draws = 20_000;
    for (double p : chances) {
      for (int n : trials) {
        SplittableRandom random = new SplittableRandom(SEED);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
          double k = Binomial.next(random, n, p);
          assertTrue(k >= 0 && k <= n);
          sum += k;
          squares += k * k;
        }
        double variance = n * p * (1 - p);
        double mean = sum / draws;
        assertEquals(n * p, mean, 5 * Math.sqrt(variance / draws), n + " " + p);
        assertEquals(variance, squares / draws - mean * mean, 0.06 * variance, n + " " + p);
      }
    }
  }

  @Test
  void what_is_drawn_adds_up() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 500; i++) {
      int[] numbers = {3, 1, 50, 0, 400};
      assertEquals(454, Arrays.stream(Draws.ofKinds(numbers).next(random)).sum());
      assertEquals(12, Arrays.stream(Draws.ofEach(12).next(random)).sum());
    }
  }

  @Test
  void resampling_never_or_without_end_is_refused() {
    assertThrows(InconsistentRatings.class, () -> Bootstrap.of(0, 1));
    assertThrows(InconsistentRatings.class, () -> Bootstrap.of(Bootstrap.MOST_REPLICATES + 1, 1));
    assertThrows(InconsistentRatings.class, () -> new Bootstrap(10, 1, 1));
  }

  @Test
  void very_many_distinct_sets_have_a_value_and_no_interval() {
    List<String> codes = new ArrayList<>();
    List<List<List<String>>> rows = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 600; i++) {
      codes.add("code " + i);
      rows.get(0).add(List.of("code " + i));
      rows.get(1).add(List.of("code " + i));
    }
    LabelSets data = LabelSets.of(List.of("1", "2"), codes, rows);
    Result alpha = data.withIntervals(Bootstrap.of(10, SEED)).results().get(0);
    assertEquals(1, alpha.value(), 1e-12);
    assertEquals(Interval.None.NOT_AVAILABLE, alpha.interval().none());
  }
}
