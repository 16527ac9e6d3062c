package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.retroduct.codebook.Kind;
import org.retroduct.statistics.CodedSpan;
import org.retroduct.transcript.Span;

/** Three sentences of ten characters with one between them; expectations are by hand. */
class CodedUnitsTest {
  private static final UUID TEXT = new UUID(0, 1);
  private static final List<Span> SENTENCES =
      List.of(new Span(0, 10), new Span(11, 21), new Span(22, 32));

  private static int[] coded(int... ends) {
    List<CodedSpan> spans = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      spans.add(new CodedSpan(TEXT.toString(), "anna", ends[i], ends[i + 1], "k"));
    }
    return units(spans).present("k")[0];
  }

  private static CodedUnits units(List<CodedSpan> spans) {
    return new CodedUnits(
        new Material(
            List.of("anna", "ben"),
            List.of(new Material.Topic("k", null, null, Kind.CONTEXT, "k")),
            List.of(new Material.Text(TEXT, 32, List.of("anna", "ben"), SENTENCES)),
            spans));
  }

  @Test
  void half_of_a_sentence_is_enough_and_less_is_not() {
    assertArrayEquals(new int[] {1, 1, 0}, coded(0, 16));
    assertArrayEquals(new int[] {1, 0, 0}, coded(0, 15));
  }

  @Test
  void passages_add_up_in_a_sentence() {
    assertArrayEquals(new int[] {0, 1, 0}, coded(11, 14, 16, 18));
  }

  @Test
  void a_passage_that_reaches_half_of_none_counts_for_the_one_it_overlaps_most() {
    assertArrayEquals(new int[] {0, 1, 0}, coded(8, 15));
    assertArrayEquals(new int[] {1, 0, 0}, coded(7, 14));
  }

  @Test
  void who_marked_nothing_has_seen_every_sentence() {
    CodedUnits none = units(List.of());
    assertArrayEquals(new int[] {0, 0, 0}, none.present("k")[1]);
    assertEquals(0, none.passages("ben", "k"));
    assertEquals(3, none.sets().get(1).size());
  }
}
