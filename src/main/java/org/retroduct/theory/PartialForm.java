package org.retroduct.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentView;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;

/** The form of a partial configuration: a sentence, and a slot for each passage that it links. */
final class PartialForm {
  private static final String FIELD = "slot-";

  private PartialForm() {}

  /** The name of the field for the slot of a passage. */
  static String field(UUID segment) {
    return FIELD + segment;
  }

  /** What a partial configuration says. */
  static Form of(PartialView view) {
    Map<String, String> values = new HashMap<>();
    values.put("sentence", view.sentence());
    for (PartialDraft.Part part : view.segments()) {
      UUID segment = part.segment();
      Slot slot = part.slot();
      if (segment != null && slot != null) {
        values.put(field(segment), Named.of(slot));
      }
    }
    return Form.of(values);
  }

  /** A new one that links a passage, in the usual slot of its first code that has one. */
  static Form around(SegmentView anchor) {
    Map<String, String> values = new HashMap<>();
    anchor.codes().stream()
        .flatMap(code -> Arrays.stream(Slot.values()).filter(s -> s.usual() == code.kind()))
        .findFirst()
        .ifPresent(slot -> values.put(field(anchor.id()), Named.of(slot)));
    return Form.of(values);
  }

  /** What is asked for. Refused: 422 for less than two passages, or what is no passage or slot. */
  static PartialDraft draft(Form form, @Nullable UUID configuration) {
    List<PartialDraft.Part> parts = new ArrayList<>();
    for (String field : form.values().keySet().stream().sorted().toList()) {
      String slot = form.value(field);
      if (field.startsWith(FIELD) && !slot.isEmpty()) {
        parts.add(
            new PartialDraft.Part(
                Form.id("segments", field.substring(FIELD.length())), slot(slot)));
      }
    }
    if (parts.size() < 2) {
      throw new Invalid("segments", "Give two passages or more a place. Nothing was saved.");
    }
    return new PartialDraft(parts, form.value("sentence"), configuration);
  }

  private static Slot slot(String value) {
    return Arrays.stream(Slot.values())
        .filter(slot -> Named.of(slot).equals(value))
        .findFirst()
        .orElseThrow(() -> new Invalid("segments", "holds what is no place"));
  }
}
