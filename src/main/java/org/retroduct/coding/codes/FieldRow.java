package org.retroduct.coding.codes;

import java.util.List;
import java.util.Map;
import org.retroduct.codebook.CodebookChanges;

/**
 * What is said of a code, before and after a change, as pages show it.
 *
 * @param lead the words at the beginning that are the same before and after; empty for none
 * @param before the words that went; empty for none
 * @param after the words that came; empty for none
 * @param tail the words at the end that are the same before and after; empty for none
 */
record FieldRow(String label, String lead, String before, String after, String tail) {
  private static final Map<String, String> LABELS =
      Map.of(
          "parent", "Under",
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
                of(
                    LABELS.getOrDefault(field.field(), field.field()),
                    word(field.before()),
                    word(field.after())))
        .toList();
  }

  private static FieldRow of(String label, String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int least = Math.min(old.size(), now.size());
    int first = 0;
    while (first < least && old.get(first).equals(now.get(first))) {
      first++;
    }
    int last = 0;
    while (last < least - first
        && old.get(old.size() - 1 - last).equals(now.get(now.size() - 1 - last))) {
      last++;
    }
    if (2 * (first + last) < least) { // two sentences with a few words in common
      return new FieldRow(label, "", before, after, "");
    }
    String lead = String.join("", old.subList(0, first));
    String went = String.join("", old.subList(first, old.size() - last));
    String came = String.join("", now.subList(first, now.size() - last));
    String tail = String.join("", old.subList(old.size() - last, old.size()));
    if ((went.isEmpty() || came.isEmpty()) && (went + came).startsWith(" ")) {
      return new FieldRow(label, lead + " ", went.stripLeading(), came.stripLeading(), tail);
    }
    return new FieldRow(label, lead, went, came, tail);
  }

  /** Words and the space between them, each on its own. */
  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)|(?=\\s)"));
  }

  private static String word(String value) {
    return switch (value) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> value;
    };
  }
}
