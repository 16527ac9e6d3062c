package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class UnitizingTest {

  private static final int CASES = 400;

  @Test
  void binary_alpha_is_that_of_every_character_and_pair() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase data = RandomCase.overlapping(seed);
      double observed = 0;
      double expected = 0;
      for (String code : data.codes()) {
        PerCharacter slow = PerCharacter.binary(data, code);
        Result fast = data.unitizing().alphaBinary(code);
        if (slow.total == 0 || slow.row(1) == 0 || slow.row(0) == 0) {
          assertTrue(!fast.defined(), "seed " + seed);
        } else {
          double alpha = 1 - slow.met[0][1] / slow.expected(0, 1);
          assertEquals(alpha, fast.value(), 1e-9, "seed " + seed + " code " + code);
          observed += slow.met[0][1];
          expected += slow.expected(0, 1);
        }
      }
      Result pooled = data.unitizing().alphaBinaryPooled();
      assertEquals(expected > 0, pooled.defined(), "seed " + seed);
      if (expected > 0) {
        assertEquals(1 - observed / expected, pooled.value(), 1e-9, "seed " + seed);
      }
    }
  }

  @Test
  void two_coders_are_compared_on_every_character() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase data = RandomCase.overlapping(seed);
      double[] sums = new double[4];
      for (String code : data.codes()) {
        double[] cells = cells(data, code);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += cells[i];
        }
        check(cells, data.unitizing().characters("A", "B", code), seed);
      }
      check(sums, data.unitizing().characters("A", "B"), seed);
    }
  }

  private static double[] cells(RandomCase data, String code) {
    double[] cells = new double[4];
    for (Document document : data.documents()) {
      if (!document.coders().containsAll(List.of("A", "B"))) {
        continue;
      }
      for (int p = 0; p < document.length(); p++) {
        boolean a = coded(data, document.id(), "A", code, p);
        boolean b = coded(data, document.id(), "B", code, p);
        cells[a && b ? 0 : a ? 1 : b ? 2 : 3]++;
      }
    }
    return cells;
  }

  private static boolean coded(RandomCase data, String in, String coder, String code, int p) {
    return data.spans().stream()
        .anyMatch(
            s ->
                s.document().equals(in)
                    && s.coder().equals(coder)
                    && s.code().equals(code)
                    && s.start() <= p
                    && p < s.end());
  }

  private static void check(double[] c, List<Result> results, long seed) {
    double n = c[0] + c[1] + c[2] + c[3];
    double agreed = c[0] + c[3];
    double chance = ((c[0] + c[1]) * (c[0] + c[2]) + (c[2] + c[3]) * (c[1] + c[3])) / n;
    double[] expected = {agreed / n, (agreed - chance) / (n - chance), c[0] / (c[0] + c[1] + c[2])};
    for (int i = 0; i < expected.length; i++) {
      Double found = results.get(i).value();
      if (Double.isNaN(expected[i])) {
        assertNull(found, "seed " + seed);
      } else {
        assertEquals(expected[i], found, 1e-9, "seed " + seed);
      }
    }
  }

  @Test
  void the_extent_of_a_code_counts_every_character_once() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase data = RandomCase.overlapping(seed);
      PerCharacter slow = PerCharacter.binary(data, "x");
      Extent extent = data.unitizing().extent("x");
      assertEquals(slow.characters, extent.total(), "seed " + seed);
      assertEquals(slow.both, extent.both(), "seed " + seed);
      assertEquals(slow.either, extent.either(), "seed " + seed);
    }
  }

  @Test
  void a_pair_counts_only_what_both_finished() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomCase data = RandomCase.overlapping(seed);
      Unitizing pair = data.unitizing().pair("A", "B");
      assertEquals(data.unitizing().documentsOfBoth("A", "B"), pair.countedDocuments());
      assertEquals(
          data.unitizing().characters("A", "B", "x").get(1).value(),
          pair.characters("A", "B", "x").get(1).value(),
          "seed " + seed);
    }
  }

  @Test
  void overlapping_spans_of_a_coder_are_one_unit_and_touching_ones_two() {
    Unitizing data =
        Unitizing.of(
            List.of("A", "B"),
            List.of("x"),
            List.of(new Document("t", 100, List.of("A", "B"))),
            List.of(
                new CodedSpan("t", "A", 30, 50, "x"),
                new CodedSpan("t", "A", 10, 31, "x"),
                new CodedSpan("t", "A", 50, 60, "x"),
                new CodedSpan("t", "A", 70, 70, "x"),
                new CodedSpan("t", "B", 40, 80, "x")));
    Extent extent = data.extent("x");
    Map<String, Extent.Coded> expected =
        Map.of("A", new Extent.Coded(2, 50), "B", new Extent.Coded(1, 40));
    assertEquals(expected, extent.byCoder());
    assertEquals(new Extent(100, 20, 70, expected), extent);
    assertEquals(1, data.droppedSpans());
  }

  @Test
  void a_span_that_contradicts_the_documents_is_refused_with_its_place() {
    refused("spans[1].end", new CodedSpan("t", "A", 0, 101, "x"));
    refused("spans[1].end", new CodedSpan("t", "A", 5, 4, "x"));
    refused("spans[1].start", new CodedSpan("t", "A", -1, 4, "x"));
    refused("spans[1].document", new CodedSpan("u", "A", 0, 4, "x"));
    refused("spans[1].coder", new CodedSpan("t", "Z", 0, 4, "x"));
    refused("spans[1].coder", new CodedSpan("t", "C", 0, 4, "x"));
    refused("spans[1].code", new CodedSpan("t", "A", 0, 4, "y"));
  }

  private static void refused(String field, CodedSpan span) {
    List<Document> documents = List.of(new Document("t", 100, List.of("A", "B")));
    List<CodedSpan> spans = List.of(new CodedSpan("t", "A", 0, 100, "x"), span);
    InconsistentRatings refusal =
        assertThrows(
            InconsistentRatings.class,
            () -> Unitizing.of(List.of("A", "B", "C"), List.of("x"), documents, spans));
    assertEquals(field, refusal.field());
  }

  @Test
  void names_given_twice_or_unknown_are_refused() {
    refused("coders[1]", List.of("A", "A"), List.of("x"), new Document("t", 1, List.of()));
    refused("categories", List.of("A"), List.of(), new Document("t", 1, List.of()));
    refused("categories[0]", List.of("A"), List.of(" "), new Document("t", 1, List.of()));
    refused("documents[0].length", List.of("A"), List.of("x"), new Document("t", -1, List.of()));
    refused(
        "documents[0].coders[0]", List.of("A"), List.of("x"), new Document("t", 1, List.of("B")));
    refused(
        "documents[0].coders[1]",
        List.of("A"),
        List.of("x"),
        new Document("t", 1, List.of("A", "A")));
  }

  private static void refused(
      String field, List<String> coders, List<String> codes, Document document) {
    InconsistentRatings refusal =
        assertThrows(
            InconsistentRatings.class,
            () -> Unitizing.of(coders, codes, List.of(document), List.of()));
    assertEquals(field, refusal.field());
  }

  @Test
  void one_coder_and_text_that_nobody_shares_are_undefined() {
    Document alone = new Document("t", 9, List.of("A"));
    List<CodedSpan> spans = List.of(new CodedSpan("t", "A", 0, 4, "x"));
    Unitizing one = Unitizing.of(List.of("A"), List.of("x"), List.of(alone), spans);
    assertEquals(Reason.SINGLE_CODER, one.alphaBinary("x").reason());
    Unitizing two = Unitizing.of(List.of("A", "B"), List.of("x"), List.of(alone), spans);
    assertEquals(Reason.NO_PAIRABLE_TEXT, two.alphaBinary("x").reason());
    assertEquals(Reason.NO_PAIRABLE_TEXT, two.characters("A", "B").get(0).reason());
  }

  @Test
  void text_that_all_coded_whole_has_no_variation() {
    Document t = new Document("t", 9, List.of("A", "B"));
    List<CodedSpan> spans = new ArrayList<>();
    spans.add(new CodedSpan("t", "A", 0, 9, "x"));
    spans.add(new CodedSpan("t", "B", 0, 9, "x"));
    Result alpha =
        Unitizing.of(List.of("A", "B"), List.of("x"), List.of(t), spans).alphaBinary("x");
    assertEquals(Reason.NO_VARIATION, alpha.reason());
  }

  @Test
  void holes_in_the_data_are_refused_with_their_place() {
    Document t = new Document("t", 9, List.of("A", "B"));
    List<Document> documents = Arrays.asList(t, null);
    List<CodedSpan> spans = Arrays.asList((CodedSpan) null);
    refused("documents[1]", () -> unitizing(documents, List.of()));
    refused("spans[0]", () -> unitizing(List.of(t), spans));
    refused("documents[1].id", () -> unitizing(List.of(t, t), List.of()));
  }

  @Test
  void more_documents_and_codes_than_a_table_may_hold_are_refused() {
    List<Document> documents = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i <= 1000; i++) {
      documents.add(new Document("t" + i, 1, List.of()));
      codes.add("code " + i);
    }
    List<String> coders = List.of("A", "B");
    refused("documents", () -> Unitizing.of(coders, codes, documents, List.of()));
  }

  private static Unitizing unitizing(List<Document> documents, List<CodedSpan> spans) {
    return Unitizing.of(List.of("A", "B"), List.of("x"), documents, spans);
  }

  private static void refused(String field, Executable act) {
    assertEquals(field, assertThrows(InconsistentRatings.class, act).field());
  }

  @Test
  void figures_by_document_are_those_of_the_document_alone() {
    RandomCase data = RandomCase.overlapping(12);
    Unitizing all = data.unitizing();
    List<Result> by = all.charactersByDocument("A", "B", "x");
    List<String> shared = all.documentsOfBoth("A", "B");
    assertEquals(3 * shared.size(), by.size());
    for (int d = 0; d < shared.size(); d++) {
      String id = shared.get(d);
      List<Document> one = data.documents().stream().filter(t -> t.id().equals(id)).toList();
      List<CodedSpan> spans = data.spans().stream().filter(s -> s.document().equals(id)).toList();
      Unitizing alone = Unitizing.of(data.coders(), data.codes(), one, spans);
      assertEquals(alone.characters("A", "B", "x").get(1).estimate(), by.get(3 * d + 1).estimate());
      assertEquals(id, by.get(3 * d).scope().document());
    }
  }

  /** Expected: the sums written out, A 0-40, B 10-50 of 100; Do and De a character and coder. */
  @Test
  void results_carry_what_was_observed_and_expected() {
    List<CodedSpan> spans =
        List.of(new CodedSpan("t", "A", 0, 40, "x"), new CodedSpan("t", "B", 10, 50, "x"));
    Unitizing data = unitizing(List.of(new Document("t", 100, List.of("A", "B"))), spans);
    Result alpha = data.alphaBinary("x");
    assertEquals(20 / 200.0, alpha.observed(), 1e-12);
    assertEquals(120 * 80.0 / (200 * 200 - 120 - 2 * 40 * 40), alpha.expected(), 1e-12);
    assertEquals(200, alpha.pairable());
    Result kappa = data.characters("A", "B", "x").get(1);
    assertEquals(0.8, kappa.observed(), 1e-12);
    assertEquals(0.4 * 0.4 + 0.6 * 0.6, kappa.expected(), 1e-12);
    assertEquals(100, kappa.pairable());
  }

  @Test
  void a_measure_is_found_by_its_name() {
    assertEquals(Measure.CU_ALPHA, Measure.ofKey("cu_alpha").orElseThrow());
    assertTrue(Measure.ofKey("CU_ALPHA").isEmpty());
  }

  @Test
  void pooling_over_some_codes_leaves_the_others_out() {
    for (long seed = 0; seed < 50; seed++) {
      Unitizing data = RandomCase.overlapping(seed).unitizing();
      String first = data.codes().get(0);
      assertEquals(
          data.alphaBinary(first).estimate(), data.alphaBinaryPooled(List.of(first)).estimate());
    }
  }
}
