package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void keeps_what_was_typed_when_it_is_refused() {
    Form form = Form.of(Map.of("title", "Merger")).refused("title", "That title is taken.");
    assertEquals("Merger", form.value("title"));
    assertEquals("That title is taken.", form.error("title"));
    assertTrue(form.refused());
  }

  @Test
  void knows_every_ticked_box_of_one_name() {
    Form form = new Form(Map.of("coder", List.of("anna", "ben")), List.of());
    assertTrue(form.has("coder", "ben"));
    assertFalse(form.has("coder", "cara"));
    assertEquals("anna", form.value("coder"));
  }

  @Test
  void is_empty_and_not_refused_at_first() {
    assertEquals("", Form.empty().value("title"));
    assertNull(Form.empty().error("title"));
    assertFalse(Form.empty().refused());
  }
}
