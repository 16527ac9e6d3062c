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

  @Test
  void a_reason_that_goes_on_from_the_name_of_its_field_becomes_a_sentence() {
    Form form =
        Form.empty()
            .refused(
                new Invalid(
                    List.of(
                        new Violation("displayName", "must have 1 to 80 characters"),
                        new Violation("name2", "is needed"),
                        new Violation("q", "has no word in it"),
                        new Violation("codes[0].name", "is needed"),
                        new Violation("code", "Choose a code."))));
    assertEquals("Display name must have 1 to 80 characters.", form.error("displayName"));
    assertEquals("Name 2 is needed.", form.error("name2"));
    assertEquals("This has no word in it.", form.error("q"));
    assertEquals("This is needed.", form.error("codes[0].name"));
    assertEquals("Choose a code.", form.error("code"));
    assertEquals("Your name must have 1 to 80 characters.", form.error("displayName", "Your name"));
    assertEquals("“Its passages go to” is needed.", form.error("name2", "Its passages go to"));
    assertEquals("Choose a code.", form.error("code", "Codes"));
  }
}
