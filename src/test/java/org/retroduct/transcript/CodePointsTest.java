package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void counts_a_character_outside_the_basic_plane_once() {
    CodePoints text = CodePoints.of("a😀b");
    assertEquals(3, text.length());
    assertEquals("😀b", text.excerpt(new Span(1, 3)));
    assertEquals(3, text.charIndex(2));
  }

  @Test
  void refuses_a_span_past_the_end() {
    CodePoints text = CodePoints.of("😀");
    assertTrue(text.holds(new Span(0, 1)));
    assertFalse(text.holds(new Span(0, 2)));
    assertThrows(IndexOutOfBoundsException.class, () -> text.excerpt(new Span(0, 2)));
  }

  @Test
  void moves_ends_off_white_space() {
    CodePoints text = CodePoints.of("😀 so \u00A0\n");
    assertEquals(Optional.of(new Span(2, 4)), text.trimmed(new Span(1, 7)));
    assertEquals(Optional.empty(), text.trimmed(new Span(4, 7)));
  }

  @Test
  void excerpts_agree_with_a_copy_made_code_point_by_code_point() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int[] points =
          random
              .ints(1 + random.nextInt(2000), 0, 4)
              .map(i -> "x 😀é".codePointAt(i == 3 ? 4 : i))
              .toArray();
      CodePoints text = CodePoints.of(new String(points, 0, points.length));
      int start = random.nextInt(points.length);
      int end = start + 1 + random.nextInt(points.length - start);
      assertEquals(
          new String(points, start, end - start),
          text.excerpt(new Span(start, end)),
          "seed " + seed + ", round " + round);
    }
  }
}
