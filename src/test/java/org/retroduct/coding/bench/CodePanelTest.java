package org.retroduct.coding.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.retroduct.coding.text.CodeTag;

class CodePanelTest {

  @Test
  void shows_few_codes_at_once_with_the_keys_on_their_own_buttons() {
    CodePanel panel = CodePanel.of(codes(5), Map.of(), List.of("T2"), true, Set.of());
    assertTrue(panel.few());
    assertTrue(panel.pinned().isEmpty());
    assertEquals("a", panel.groups().get(1).shelves().get(0).codes().get(1).accessKey());
  }

  @Test
  void keeps_the_pinned_ones_of_many_at_hand_and_gives_each_key_once() {
    CodePanel panel = CodePanel.of(codes(40), Map.of(), List.of("T2", "", "C1"), true, Set.of());
    assertFalse(panel.few());
    assertEquals(
        List.of("T2 a", "C1 g"),
        panel.pinned().stream().map(o -> o.code().key() + " " + o.accessKey()).toList());
    assertTrue(
        panel.groups().stream()
            .flatMap(g -> g.shelves().stream())
            .flatMap(s -> s.codes().stream())
            .allMatch(o -> o.accessKey().isEmpty()));
  }

  @Test
  void gives_no_keys_to_who_switched_them_off() {
    CodePanel few = CodePanel.of(codes(5), Map.of(), List.of("T2"), false, Set.of());
    CodePanel many = CodePanel.of(codes(40), Map.of(), List.of("T2"), false, Set.of());
    assertEquals("T2", many.pinned().get(0).code().key());
    assertTrue(many.pinned().get(0).accessKey().isEmpty());
    assertTrue(
        few.groups().stream()
            .flatMap(g -> g.shelves().stream())
            .flatMap(s -> s.codes().stream())
            .allMatch(o -> o.accessKey().isEmpty()));
  }

  @Test
  void leaves_out_kinds_without_codes() {
    assertEquals(
        List.of("c", "t"),
        CodePanel.of(codes(3), Map.of(), List.of(), true, Set.of()).groups().stream()
            .map(CodeGroup::kind)
            .toList());
  }

  @Test
  void tells_of_many_codes_what_they_stand_under_where_that_changes() {
    Map<String, String> headings = Map.of("T2", "Trust", "T3", "Trust", "T4", "Fear", "T6", "Fear");
    List<CodeGroup.Shelf> many =
        CodePanel.of(codes(40), headings, List.of(), true, Set.of()).groups().get(1).shelves();
    assertEquals(
        List.of(" 1", "Trust 2", "Fear 1", " 1", "Fear 1", " 34"),
        many.stream().map(shelf -> shelf.heading() + " " + shelf.codes().size()).toList());
    assertEquals(
        1,
        CodePanel.of(codes(6), headings, List.of(), true, Set.of())
            .groups()
            .get(1)
            .shelves()
            .size());
  }

  private static List<CodeTag> codes(int ofEach) {
    List<CodeTag> codes = new ArrayList<>();
    for (int i = 1; i <= ofEach; i++) {
      codes.add(new CodeTag("T" + i, "t", "Reasoning " + i));
      codes.add(new CodeTag("C" + i, "c", "Context " + i));
    }
    return codes;
  }
}
