package org.retroduct.coding.codes;

import java.util.List;
import java.util.Map;
import org.retroduct.codebook.CodebookChanges;

/** What is said of a code, before and after a change, as pages show it. */
record FieldRow(String label, String before, String after) {
  private static final Map<String, String> LABELS =
      Map.of(
          "parent", "Below",
          "definition", "Definition",
          "includeWhen", "Use it for",
          "excludeWhen", "Not for",
          "example", "Example",
          "source", "Source",
          "colour", "Colour",
          "codable", "Passages may be given it",
          "outcomeCategory", "What the outcome is about",
          "retired", "Retired");

  static List<FieldRow> of(List<CodebookChanges.Field> fields) {
    return fields.stream()
        .map(
            field ->
                new FieldRow(
                    LABELS.getOrDefault(field.field(), field.field()),
                    word(field.before()),
                    word(field.after())))
        .toList();
  }

  private static String word(String value) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> value;
    };
  }
}
