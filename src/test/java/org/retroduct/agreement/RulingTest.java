package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.retroduct.codebook.Kind;
import org.retroduct.transcript.Span;

/** Union and intersection beside a count of single characters, on seeded random passages. */
class RulingTest {
  private static final long SEED = 20_260_131;
  private static final int CASES = 500;
  private static final int LENGTH = 40;
  private static final List<CodedTexts.CodeOf> CODES =
      List.of(
          new CodedTexts.CodeOf(new UUID(1, 1), "C1", "C1", Kind.CONTEXT),
          new CodedTexts.CodeOf(new UUID(1, 2), "O1", "O1", Kind.OUTCOME));

  @Test
  void union_is_what_any_coded_and_intersection_what_all_coded() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Disagreement passage = passage(random, 2 + random.nextInt(3));
      for (CodedTexts.CodeOf code : CODES) {
        BitSet any = new BitSet();
        BitSet all = new BitSet();
        all.set(0, LENGTH);
        for (Integer coder : passage.coders()) {
          BitSet theirs = coded(passage.by(coder), code);
          any.or(theirs);
          all.and(theirs);
        }
        String which = "seed " + SEED + ", case " + i + ", " + code.key();
        assertEquals(any, characters(passage, Outcome.UNION, code), which);
        assertEquals(all, characters(passage, Outcome.INTERSECTION, code), which);
      }
    }
  }

  /** One to three spans for each code and each coder. */
  private static Disagreement passage(Random random, int coders) {
    List<Disagreement.Part> parts = new ArrayList<>();
    List<Integer> who = new ArrayList<>();
    for (int coder = 0; coder < coders; coder++) {
      who.add(coder);
      for (CodedTexts.CodeOf code : CODES) {
        for (int n = random.nextInt(3); n >= 0; n--) {
          int start = random.nextInt(LENGTH - 1);
          int end = start + 1 + random.nextInt(LENGTH - start - 1);
          UUID id = new UUID(2, parts.size());
          parts.add(new Disagreement.Part(id, coder, code, new Span(start, end)));
        }
      }
    }
    return new Disagreement(
        new UUID(3, 3), new UUID(4, 4), 0, new Span(0, LENGTH), who, parts, Category.BOUNDARY);
  }

  private static BitSet coded(List<Disagreement.Part> parts, CodedTexts.CodeOf code) {
    BitSet coded = new BitSet();
    parts.stream()
        .filter(part -> part.code().equals(code))
        .forEach(part -> coded.set(part.span().start(), part.span().end()));
    return coded;
  }

  /** What the pieces cover; no two of them share a character. */
  private static BitSet characters(Disagreement passage, Outcome outcome, CodedTexts.CodeOf code) {
    BitSet covered = new BitSet();
    for (Ruling.Piece piece : Ruling.pieces(passage, outcome, List.of())) {
      if (piece.code().equals(code.id())) {
        BitSet here = new BitSet();
        here.set(piece.span().start(), piece.span().end());
        assertTrue(!here.intersects(covered), () -> piece + " in " + passage);
        covered.or(here);
      }
    }
    return covered;
  }

  @Test
  void what_one_coder_did_is_taken_without_the_others() {
    Disagreement passage = passage(new Random(SEED), 3);
    List<UUID> second = passage.by(1).stream().map(Disagreement.Part::id).toList();
    List<Span> taken =
        Ruling.pieces(passage, Outcome.ACCEPT_ONE, second).stream()
            .map(Ruling.Piece::span)
            .distinct()
            .toList();
    assertEquals(passage.by(1).stream().map(Disagreement.Part::span).distinct().toList(), taken);
    assertTrue(Ruling.pieces(passage, Outcome.NEITHER, List.of()).isEmpty());
  }
}
