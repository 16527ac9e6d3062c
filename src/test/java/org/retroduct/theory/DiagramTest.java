package org.retroduct.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;

/** Expected places and counts follow from the drawings in words beside them. */
class DiagramTest {
  private static final CodeView C1 = code("C1", Kind.CONTEXT, "Bad history");
  private static final CodeView C2 = code("C2", Kind.CONTEXT, "Good history");
  private static final CodeView R1 = code("R1", Kind.RESOURCE, "A written rule of the partners");
  private static final CodeView T1 = code("T1", Kind.REASONING, "Trust");
  private static final CodeView T2 = code("T2", Kind.REASONING, "Fear");
  private static final CodeView O1 = code("O1", Kind.OUTCOME, "Open talk");
  private static final CodeView O2 = code("O2", Kind.OUTCOME, "Silence");

  private static CodeView code(String key, Kind kind, String name) {
    return new CodeView(
        id(key), key, kind, name, null, "", "", "", "", "", true, null, "", false, 0);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static GroundedConfiguration joining(
      int passages,
      List<CodeView> contexts,
      List<CodeView> resources,
      List<CodeView> reasonings,
      List<CodeView> outcomes) {
    Support.Count none = new Support.Count(0, 0);
    EvidenceView evidence =
        new EvidenceView(
            id("e"),
            id("c"),
            id("s"),
            id("t"),
            null,
            Relation.SUPPORTS,
            null,
            null,
            null,
            List.of(),
            "",
            Instant.EPOCH,
            0);
    return new GroundedConfiguration(
        id("c"),
        1,
        "",
        contexts,
        resources,
        reasonings,
        outcomes,
        "",
        "",
        "",
        "",
        "",
        Map.of(),
        "",
        List.of(),
        List.of(),
        null,
        ConfigurationStatus.DRAFT,
        List.of(),
        new Support(none, none, none, none),
        Collections.nCopies(passages, evidence));
  }

  private static List<String> keys(Diagram diagram, String kind) {
    return diagram.boxes().stream()
        .filter(b -> b.kind().equals(kind))
        .map(Diagram.Box::key)
        .toList();
  }

  @Test
  void a_line_tells_the_passages_of_all_configurations_in_which_two_codes_stand() {
    Diagram diagram =
        Diagram.of(
            List.of(
                joining(2, List.of(C1), List.of(R1), List.of(T1), List.of(O1)),
                joining(3, List.of(C2), List.of(R1), List.of(T1), List.of(O2))));
    assertEquals(6, diagram.boxes().size());
    // C1-R1 2, R1-T1 2 + 3, T1-O1 2, C2-R1 3, T1-O2 3
    assertEquals(
        List.of(2, 5, 2, 3, 3), diagram.joins().stream().map(Diagram.Join::passages).toList());
    assertEquals("6.0", diagram.joins().get(1).weight(), "the heaviest");
  }

  @Test
  void columns_are_ordered_so_that_lines_do_not_cross() {
    // C1 > T2 > O1 and C2 > T1 > O2, with T1 met before T2 in a configuration of its own.
    Diagram diagram =
        Diagram.of(
            List.of(
                joining(1, List.of(), List.of(), List.of(T1), List.of(O2)),
                joining(1, List.of(C1), List.of(), List.of(T2), List.of(O1)),
                joining(1, List.of(C2), List.of(), List.of(T1), List.of(O2))));
    List<String> contexts = keys(diagram, "c");
    boolean asMet = contexts.equals(List.of("C1", "C2"));
    assertEquals(asMet ? List.of("T2", "T1") : List.of("T1", "T2"), keys(diagram, "t"));
    assertEquals(asMet ? List.of("O1", "O2") : List.of("O2", "O1"), keys(diagram, "o"));
  }

  @Test
  void a_missing_slot_is_stepped_over_and_a_long_name_is_wrapped_in_full() {
    Diagram diagram =
        Diagram.of(List.of(joining(0, List.of(C1), List.of(), List.of(), List.of(O1))));
    assertEquals(1, diagram.joins().size());
    assertEquals(0, diagram.joins().get(0).passages());
    Diagram.Box rule =
        Diagram.of(List.of(joining(0, List.of(), List.of(R1), List.of(), List.of())))
            .boxes()
            .get(0);
    assertEquals(
        List.of("A written rule", "of the", "partners"),
        rule.lines().stream().map(Diagram.Text::words).toList());
    assertTrue(rule.lines().get(1).y() < rule.y() + rule.height(), "inside its box");
    assertEquals(List.of(), Diagram.of(List.of()).boxes());
  }

  @Test
  void no_number_lies_on_another_or_on_a_box() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<GroundedConfiguration> theory = new ArrayList<>();
      int most = 3 + random.nextInt(12);
      for (int i = 0; i < 3 + random.nextInt(8); i++) {
        theory.add(
            joining(
                random.nextInt(4) == 0 ? 100 + random.nextInt(900) : random.nextInt(20),
                some(random, "C", Kind.CONTEXT, most),
                some(random, "R", Kind.RESOURCE, most),
                some(random, "T", Kind.REASONING, most),
                some(random, "O", Kind.OUTCOME, most)));
      }
      assertNumbersApart(Diagram.of(theory), "seed " + seed);
    }
  }

  private static List<CodeView> some(Random random, String letter, Kind kind, int most) {
    return random
        .ints(random.nextInt(4), 1, most + 1)
        .distinct()
        .mapToObj(number -> code(letter + number, kind, "A name of some words, number " + number))
        .toList();
  }

  private static void assertNumbersApart(Diagram diagram, String which) {
    List<Diagram.Join> joins = diagram.joins();
    for (int i = 0; i < joins.size(); i++) {
      Diagram.Join one = joins.get(i);
      for (Diagram.Join other : joins.subList(0, i)) {
        boolean beside = Math.abs(one.x() - other.x()) > half(one) + half(other) + 4;
        boolean above = Math.abs(one.y() - other.y()) > 15;
        assertTrue(beside || above, which + ": " + one + " on " + other);
      }
      for (Diagram.Box box : diagram.boxes()) {
        boolean beside = one.x() + half(one) < box.x() || one.x() - half(one) > box.x() + 214;
        boolean above = one.y() < box.y() || one.y() - 10 > box.y() + box.height();
        assertTrue(beside || above, which + ": " + one + " on " + box);
      }
    }
  }

  /** Half the width of a number; a digit of 14 px is 8.5 wide. */
  private static double half(Diagram.Join join) {
    return 4.25 * String.valueOf(join.passages()).length();
  }
}
