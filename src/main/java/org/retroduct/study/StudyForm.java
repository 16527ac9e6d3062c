package org.retroduct.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Named;

/** Reads the fields of a form as what they stand for; an empty field is absent. */
record StudyForm(Form form) {
  @Nullable String text(String field) {
    String value = form.value(field).strip();
    return value.isEmpty() ? null : value;
  }

  @Nullable LocalDate date(String field) {
    return form.date(field);
  }

  boolean ticked(String field) {
    return form.has(field, "yes");
  }

  /** A choice for each constant. */
  static List<Choice> choices(Enum<?>... constants) {
    return Arrays.stream(constants).map(c -> Choice.of(Named.of(c), label(c))).toList();
  }

  /** A constant in words: {@code WITH_APPROVAL} is "With approval". */
  static String label(Enum<?> constant) {
    return Named.label(constant);
  }
}
