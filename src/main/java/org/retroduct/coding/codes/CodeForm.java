package org.retroduct.coding.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeDraft;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.codebook.OutcomeCategory;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;

/** A code as the fields of a form, both ways. */
public final class CodeForm {
  static final String TO = "to-";

  private static final Pattern PART = Pattern.compile("codes\\[(\\d+)]\\.(.+)");

  private CodeForm() {}

  static Form of(CodeView present) {
    CodeDraft code = present.draft();
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(present.version()));
    fields.put("name", Objects.requireNonNullElse(code.name(), ""));
    fields.put("parent", code.parent() == null ? "" : code.parent().toString());
    fields.put("definition", Objects.requireNonNullElse(code.definition(), ""));
    fields.put("includeWhen", Objects.requireNonNullElse(code.includeWhen(), ""));
    fields.put("excludeWhen", Objects.requireNonNullElse(code.excludeWhen(), ""));
    fields.put("example", Objects.requireNonNullElse(code.example(), ""));
    fields.put("source", Objects.requireNonNullElse(code.source(), ""));
    fields.put(
        "outcomeCategory", code.outcomeCategory() == null ? "" : Named.of(code.outcomeCategory()));
    fields.put("codable", Boolean.FALSE.equals(code.codable()) ? "" : "yes");
    return Form.of(fields);
  }

  /** A new code; passages may be given it. */
  public static CodeDraft added(Form form) {
    return draft(form, form.chosen(Kind.class, "kind"), null, true, false);
  }

  /** How many codes a form splits off; 1 unless it asked for more, 9 at most. */
  static int partsIn(Form form) {
    String parts = form.value("parts");
    return parts.matches("[1-9]") ? Integer.parseInt(parts) : 1;
  }

  /** The same form with room for one code more. */
  static Form another(Form form) {
    return form.with("parts", String.valueOf(Math.min(9, partsIn(form) + 1)));
  }

  /**
   * Parts of another code; they have its kind. Fields bear the number of their part, and a passage
   * goes to the part whose number the field {@code to-} with its id has.
   */
  static List<CodeActs.Part> parts(Form form) {
    Map<String, List<UUID>> taken = new HashMap<>();
    for (String field : form.values().keySet()) {
      if (field.startsWith(TO)) {
        taken
            .computeIfAbsent(form.value(field), part -> new ArrayList<>())
            .add(Form.id("segments", field.substring(TO.length())));
      }
    }
    List<CodeActs.Part> parts = new ArrayList<>();
    for (int i = 1; i <= partsIn(form); i++) {
      CodeDraft code =
          CodeDraft.part(
              form.value("name" + i),
              form.value("definition" + i),
              form.value("includeWhen" + i),
              form.value("excludeWhen" + i),
              null);
      parts.add(new CodeActs.Part(code, taken.getOrDefault(String.valueOf(i), List.of())));
    }
    return parts;
  }

  /** The form with the reason at the name of its part. */
  static Form refusedPart(Form form, Conflict taken) {
    int part = taken.more().get("code") instanceof Integer place ? place + 1 : 1;
    return form.refused("name" + part, taken.reason());
  }

  /** The form with each reason at the field of its part. */
  static Form refusedPart(Form form, Invalid invalid) {
    Form refused = form;
    for (Violation violation : invalid.violations()) {
      Matcher part = PART.matcher(violation.field());
      boolean numbered = part.matches() && !part.group(2).startsWith("segments");
      String field = numbered ? part.group(2) + (Integer.parseInt(part.group(1)) + 1) : "segments";
      refused = refused.refused(field, violation.message());
    }
    return refused;
  }

  /** What the form makes of a code that is there; it keeps its kind and colour. */
  static CodeDraft changed(Form form, CodeDraft present) {
    return draft(
        form,
        present.kind(),
        present.colour(),
        form.has("codable", "yes"),
        Boolean.TRUE.equals(present.retired()));
  }

  private static CodeDraft draft(
      Form form, @Nullable Kind kind, @Nullable String colour, boolean codable, boolean retired) {
    return new CodeDraft(
        kind,
        form.value("name"),
        form.id("parent"),
        form.value("definition"),
        form.value("includeWhen"),
        form.value("excludeWhen"),
        form.value("example"),
        colour,
        codable,
        form.chosen(OutcomeCategory.class, "outcomeCategory"),
        form.value("source"),
        retired);
  }

  static List<Choice> categories() {
    return Arrays.stream(OutcomeCategory.values())
        .map(category -> Choice.of(Named.of(category), Named.capital(Named.of(category))))
        .toList();
  }

  /** What a code may stand under; {@code kind} null for any. */
  public static List<Choice> parents(
      List<CodeView> codes, @Nullable Kind kind, @Nullable UUID except) {
    return codes.stream()
        .filter(code -> (kind == null || code.kind() == kind) && !code.id().equals(except))
        .map(code -> Choice.of(code.id().toString(), code.kind().letter() + ": " + code.name()))
        .toList();
  }
}
