package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void refuses_an_empty_a_backward_and_a_negative_span() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 3));
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(1, 2).shift(-2));
  }

  @Test
  void touching_spans_do_not_overlap() {
    assertFalse(new Span(0, 3).overlaps(new Span(3, 5)));
    assertTrue(new Span(0, 4).overlaps(new Span(3, 5)));
    assertEquals(Optional.empty(), new Span(0, 3).intersection(new Span(3, 5)));
    assertEquals(Optional.of(new Span(3, 4)), new Span(0, 4).intersection(new Span(3, 5)));
  }

  @Test
  void holds_moves_joins_and_sorts() {
    assertTrue(new Span(2, 9).contains(new Span(2, 9)));
    assertFalse(new Span(2, 9).contains(new Span(1, 3)));
    assertEquals(new Span(12, 19), new Span(2, 9).shift(10));
    assertEquals(new Span(0, 9), new Span(0, 3).hull(new Span(5, 9)));
    assertEquals(7, new Span(2, 9).length());
    assertTrue(new Span(2, 9).compareTo(new Span(2, 10)) < 0);
    assertTrue(new Span(3, 4).compareTo(new Span(2, 10)) > 0);
  }
}
