package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a result says beside its value. Expected values are counted by hand in each test. */
class ResultPartsTest {

  private static final List<String> TWO = List.of("A", "B");
  private static final List<String> XY = List.of("x", "y");

  private static Unitizing study(int length, CodedSpan... spans) {
    return Unitizing.of(TWO, XY, List.of(new Document("t", length, TWO)), List.of(spans));
  }

  private static CodedSpan span(String coder, int start, int end, String code) {
    return new CodedSpan("t", coder, start, end, code);
  }

  /** Both codes A 0-40, B 10-50 of 100: each code differs on 20 of 200 characters by coders. */
  @Test
  void pooled_codes_carry_the_mean_of_their_parts() {
    Unitizing data =
        study(
            100,
            span("A", 0, 40, "x"),
            span("B", 10, 50, "x"),
            span("A", 0, 40, "y"),
            span("B", 10, 50, "y"));
    Result one = data.alphaBinary("x");
    Result pooled = data.alphaBinaryPooled();
    assertEquals(0.1, pooled.observed(), 1e-12);
    assertEquals(one.expected(), pooled.expected(), 1e-12);
    assertEquals(one.value(), pooled.value(), 1e-12);
    assertEquals(200, pooled.pairable());
  }

  /** Everything under one code leaves nothing to differ by; a gap is a second value. */
  @Test
  void one_code_over_all_the_text_has_no_variation_and_with_a_gap_it_has() {
    Unitizing whole = study(9, span("A", 0, 9, "x"), span("B", 0, 9, "x"));
    Result all = find(whole.exclusive(), Measure.U_ALPHA);
    assertEquals(Reason.NO_VARIATION, all.reason());
    assertEquals(0, all.observed());
    assertEquals(0, all.expected());
    assertEquals(18, all.pairable());
    Unitizing gap = study(9, span("A", 0, 4, "x"), span("B", 0, 4, "x"));
    assertEquals(1, find(gap.exclusive(), Measure.U_ALPHA).value());
    Result codes = find(gap.exclusive(), Measure.CU_ALPHA);
    assertEquals(Reason.NO_VARIATION, codes.reason());
    assertEquals(8, codes.pairable());
  }

  private static Result find(List<Result> results, Measure measure) {
    return results.stream().filter(r -> r.measure() == measure).findFirst().orElseThrow();
  }

  @Test
  void the_older_alpha_says_why_it_has_no_value() {
    Unitizing unused = study(10, span("A", 0, 4, "x"), span("B", 0, 4, "x"));
    List<Result> results = unused.alphaU2004();
    assertEquals(1, results.get(0).value());
    assertEquals(20, results.get(0).pairable());
    assertEquals(Reason.CODE_NOT_USED, results.get(1).reason());
    assertEquals(20, results.get(1).pairable());
    assertEquals(1, results.get(2).value());
    assertEquals(Reason.NO_UNITS, study(10).alphaU2004().get(2).reason());
    assertEquals(Reason.NO_PAIRABLE_TEXT, study(0).alphaU2004().get(2).reason());
    List<Document> alone = List.of(new Document("t", 10, List.of("A")));
    Unitizing one = Unitizing.of(List.of("A"), XY, alone, List.of());
    one.alphaU2004().forEach(r -> assertEquals(Reason.SINGLE_CODER, r.reason()));
  }

  /** Expected: the measure over the units that both rated, given alone. */
  @Test
  void units_that_only_one_of_two_rated_do_not_count_for_cohen_and_scott() {
    List<String> a = Arrays.asList("x", "x", "y", "y", "x", null, "y", null);
    List<String> b = Arrays.asList("x", "y", "y", "y", null, "y", null, null);
    Ratings all = Ratings.of(TWO, XY, List.of(a, b));
    Ratings both = Ratings.of(TWO, XY, List.of(a.subList(0, 4), b.subList(0, 4)));
    for (Measure measure : List.of(Measure.COHEN_KAPPA, Measure.SCOTT_PI)) {
      assertEquals(both.result(measure).estimate(), all.result(measure).estimate());
    }
    assertEquals(8, all.result(Measure.COHEN_KAPPA).pairable());
    // Holsti: twice the 3 equal decisions among the 6 of A and the 5 of B.
    assertEquals(6.0 / 11, all.result(Measure.HOLSTI_CR).value(), 1e-12);
    assertEquals(8, all.units());
  }

  @Test
  void no_measure_has_a_value_where_no_unit_was_rated_by_both() {
    List<String> a = Arrays.asList("x", null, "y", null);
    List<String> b = Arrays.asList(null, "x", null, null);
    for (Result result : Calculation.of(Ratings.of(TWO, XY, List.of(a, b)))) {
      boolean holsti = result.measure() == Measure.HOLSTI_CR;
      assertEquals(holsti ? null : Reason.NO_PAIRABLE_UNITS, result.reason());
      assertEquals(0, result.pairable());
    }
    List<String> none = Arrays.asList(null, null);
    for (Result result : Calculation.of(Ratings.of(TWO, XY, List.of(none, none)))) {
      assertEquals(Reason.NO_PAIRABLE_UNITS, result.reason());
    }
  }

  /** Two coded by both, one more by one coder, three by nobody. */
  @Test
  void units_under_a_code_are_counted_by_how_many_coders_gave_it() {
    int[][] present = {{1, 1, 1, 0, 0, 0}, {1, 1, 0, 0, 0, -1}};
    Ratings data = Ratings.presence(TWO, present, new int[6]);
    assertEquals(2, data.unitsCodedBy(2));
    assertEquals(3, data.unitsCodedBy(1));
  }

  @Test
  void rows_of_sets_that_differ_in_length_are_refused_with_the_place() {
    List<List<Set<String>>> rows = List.of(List.of(Set.of("x")), List.of());
    refused("ratings[1]", () -> LabelSets.of(TWO, XY, rows));
  }

  @Test
  void only_the_measures_asked_for_are_given_and_others_refused() {
    Unitizing data = study(10, span("A", 0, 4, "x"), span("B", 0, 4, "x"));
    assertEquals(Set.of(Measure.CU_COVERAGE), measures(data, Set.of(Measure.CU_COVERAGE)));
    assertEquals(
        EnumSet.of(Measure.CHAR_KAPPA, Measure.ALPHA_U_2004),
        measures(data, EnumSet.of(Measure.CHAR_KAPPA, Measure.ALPHA_U_2004)));
    refused("measures", () -> Calculation.of(data, Set.of(Measure.COHEN_KAPPA)));
    refused("measures", () -> Calculation.of(data, Set.of()));
    LabelSets sets = LabelSets.of(TWO, XY, List.of(List.of(Set.of("x")), List.of(Set.of("y"))));
    List<Result> jaccard = Calculation.of(sets, Set.of(Measure.ALPHA_JACCARD));
    assertEquals(List.of(Measure.ALPHA_JACCARD), jaccard.stream().map(Result::measure).toList());
    refused("measures", () -> Calculation.of(sets, Set.of(Measure.CU_ALPHA)));
    List<Document> alone = List.of(new Document("t", 10, List.of("A")));
    Unitizing one = Unitizing.of(List.of("A"), XY, alone, List.of());
    assertEquals(List.of(), Calculation.of(one, Set.of(Measure.CHAR_KAPPA)));
  }

  private static Set<Measure> measures(Unitizing data, Set<Measure> wanted) {
    return Calculation.of(data, wanted).stream().map(Result::measure).collect(Collectors.toSet());
  }

  /** Characters by document are given where there are several. */
  @Test
  void one_document_is_not_repeated_by_document() {
    Unitizing one = study(10, span("A", 0, 4, "x"), span("B", 0, 4, "x"));
    assertEquals(3, Calculation.of(one, Set.of(Measure.CHAR_KAPPA)).size());
    List<Document> documents = List.of(new Document("t", 10, TWO), new Document("u", 10, TWO));
    Unitizing two = Unitizing.of(TWO, XY, documents, List.of(span("A", 0, 4, "x")));
    assertEquals(7, Calculation.of(two, Set.of(Measure.CHAR_KAPPA)).size());
  }

  @Test
  void numbers_that_are_no_category_are_refused_with_their_place() {
    refused("ratings[1][2]", () -> Ratings.numbered(TWO, 2, new int[][] {{0, 1, 1}, {0, -1, 2}}));
    refused("ratings[0][1]", () -> Ratings.numbered(TWO, 2, new int[][] {{0, -2, 1}, {0, 1, 1}}));
    refused("ratings[1]", () -> Ratings.numbered(TWO, 2, new int[][] {{0, 1}, {0}}));
    refused("ratings", () -> Ratings.numbered(TWO, 2, new int[][] {{0, 1}}));
    Ratings good = Ratings.numbered(TWO, 2, new int[][] {{0, 1, 1}, {0, -1, 1}});
    assertEquals(1, good.result(Measure.PERCENT_AGREEMENT).value());
    assertEquals(4, good.result(Measure.PERCENT_AGREEMENT).pairable());
  }

  private static void refused(String field, Executable act) {
    assertEquals(field, assertThrows(InconsistentRatings.class, act).field());
  }

  /**
   * A code in two of eight transcripts: of the resamples, those with neither have no value. Which
   * they are is drawn here once more from the same seed.
   */
  @Test
  void resamples_without_a_value_are_left_out_and_counted() {
    int replicates = 500;
    List<Document> documents = new ArrayList<>();
    for (int d = 0; d < 8; d++) {
      documents.add(new Document("t" + d, 50, TWO));
    }
    List<CodedSpan> spans = new ArrayList<>();
    for (String in : List.of("t0", "t1")) {
      spans.add(new CodedSpan(in, "A", 0, 20, "x"));
      spans.add(new CodedSpan(in, "B", 5, 20, "x"));
    }
    SplittableRandom random = new SplittableRandom(11);
    int without = 0;
    for (int b = 0; b < replicates; b++) {
      boolean any = false;
      for (int i = 0; i < 8; i++) {
        any |= random.nextInt(8) < 2;
      }
      without += any ? 0 : 1;
    }
    Interval interval =
        Unitizing.of(TWO, XY, documents, spans)
            .withIntervals(Bootstrap.of(replicates, 11))
            .alphaBinary("x")
            .interval();
    assertTrue(without > 0, "some must be without");
    assertEquals(without, interval.dropped());
    assertEquals(replicates, interval.replicates());
    assertNull(interval.none());
  }

  /** Expected: the sum of logarithms. */
  @Test
  void factorials_are_those_of_the_definition() {
    double sum = 0;
    for (int k = 1; k <= 200; k++) {
      sum += Math.log(k);
      assertEquals(sum, Binomial.logFactorial(k), 1e-9, "k " + k);
    }
    assertEquals(0, Binomial.logFactorial(0));
  }

  @Test
  void every_reason_is_a_sentence_and_has_a_name() {
    for (Reason reason : Reason.values()) {
      assertTrue(reason.sentence().matches("[A-Z].*\\."), reason.name());
      assertEquals(reason.name().toLowerCase(Locale.ROOT), reason.key());
    }
    for (Interval.None none : Interval.None.values()) {
      assertTrue(none.sentence().matches("[A-Z].*\\."), none.name());
      assertEquals(none.name().toLowerCase(Locale.ROOT), none.key());
    }
  }

  @Test
  void the_jackknife_takes_a_thousand_transcripts_and_no_more() {
    int[] many = new int[Jackknife.MOST_DOCUMENTS];
    Arrays.setAll(many, u -> u);
    int[][] present = {new int[many.length], new int[many.length]};
    present[0][0] = 1;
    present[1][0] = 1;
    present[0][1] = 1;
    Ratings data = Ratings.presence(TWO, present, many).withIntervals(new Jackknife());
    assertEquals(many.length, data.result(Measure.PERCENT_AGREEMENT).interval().replicates());
  }

  /** The mean of 20,000 draws lies within five standard errors of np. */
  @Test
  void chances_over_a_half_are_drawn_as_the_failures() {
    SplittableRandom random = new SplittableRandom(3);
    int draws = 20_000;
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      sum += Binomial.next(random, 100, 0.9);
    }
    assertEquals(90, sum / draws, 5 * Math.sqrt(9.0 / draws));
    assertEquals(0, Binomial.next(random, 0, 0.4));
    assertEquals(7, Binomial.next(random, 7, 1));
    assertEquals(0, Binomial.next(random, 7, 0));
  }
}
