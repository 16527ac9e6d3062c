package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

class WithoutInterviewersTest {
  private static final UUID ID = new UUID(0, 1);

  private static TextOutline outline(List<TextOutline.Stretch> turns) {
    int length = turns.isEmpty() ? 0 : turns.get(turns.size() - 1).end();
    return new TextOutline(ID, ID, length, turns, List.of());
  }

  private static TextOutline.Stretch turn(int start, int end, boolean interviewer) {
    return new TextOutline.Stretch(start, end, interviewer);
  }

  /** Turns at 0, 6, 12 and 18, the second an interviewer's: what is kept is at 0, 6 and 12. */
  private static final WithoutInterviewers TEXT =
      new WithoutInterviewers(
          outline(
              List.of(
                  turn(0, 5, false), turn(6, 11, true), turn(12, 17, false), turn(18, 23, false))));

  @Test
  void what_is_left_is_joined_by_one_line_feed() {
    assertEquals(17, TEXT.length());
    assertEquals(List.of(new Span(0, 5), new Span(6, 11), new Span(12, 17)), TEXT.turns());
  }

  @Test
  void a_passage_stays_one_over_a_turn_that_is_left_out() {
    assertEquals(Optional.of(new Span(3, 8)), TEXT.place(new Span(3, 14)));
    assertEquals(Optional.of(new Span(6, 8)), TEXT.place(new Span(7, 14)));
    assertEquals(Optional.of(new Span(3, 5)), TEXT.place(new Span(3, 9)));
    assertEquals(Optional.of(new Span(8, 13)), TEXT.place(new Span(14, 19)));
  }

  @Test
  void a_passage_wholly_in_a_turn_that_is_left_out_vanishes() {
    assertEquals(Optional.empty(), TEXT.place(new Span(6, 11)));
    assertEquals(Optional.empty(), TEXT.place(new Span(8, 9)));
  }

  @Test
  void nothing_is_left_where_only_interviewers_speak() {
    WithoutInterviewers none = new WithoutInterviewers(outline(List.of(turn(0, 5, true))));
    assertEquals(0, none.length());
    assertEquals(Optional.empty(), none.place(new Span(0, 5)));
  }

  /** Against the same text made letter by letter. */
  @Test
  void positions_are_those_of_the_text_made_letter_by_letter() {
    long seed = 20261123;
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 500; trial++) {
      List<TextOutline.Stretch> turns = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      int at = 0;
      int made = 0;
      int count = random.nextInt(1, 7);
      for (int t = 0; t < count; t++) {
        int length = random.nextInt(1, 6);
        boolean interviewer = random.nextInt(3) == 0;
        turns.add(turn(at, at + length, interviewer));
        made += !interviewer && made > 0 ? 1 : 0;
        for (int i = 0; i < length; i++) {
          places.add(interviewer ? -1 : made++);
        }
        places.add(-1);
        at += length + 1;
      }
      WithoutInterviewers text = new WithoutInterviewers(outline(turns));
      assertEquals(made, text.length(), "seed " + seed);
      int start = random.nextInt(at - 1);
      int end = random.nextInt(start + 1, at);
      List<Integer> kept = places.subList(start, end).stream().filter(p -> p >= 0).toList();
      Optional<Span> placed = text.place(new Span(start, end));
      assertEquals(kept.isEmpty(), placed.isEmpty(), "seed " + seed);
      if (!kept.isEmpty()) {
        Span span = new Span(kept.get(0), kept.get(kept.size() - 1) + 1);
        assertEquals(Optional.of(span), placed, "seed " + seed + " trial " + trial);
      }
    }
  }
}
