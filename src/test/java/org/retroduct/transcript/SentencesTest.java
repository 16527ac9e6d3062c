package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected sentences: read off the rule in the API by hand. */
class SentencesTest {

  private static List<String> sentences(String text) {
    CodePoints points = CodePoints.of(text);
    return Sentences.split(text).stream().map(points::excerpt).toList();
  }

  private static void assertWhole(String text) {
    assertEquals(List.of(text), sentences(text));
  }

  @Test
  void ends_at_stops_questions_and_exclamations() {
    assertEquals(
        List.of("Linen!", "Nobody knew?!", "It thinned out."),
        sentences("Linen! Nobody knew?! It thinned out."));
  }

  @Test
  void a_lower_case_letter_after_a_stop_begins_a_sentence() {
    assertEquals(List.of("yes.", "and then no."), sentences("yes. and then no."));
  }

  @Test
  void does_not_end_after_the_abbreviations_or_an_initial() {
    assertWhole("So Dr. Lee, Mr. Ash, Mrs. Oak, Ms. Elm, Prof. Yew and St. Etheldan met.");
    assertWhole("Something, e.g. linen, i.e. sheets, at 9 a.m. or 5 p.m. or so.");
    assertWhole("It was J. Smith and J. R. Hartley of the U.S. Army.");
    assertWhole("Dr I. Khan said so.");
    assertWhole("I. Khan said so.");
  }

  @Test
  void a_word_that_merely_ends_like_one_is_no_abbreviation() {
    assertEquals(List.of("He came first.", "Then we."), sentences("He came first. Then we."));
    assertEquals(List.of("So did I.", "We all did."), sentences("So did I. We all did."));
  }

  @Test
  void quotation_marks_and_brackets_that_close_stay_with_the_sentence() {
    assertEquals(
        List.of("The word was \"supported\".", "But there was one."),
        sentences("The word was \"supported\". But there was one."));
    assertEquals(List.of("“So it is.”", "(Yes.)", "Good."), sentences("“So it is.” (Yes.) Good."));
    assertWhole("\"Really?\" she said.");
    assertEquals(List.of("\"Really?\"", "She said so."), sentences("\"Really?\" She said so."));
  }

  @Test
  void an_ellipsis_ends_a_sentence_only_before_a_capital() {
    assertWhole("It was... sort of slow.");
    assertWhole("It was … sort of . . . slow.");
    assertEquals(List.of("It was…", "Well."), sentences("It was… Well."));
  }

  @Test
  void a_stop_inside_a_number_or_an_address_ends_nothing() {
    assertWhole("It is 3.5 at example.org now");
  }

  @Test
  void a_note_in_brackets_goes_with_what_follows() {
    assertEquals(
        List.of("rubbish.", "[pause] Sorry.", "It sounds daft."),
        sentences("rubbish. [pause] Sorry. It sounds daft."));
  }

  @Test
  void positions_are_code_points() {
    assertEquals(List.of(new Span(0, 3), new Span(4, 6)), Sentences.split("😀a. 😀b"));
  }

  @Test
  void nothing_has_no_sentences() {
    assertEquals(List.of(), Sentences.split(""));
    assertEquals(List.of(), Sentences.split(" \n "));
  }

  @Test
  void any_text_is_tiled_but_for_white_space() {
    long seed = 20260101;
    Random random = new Random(seed);
    String[] pieces = {
      ".", "..", "…", "?", "!", " ", "  ", "\n", "\u00A0", "a", "B", "I", "Dr", "e.g.", "😀", "\"",
      "”", ")", "'", "3", "。"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertTiled(text.toString(), "seed " + seed + ", round " + round);
    }
  }

  private static void assertTiled(String text, String message) {
    int[] points = text.codePoints().toArray();
    int position = 0;
    for (Span sentence : Sentences.split(text)) {
      assertTrue(sentence.start() >= position && sentence.end() <= points.length, message);
      assertBlank(points, position, sentence.start(), message);
      assertFalse(WhiteSpace.is(points[sentence.start()]), message);
      assertFalse(WhiteSpace.is(points[sentence.end() - 1]), message);
      position = sentence.end();
    }
    assertBlank(points, position, points.length, message);
  }

  private static void assertBlank(int[] points, int from, int to, String message) {
    for (int i = from; i < to; i++) {
      assertTrue(WhiteSpace.is(points[i]), message);
    }
  }

  @Test
  void what_has_no_stops_is_cut_in_even_parts_at_pauses_or_between_words() {
    assertWhole("and so on, ".repeat(50).strip());
    String unheard = "and then we moved the beds to the next ward ".repeat(16).strip();
    assertEquals(List.of(80, 80), lengths(unheard));
    String paused = "yes and then we came, ".repeat(62).strip();
    assertEquals(List.of(100, 105, 105), lengths(paused));
    assertTrue(sentences(paused).stream().allMatch(part -> part.endsWith("came,")));
    assertEquals(List.of(100, 101), lengths("one ".repeat(100) + "\"two ".repeat(101)));
    assertWhole("one/".repeat(400));
    assertTiled("🙂 one 🙂two ".repeat(400), "astral");
  }

  private static List<Integer> lengths(String text) {
    return sentences(text).stream().map(Words::count).toList();
  }

  @Test
  void hostile_turns_take_no_more_than_linear_time() {
    // Far above what linear work on five million characters takes, far below quadratic.
    Duration limit = Duration.ofSeconds(20);
    for (String piece : List.of(".", ". ", "A.", "I. ", " ", "?' ", "…a ", "a ", "a/")) {
      String text = piece.repeat(5_000_000 / piece.length());
      assertTimeoutPreemptively(limit, () -> Sentences.split(text));
    }
  }
}
