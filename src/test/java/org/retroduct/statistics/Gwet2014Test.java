package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.: missing ratings, AC1 and its error. */
class Gwet2014Test {

  /** Printed by irrCAC 1.4 for its data set cac.raw4raters: .77544 with standard error .14295. */
  @Test
  void the_printed_example_is_met() {
    Result ac1 = Vectors.named("gwet-4-raters-12-units").ratings().result(Measure.GWET_AC1);
    assertEquals(0.77544, ac1.value(), 0.000005);
    assertEquals(0.14295, ac1.standardError(), 0.000005);
  }

  /** irrCAC 1.4 prints the interval as (0.461, 1): twelve units, t = 2.20099, cut at 1. */
  @Test
  void the_interval_comes_from_the_error_by_student_s_t() {
    Ratings data = Vectors.named("gwet-4-raters-12-units").ratings();
    Result ac1 = data.withIntervals(Bootstrap.of(10, 1)).result(Measure.GWET_AC1);
    assertEquals(0.461, ac1.low(), 0.0005);
    assertEquals(1, ac1.high());
    assertEquals(0, ac1.interval().replicates());
    assertNull(data.result(Measure.GWET_AC1).low());
  }

  /** Expected: the formulas written out unit by unit. */
  @Test
  void missing_ratings_are_weighed_unit_by_unit() {
    for (long seed = 0; seed < 300; seed++) {
      RandomRatings data = RandomRatings.of(seed, 4, false);
      double observed = 0;
      double pairable = 0;
      double rated = 0;
      double[] share = new double[data.categories().size()];
      for (int u = 0; u < data.units(); u++) {
        int r = data.given(u).size();
        rated += r > 0 ? 1 : 0;
        pairable += r > 1 ? 1 : 0;
        for (int k = 0; k < share.length; k++) {
          double n = data.count(u, data.categories().get(k));
          share[k] += r > 0 ? n / r : 0;
          observed += r > 1 ? n * (n - 1) / (r * (r - 1)) : 0;
        }
      }
      double fleiss = 0;
      double ac1 = 0;
      for (double s : share) {
        fleiss += s / rated * s / rated;
        ac1 += s / rated * (1 - s / rated) / (share.length - 1);
      }
      double po = observed / pairable;
      same(po, data, Measure.PERCENT_AGREEMENT, seed);
      same((po - fleiss) / (1 - fleiss), data, Measure.FLEISS_KAPPA, seed);
      same((po - ac1) / (1 - ac1), data, Measure.GWET_AC1, seed);
    }
  }

  private static void same(double expected, RandomRatings data, Measure measure, long seed) {
    Result found = data.ratings().result(measure);
    if (found.defined()) {
      assertEquals(expected, found.value(), 1e-9, "seed " + seed + " " + measure.key());
    } else {
      boolean zeroByZero = Double.isNaN(expected) || found.reason() == Reason.NO_VARIATION;
      assertTrue(zeroByZero, "seed " + seed + " " + measure.key());
    }
  }

  /** Adding a category that nobody used moves what counts chance from the codebook. */
  @Test
  void an_unused_category_counts_for_those_that_take_chance_from_the_codebook() {
    List<List<String>> rows = List.of(List.of("a", "b", "a", "a"), List.of("a", "b", "b", "a"));
    Ratings two = Ratings.of(List.of("1", "2"), List.of("a", "b"), rows);
    Ratings three = Ratings.of(List.of("1", "2"), List.of("a", "b", "c"), rows);
    assertEquals(0.5, two.result(Measure.BENNETT_S).value(), 1e-12);
    assertEquals(0.625, three.result(Measure.BENNETT_S).value(), 1e-12);
    assertEquals(
        two.result(Measure.COHEN_KAPPA).value(), three.result(Measure.COHEN_KAPPA).value());
  }

  @Test
  void what_has_no_value_says_why() {
    List<String> two = List.of("1", "2");
    List<String> none = Arrays.asList(null, null);
    Ratings alone = Ratings.of(List.of("1"), List.of("a", "b"), List.of(List.of("a")));
    Ratings apart = Ratings.of(two, List.of("a", "b"), List.of(List.of("a", "a"), none));
    Ratings one = Ratings.of(two, List.of("a"), List.of(List.of("a"), List.of("a")));
    Calculation.of(alone).forEach(r -> assertEquals(Reason.SINGLE_CODER, r.reason()));
    assertEquals(Reason.NO_PAIRABLE_UNITS, apart.result(Measure.COHEN_KAPPA).reason());
    assertEquals(Reason.SINGLE_CATEGORY, one.result(Measure.GWET_AC1).reason());
    assertEquals(Reason.NO_VARIATION, one.result(Measure.FLEISS_KAPPA).reason());
    Ratings three =
        Ratings.of(
            List.of("1", "2", "3"),
            List.of("a", "b"),
            List.of(List.of("a", "a"), List.of("a", "b"), none));
    assertEquals(Reason.CODER_WITHOUT_RATINGS, three.result(Measure.CONGER_KAPPA).reason());
    assertEquals(0, apart.result(Measure.HOLSTI_CR).value());
    assertNull(apart.result(Measure.GWET_AC1).standardError());
  }

  @Test
  void a_code_that_nobody_applied_has_no_value() {
    int[][] absent = {{0, 0, 0}, {0, 0, -1}};
    Ratings data = Ratings.presence(List.of("1", "2"), absent, new int[] {0, 0, 1});
    Calculation.of(data).forEach(r -> assertEquals(Reason.CODE_NOT_USED, r.reason()));
    int[][] present = {{0, 1, 0}, {0, 1, 1}};
    Ratings used = Ratings.presence(List.of("1", "2"), present, new int[] {0, 0, 1});
    assertEquals(2.0 / 3, used.result(Measure.PERCENT_AGREEMENT).value(), 1e-12);
    assertEquals(1, used.unitsCodedBy(2));
    assertEquals(2, used.unitsCodedBy(1));
  }

  @Test
  void tables_that_contradict_themselves_are_refused_with_the_place() {
    List<String> two = List.of("1", "2");
    List<String> ab = List.of("a", "b");
    refused("ratings[1]", () -> Ratings.of(two, ab, List.of(List.of("a"), List.of())));
    refused("ratings", () -> Ratings.of(two, ab, List.of(List.of("a"))));
    refused("ratings[1][0]", () -> Ratings.of(two, ab, List.of(List.of("a"), List.of("c"))));
    int[][] odd = {{0}, {2}};
    refused("ratings[1][0]", () -> Ratings.presence(two, odd, new int[1]));
    refused("ratings[0]", () -> Ratings.presence(two, odd, new int[2]));
    Ratings three =
        Ratings.of(List.of("1", "2", "3"), ab, List.of(List.of("a"), List.of("a"), List.of("a")));
    refused("measures", () -> three.result(Measure.COHEN_KAPPA));
    refused("measures", () -> Calculation.of(three, Set.of(Measure.U_ALPHA)));
    refused("measures", () -> Calculation.of(three, Set.of()));
  }

  private static void refused(String field, Executable act) {
    assertEquals(field, assertThrows(InconsistentRatings.class, act).field());
  }
}
