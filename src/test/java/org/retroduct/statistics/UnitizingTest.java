package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
