package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tukey 1958, Annals of Mathematical Statistics 29:614: the jackknife, over transcripts. */
class Tukey1958Test {
  private static final List<String> TWO = List.of("A", "B");

  /** Percentage points 0.975 of Student's t, from printed tables, here to ten places. */
  @Test
  void student_s_t_is_that_of_the_tables() {
    assertEquals(12.7062047362, StudentT.covering95(1), 1e-9);
    assertEquals(4.3026527297, StudentT.covering95(2), 1e-9);
    assertEquals(2.5705818366, StudentT.covering95(5), 1e-9);
    assertEquals(2.2009851601, StudentT.covering95(11), 1e-9);
    assertEquals(2.0422724563, StudentT.covering95(30), 1e-9);
    assertEquals(1.9839715185, StudentT.covering95(100), 1e-9);
    assertEquals(1.9718365068, StudentT.covering95(201), 1e-9);
    assertEquals(1.9623390808, StudentT.covering95(1000), 1e-9);
  }

  /** The jackknife error of a mean is its usual error s/√n; 15 of 20 units are agreed upon. */
  @Test
  void of_a_mean_it_gives_the_usual_standard_error() {
    List<List<String>> rows = List.of(new ArrayList<>(), new ArrayList<>());
    for (int u = 0; u < 20; u++) {
      rows.get(0).add("a");
      rows.get(1).add(u < 15 ? "a" : "b");
    }
    Ratings data = Ratings.of(TWO, List.of("a", "b"), rows).withIntervals(new Jackknife());
    Result percent = data.result(Measure.PERCENT_AGREEMENT);
    double reach = 2.0930240544 * Math.sqrt(0.75 * 0.25 / 19);
    assertEquals(0.75 - reach, percent.low(), 1e-9);
    assertEquals(0.75 + reach, percent.high(), 1e-9);
    assertEquals(20, percent.interval().replicates());
  }

  /** Expected: the study without each transcript in turn, put together and computed anew. */
  @Test
  void each_transcript_is_left_out_in_turn() {
    int n = 8;
    List<Double> without = new ArrayList<>();
    for (int left = 0; left < n; left++) {
      without.add(study(n, left).alphaBinaryPooled().value());
    }
    double mean = without.stream().mapToDouble(v -> v).average().orElseThrow();
    double squares = without.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double reach = 2.3646242511 * Math.sqrt((n - 1.0) / n * squares);
    Result alpha = study(n, -1).withIntervals(new Jackknife()).alphaBinaryPooled();
    assertEquals(alpha.value() - reach, alpha.low(), 1e-9);
    assertEquals(Math.min(1, alpha.value() + reach), alpha.high(), 1e-9);
    assertEquals(0, alpha.interval().dropped());
  }

  /** Spans of document d hang on d alone, so that leaving one out changes no other. */
  private static Unitizing study(int documents, int left) {
    List<Document> texts = new ArrayList<>();
    List<CodedSpan> spans = new ArrayList<>();
    for (int d = 0; d < documents; d++) {
      SplittableRandom random = new SplittableRandom(d);
      int start = random.nextInt(40);
      int end = start + 10 + random.nextInt(40);
      if (d != left) {
        texts.add(new Document("t" + d, 100, TWO));
        spans.add(new CodedSpan("t" + d, "A", start, end, "x"));
        spans.add(new CodedSpan("t" + d, "B", start + random.nextInt(9), end, "x"));
      }
    }
    return Unitizing.of(TWO, List.of("x", "y"), texts, spans);
  }

  @Test
  void a_value_that_rests_on_one_transcript_has_no_interval() {
    List<Document> texts = new ArrayList<>();
    for (int d = 0; d < 7; d++) {
      texts.add(new Document("t" + d, 100, TWO));
    }
    List<CodedSpan> spans =
        List.of(new CodedSpan("t3", "A", 0, 20, "x"), new CodedSpan("t3", "B", 0, 10, "x"));
    Unitizing data = Unitizing.of(TWO, List.of("x"), texts, spans);
    for (IntervalMethod method : List.of(new Jackknife(), Bootstrap.of(200, 1))) {
      Result alpha = data.withIntervals(method).alphaBinary("x");
      assertNull(alpha.low());
      assertEquals(Interval.None.RESTS_ON_ONE_DOCUMENT, alpha.interval().none());
    }
  }

  @Test
  void fewer_than_six_transcripts_give_no_interval_and_very_many_are_refused() {
    Result five = study(5, -1).withIntervals(new Jackknife()).alphaBinaryPooled();
    assertEquals(Interval.None.TOO_FEW_DOCUMENTS, five.interval().none());
    List<String> row = new ArrayList<>();
    for (int u = 0; u <= Jackknife.MOST_DOCUMENTS; u++) {
      row.add(u % 2 == 0 ? "a" : "b");
    }
    Ratings many =
        Ratings.of(TWO, List.of("a", "b"), List.of(row, row)).withIntervals(new Jackknife());
    assertThrows(InconsistentRatings.class, () -> many.result(Measure.COHEN_KAPPA));
  }
}
