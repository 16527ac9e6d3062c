package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values: counted by hand from the definition in the API. */
class WordsTest {

  @Test
  void inner_apostrophes_and_hyphens_belong_to_the_word() {
    assertEquals(3, Words.count("don't don’t well-led"));
    assertEquals(1, Words.count("rock'n'roll"));
  }

  @Test
  void outer_marks_double_hyphens_dashes_and_stops_do_not() {
    assertEquals(2, Words.count("'so' she-"));
    assertEquals(2, Words.count("nine--ten"));
    assertEquals(2, Words.count("nine–ten"));
    assertEquals(2, Words.count("3.5"));
    assertEquals(0, Words.count("… - ' \n"));
    assertEquals(0, Words.count(""));
  }

  @Test
  void letters_of_all_scripts_count_combining_marks_too() {
    assertEquals(1, Words.count("e\u0301te\u0301"));
    assertEquals(2, Words.count("𝒜b 日本"));
  }

  @Test
  void spans_are_in_code_points_and_as_many_as_counted() {
    String text = "😀 it's 𝒜.";
    assertEquals(List.of(new Span(2, 6), new Span(7, 8)), Words.spans(text));
    assertEquals(Words.count(text), Words.spans(text).size());
  }

  @Test
  void completes_the_words_in_which_a_span_begins_and_ends() {
    String text = "A well-led ward, yes.";
    List<Span> words = Words.spans(text);
    assertEquals(new Span(2, 15), Words.whole(new Span(7, 13), words));
    assertEquals(new Span(2, 16), Words.whole(new Span(2, 16), words));
    assertEquals(new Span(15, 20), Words.whole(new Span(15, 18), words));
    assertEquals(new Span(20, 21), Words.whole(new Span(20, 21), words));
  }
}
