package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Unit;
import org.retroduct.project.Membership;
import org.retroduct.project.Role;
import org.retroduct.security.Caller;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/** Fifty coders on seven transcripts of 100 characters, each half a second sentence. */
class ManyCodersTest {
  private static final int CODERS = 50;
  private static final int TEXTS = 7;

  /** All code the first ten characters, the first two coders ten more each. */
  private static CodedTexts codings() {
    List<String> coders =
        IntStream.range(0, CODERS).mapToObj(i -> String.format("c%02d", i)).toList();
    List<Integer> all = IntStream.range(0, CODERS).boxed().toList();
    List<CodedTexts.Text> texts = new ArrayList<>();
    List<CodedTexts.Mark> marks = new ArrayList<>();
    for (int t = 0; t < TEXTS; t++) {
      TextOutline outline =
          new TextOutline(
              new UUID(0, t),
              new UUID(1, t),
              100,
              List.of(new TextOutline.Stretch(0, 100, false)),
              List.of(new Span(0, 50), new Span(50, 100)));
      texts.add(new CodedTexts.Text(outline, all));
      for (int coder : all) {
        marks.add(new CodedTexts.Mark(t, coder, 0, 0, coder < 2 ? 20 : 10));
      }
    }
    List<CodedTexts.CodeOf> codes =
        List.of(
            new CodedTexts.CodeOf(new UUID(2, 0), "C1", "Used", Kind.CONTEXT),
            new CodedTexts.CodeOf(new UUID(2, 1), "C2", "Unused", Kind.CONTEXT));
    return new CodedTexts(1, codes, coders, texts, marks);
  }

  private static Settings settings(Unit unit) {
    Settings usual = Settings.usual();
    return usual.with(new Settings.Wish(unit, null, null, null, 20, null, List.of()));
  }

  private static RoundAgreement shown(Unit unit) {
    CodedTexts codings = codings();
    AgreementView figures = Figures.of(codings, settings(unit), Instant.EPOCH);
    Caller caller = new Caller(new UUID(3, 0), "lead", "Lead", false);
    RoundView round =
        new RoundView(
            new UUID(4, 0),
            "Many",
            RoundState.CLOSED,
            true,
            unit,
            false,
            1,
            List.of(),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            0);
    return new RoundAgreement(
        new Membership(new UUID(5, 0), "P", caller, Role.LEAD),
        round,
        settings(unit),
        codings,
        figures,
        codings.coders(),
        codings.coders(),
        false);
  }

  /**
   * By the definition for m = 50: of the 700 characters 70 are coded by all, 70 by two. Do = 70 · 2
   * · 48 / 49; l_1 = 70 · 50 + 70 · 2, T = 35,000, S_1 = 7 · (48 · 10² + 2 · 20²), S_φ = T - l_1.
   */
  @Test
  void fifty_coders_have_a_value_and_each_pair_one_over_all_codes() {
    AgreementView figures = shown(Unit.CHARACTER).figures();
    double total = 35_000;
    double coded = 70 * 50 + 70 * 2;
    double gap = total - coded;
    double squares = 7 * (48 * 100 + 2 * 400);
    double expected = total * gap * coded / (total * total - gap - squares);
    double alpha = 1 - 70 * 2 * 48 / 49.0 / expected;
    AgreementView.Figure found = Headline.of(figures, figures.codes().get(0));
    assertNotNull(found.value());
    assertEquals(alpha, found.value(), 1e-12);
    assertNotNull(found.low());
    assertEquals(CODERS * (CODERS - 1) / 2, figures.pairs().size());
    AgreementView.OfPair pair = figures.pairs().get(0);
    assertTrue(
        pair.results().stream().allMatch(f -> f.scope() == null || f.scope().code() == null));
    AgreementView.Figure both = Headline.pooled(pair);
    assertNotNull(both);
    assertEquals(1.0, both.value());
    assertNull(both.low());
    assertTrue(figures.caveats().toString().contains("more than 10 coders"));
    assertEquals("no_units", Headline.of(figures, figures.codes().get(1)).reason());
  }

  @Test
  void fifty_coders_fit_on_the_page() {
    for (Unit unit : List.of(Unit.CHARACTER, Unit.SENTENCE)) {
      AgreementTable table = new AgreementTable(shown(unit).figures(), Passages.none());
      assertEquals(List.of("All coders"), table.columns());
      assertEquals(List.of(CODERS * TEXTS), table.groups().get(0).rows().get(0).segments());
      PairHeat heat = table.heat();
      assertNotNull(heat);
      assertEquals(CODERS - 1, heat.rows().size());
      assertEquals(new PairHeat.Cell("1.00", "q5", "", ""), heat.rows().get(0).cells().get(0));
      assertEquals(PairHeat.Cell.EMPTY, heat.rows().get(0).cells().get(1));
    }
  }
}
