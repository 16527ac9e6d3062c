package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality and Quantity 50(6):2347-2364. */
class Krippendorff2016Test {

  private static final int CASES = 400;

  /** Alex, Paul and Suzan: printed u .510, cu .724, coverage of 5 = 44 %; (7) undefined. */
  @Test
  void the_printed_example_is_met() {
    Unitizing data = Vectors.named("alex-paul-suzan").unitizing();
    assertEquals(0.510, value(data, Measure.U_ALPHA, null), 0.0005);
    assertEquals(0.724, value(data, Measure.CU_ALPHA, null), 0.0005);
    assertEquals(0.44, value(data, Measure.K_U_COVERAGE, "5"), 0.005);
    assertEquals(Reason.NO_COMMON_UNITS, find(data, Measure.K_U_ALPHA, "7").reason());
  }

  @Test
  void exclusive_codes_are_those_of_every_character_and_pair() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase data = RandomCase.exclusive(seed);
      PerCharacter slow = PerCharacter.of(data.documents(), data.codes(), data.spans());
      Unitizing fast = data.unitizing();
      double observed = slow.total;
      double expected = slow.total;
      for (int c = 0; c <= data.codes().size(); c++) {
        observed -= slow.met[c][c];
        expected -= slow.expected(c, c);
      }
      same(1 - observed / expected, find(fast, Measure.U_ALPHA, null), seed);
      valued(slow, data, fast);
    }
  }

  private static void valued(PerCharacter slow, RandomCase data, Unitizing fast) {
    int q = data.codes().size();
    double[] row = new double[q + 1];
    double t = 0;
    double selves = 0;
    for (int c = 1; c <= q; c++) {
      for (int k = 1; k <= q; k++) {
        row[c] += slow.met[c][k];
      }
      t += row[c];
      selves += slow.valuedSelf[c];
    }
    double observed = t;
    double expected = t;
    for (int c = 1; c <= q; c++) {
      double chance = t * (row[c] * row[c] - slow.valuedSelf[c]) / (t * t - selves);
      double chanceRow = t * (row[c] * t - slow.valuedSelf[c]) / (t * t - selves);
      observed -= slow.met[c][c];
      expected -= chance;
      double alpha = 1 - chanceRow / row[c] * (row[c] - slow.met[c][c]) / (chanceRow - chance);
      String code = data.codes().get(c - 1);
      same(alpha, find(fast, Measure.K_U_ALPHA, code), data.seed());
      same(row[c] / slow.row(c), find(fast, Measure.K_U_COVERAGE, code), data.seed());
    }
    same(1 - observed / expected, find(fast, Measure.CU_ALPHA, null), data.seed());
    same(t / slow.total, find(fast, Measure.CU_COVERAGE, null), data.seed());
  }

  /**
   * The slow formula divides 0, or what rounding made of it, by the same where all is one value.
   */
  private static void same(double expected, Result found, long seed) {
    String at = "seed " + seed + " " + found.measure().key() + " " + found.scope();
    if (found.defined()) {
      assertEquals(expected, found.value(), 1e-9, at);
    } else {
      boolean zeroByZero = !Double.isFinite(expected) || found.expected() != null;
      assertTrue(zeroByZero, at + " is " + expected + " but " + found.reason());
    }
  }

  @Test
  void any_code_against_none_unites_each_coders_spans() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase data = RandomCase.overlapping(seed);
      PerCharacter slow = PerCharacter.binary(data, null);
      Result fast = data.unitizing().uAlphaBinary();
      if (fast.defined()) {
        double alpha = 1 - slow.met[0][1] / slow.expected(0, 1);
        assertEquals(alpha, fast.value(), 1e-9, "seed " + seed);
      } else {
        assertEquals(0, slow.total * slow.row(0) * slow.row(1), "seed " + seed);
      }
    }
  }

  /** Gaps enter by their length alone, so a text may be cut where nobody coded. */
  @Test
  void cutting_a_text_where_nobody_coded_changes_nothing() {
    List<String> coders = List.of("A", "B");
    List<CodedSpan> spans =
        List.of(
            new CodedSpan("t", "A", 5, 20, "x"),
            new CodedSpan("t", "B", 8, 21, "y"),
            new CodedSpan("t", "A", 60, 80, "y"),
            new CodedSpan("t", "B", 60, 70, "y"));
    List<CodedSpan> cut = new ArrayList<>();
    for (CodedSpan s : spans) {
      int by = s.start() < 40 ? 0 : 40;
      String in = by == 0 ? "t1" : "t2";
      cut.add(new CodedSpan(in, s.coder(), s.start() - by, s.end() - by, s.code()));
    }
    List<String> codes = List.of("x", "y");
    Document whole = new Document("t", 100, coders);
    List<Document> parts = List.of(new Document("t1", 40, coders), new Document("t2", 60, coders));
    Unitizing one = Unitizing.of(coders, codes, List.of(whole), spans);
    Unitizing two = Unitizing.of(coders, codes, parts, cut);
    for (int i = 0; i < one.exclusive().size(); i++) {
      assertEquals(one.exclusive().get(i).estimate(), two.exclusive().get(i).estimate());
    }
    assertEquals(one.alphaBinaryPooled().estimate(), two.alphaBinaryPooled().estimate());
  }

  @Test
  void nothing_coded_is_undefined() {
    Document t = new Document("t", 9, List.of("A", "B"));
    Unitizing data = Unitizing.of(List.of("A", "B"), List.of("x"), List.of(t), List.of());
    assertEquals(Reason.NO_UNITS, find(data, Measure.U_ALPHA, null).reason());
    assertEquals(Reason.NO_UNITS, find(data, Measure.CU_ALPHA, null).reason());
    assertEquals(Reason.CODE_NOT_USED, find(data, Measure.K_U_ALPHA, "x").reason());
    assertEquals(Reason.NO_UNITS, data.uAlphaBinary().reason());
    assertEquals(Reason.NO_UNITS, data.alphaBinaryPooled().reason());
  }

  private static double value(Unitizing data, Measure measure, String code) {
    return find(data, measure, code).value();
  }

  private static Result find(Unitizing data, Measure measure, String code) {
    Scope scope = code == null ? Scope.ALL : Scope.ofCode(code);
    return data.exclusive().stream()
        .filter(r -> r.measure() == measure && r.scope().equals(scope))
        .findFirst()
        .orElseThrow();
  }
}
