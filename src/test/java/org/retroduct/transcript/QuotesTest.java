package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotesTest {

  private static final String TEXT =
      "So it was “mandated”, yeah.\nShe’s co\u00ADoperative – well-led.  It was slow. It was Slow.";

  private static List<String> found(String text, String exact) {
    CodePoints points = CodePoints.of(text);
    return Quotes.find(text, exact).stream().map(points::excerpt).toList();
  }

  @Test
  void folds_quotation_marks_dashes_white_space_and_soft_hyphens() {
    assertEquals(List.of("“mandated”, yeah.\nShe’s"), found(TEXT, "\"mandated\", yeah. She's"));
    assertEquals(List.of("co\u00ADoperative – well-led"), found(TEXT, "cooperative - well‑led"));
    assertEquals(List.of("well-led.  It"), found(TEXT, "  well-led.\tIt\n"));
    assertEquals(List.of("slow"), found(TEXT, "sl\u00ADow"));
  }

  @Test
  void letters_and_other_marks_are_exact() {
    assertEquals(List.of(), found(TEXT, "co-operative"));
    assertEquals(List.of(), found("cafe", "café"));
    assertEquals(List.of(), found(TEXT, "yeah!"));
  }

  @Test
  void case_is_exact_first_and_then_folded() {
    assertEquals(List.of("Slow"), found(TEXT, "Slow"));
    assertEquals(List.of("slow", "Slow"), found(TEXT, "SLOW"));
  }

  @Test
  void nothing_to_look_for_is_found_nowhere() {
    assertEquals(List.of(), found(TEXT, " \u00AD "));
    assertEquals(List.of(), found(TEXT, "…"));
    assertEquals(List.of(), found("", "a"));
  }

  @Test
  void prefix_and_suffix_choose_among_places() {
    assertEquals(2, Quotes.find(TEXT, "It was").size());
    String text = "It was slow. It was Slow.";
    assertEquals(List.of(new Span(13, 19)), Quotes.find(text, new Quote("It was", "slow.", null)));
    assertEquals(1, Quotes.find(TEXT, new Quote("It was", null, " Slow")).size());
    assertEquals(List.of(), Quotes.find(TEXT, new Quote("It was", "nowhere", null)));
  }

  @Test
  void first_and_last_words_name_what_lies_between() {
    assertEquals(List.of("mandated”, yeah.\nShe’s"), found(TEXT, "mandated … She's"));
    assertEquals(List.of("mandated”, yeah.\nShe’s"), found(TEXT, "MANDATED ... she's"));
    assertEquals(List.of("So it was “mandated”, yeah"), found(TEXT, "So […] was … yeah"));
    assertEquals(List.of("yeah"), found(TEXT, "…yeah…"));
    assertEquals(List.of(), found(TEXT, "yeah … mandated"));
  }

  @Test
  void first_words_in_two_places_are_two_passages_even_with_one_end() {
    assertEquals(List.of("a b a c", "a c"), found("a b a c", "a…c"));
    assertEquals(List.of("a c"), found("a c b c", "a ... c"));
  }

  @Test
  void an_ellipsis_that_stands_in_the_text_is_itself() {
    assertEquals(List.of("was… slow"), found("It was… slow. It was very slow.", "was… slow"));
  }

  @Test
  void positions_are_code_points_of_the_text_as_given() {
    assertEquals(List.of(new Span(2, 4)), Quotes.find("😀 é.", "é."));
    assertEquals(List.of(new Span(2, 5)), Quotes.find("😀 e\u0301.", "é."));
    assertEquals(List.of(new Span(0, 1), new Span(1, 2)), Quotes.find("aa", "a"));
    assertEquals(List.of(new Span(0, 2), new Span(1, 3)), Quotes.find("aaa", "aa"));
  }

  @Test
  void what_cannot_be_seen_does_not_matter() {
    assertEquals(List.of(new Span(3, 10)), Quotes.find("We trusted", "tr\u200Bust\u2060ed\uFEFF"));
    assertEquals(List.of(new Span(0, 4)), Quotes.find("a\u200Bbc d", "abc"));
  }

  @Test
  void says_how_far_a_quote_agrees() {
    String text = "They met the board. Then they met us in the corridor.";
    assertEquals("They met the", Quotes.agreed(text, "They met the bored."));
    assertEquals("They met …", Quotes.agreed(text, "They met … lift"));
    assertEquals(
        "… board. Then they met us in the corridor.",
        Quotes.agreed(text, "They met the board. Then they met us in the corridor. Once."));
    assertEquals("", Quotes.agreed(text, "They left"));
    assertEquals("", Quotes.agreed(text, ""));
  }

  @Test
  void every_passage_of_a_text_is_found_again() {
    long seed = 20260101;
    Random random = new Random(seed);
    String[] pieces = {"a", "B", "é", "e\u0301", " ", "\n ", "’", "\"", "—", "\u00AD", "😀", "."};
    for (int round = 0; round < 2_000; round++) {
      StringBuilder built = new StringBuilder("x");
      for (int i = 0; i < 40; i++) {
        built.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = Normalizer.normalize(built, Normalizer.Form.NFC);
      CodePoints points = CodePoints.of(text);
      int start = random.nextInt(points.length());
      int end = start + 1 + random.nextInt(points.length() - start);
      String message = "seed " + seed + ", round " + round;
      points
          .trimmed(new Span(start, end))
          .map(points::excerpt)
          .filter(words -> FoldedText.pattern(words).length > 0)
          .ifPresent(words -> assertFalse(Quotes.find(text, words).isEmpty(), message));
    }
  }

  @Test
  void hostile_texts_take_no_more_than_linear_time() {
    // Far above what linear work takes on two million characters, far below quadratic.
    Duration limit = Duration.ofSeconds(20);
    String text = "a".repeat(2_000_000);
    assertTimeoutPreemptively(limit, () -> Quotes.find(text, "a".repeat(1_000_000) + "b"));
    assertTimeoutPreemptively(limit, () -> Quotes.find(text, "a … a … a … b"));
    assertTimeoutPreemptively(limit, () -> Quotes.find(text, "a...".repeat(20)));
  }
}
