package org.retroduct.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Violation;

/** What the forms of the builder post. */
final class ConfigurationFields {
  private static final int LONGEST_ADDRESS = 2_000;

  @RestForm @Nullable String label;
  @RestForm @Nullable List<String> contexts;
  @RestForm @Nullable List<String> resources;
  @RestForm @Nullable List<String> reasonings;
  @RestForm @Nullable List<String> outcomes;
  @RestForm @Nullable String contextText;
  @RestForm @Nullable String resourceText;
  @RestForm @Nullable String reasoningText;
  @RestForm @Nullable String outcomeText;
  @RestForm @Nullable String statement;
  @RestForm @Nullable String forWhom;
  @RestForm @Nullable String polarity;
  @RestForm @Nullable String status;
  @RestForm @Nullable List<String> ev;
  @RestForm @Nullable String relation;
  @RestForm @Nullable String preview;
  @RestForm @Nullable String version;
  @RestForm @Nullable String partial;

  /** The form as it was posted. */
  Form form() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    one(values, "label", label);
    many(values, "contexts", contexts);
    many(values, "resources", resources);
    many(values, "reasonings", reasonings);
    many(values, "outcomes", outcomes);
    one(values, "contextText", contextText);
    one(values, "resourceText", resourceText);
    one(values, "reasoningText", reasoningText);
    one(values, "outcomeText", outcomeText);
    one(values, "statement", statement);
    one(values, "forWhom", forWhom);
    one(values, "polarity", polarity);
    one(values, "status", status);
    many(values, "ev", ev);
    one(values, "relation", relation);
    one(values, "version", version);
    one(values, "partial", partial);
    return Form.posted(values);
  }

  private static void one(Map<String, List<String>> values, String field, @Nullable String value) {
    values.put(field, value == null ? List.of() : List.of(value.replace("\r\n", "\n")));
  }

  private static void many(
      Map<String, List<String>> values, String field, @Nullable List<String> posted) {
    values.put(field, chosen(posted));
  }

  private static List<String> chosen(@Nullable List<String> posted) {
    return posted == null ? List.of() : posted.stream().filter(v -> !v.isBlank()).toList();
  }

  /** The form of a configuration that exists. */
  static Form formOf(ConfigurationDraft draft) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    one(values, "label", draft.label());
    draft
        .codes()
        .forEach((field, ids) -> values.put(field, ids.stream().map(UUID::toString).toList()));
    one(values, "contextText", draft.contextText());
    one(values, "resourceText", draft.resourceText());
    one(values, "reasoningText", draft.reasoningText());
    one(values, "outcomeText", draft.outcomeText());
    one(values, "statement", draft.statement());
    one(values, "forWhom", draft.forWhom());
    one(values, "polarity", draft.polarity() == null ? "" : Named.of(draft.polarity()));
    one(
        values,
        "status",
        Named.of(draft.status() == null ? ConfigurationStatus.DRAFT : draft.status()));
    return Form.posted(values);
  }

  /**
   * What was posted, over what the form does not show. Refused with {@link Invalid}: an id or a
   * word that no option of the page posts.
   */
  ConfigurationDraft over(ConfigurationDraft present) {
    return new ConfigurationDraft(
        line(label),
        ids("contexts", contexts),
        ids("resources", resources),
        ids("reasonings", reasonings),
        ids("outcomes", outcomes),
        text(contextText),
        text(resourceText),
        text(reasoningText),
        text(outcomeText),
        statement == null ? present.statement() : text(statement),
        text(forWhom),
        present.phases(),
        present.domains(),
        constant(Polarity.class, "polarity", polarity),
        constant(ConfigurationStatus.class, "status", status));
  }

  /** The form as it was posted, with each reason at the field of the builder that it is about. */
  Form refused(Invalid invalid) {
    Form form = form();
    for (Violation violation : invalid.violations()) {
      String field = violation.field().replaceFirst("\\[\\d+]$", ""); // one of several codes
      form = form.refused(field.equals("segment") ? "ev" : field, violation.message());
    }
    return form;
  }

  /** The ticked passages, each as evidence for the slot under which it was ticked. */
  List<EvidenceDraft> evidence() {
    List<EvidenceDraft> drafts = new ArrayList<>();
    List<UUID> seen = new ArrayList<>();
    for (String tick : chosen(ev)) {
      String[] parts = tick.split(":", 2);
      UUID segment = Form.id("ev", parts[parts.length - 1]);
      if (!seen.contains(segment)) {
        seen.add(segment);
        Slot slot = constant(Slot.class, "ev", parts[0]);
        Relation means = constant(Relation.class, "relation", relation);
        drafts.add(new EvidenceDraft(segment, null, means, slot, null, null));
      }
    }
    return drafts;
  }

  /** The partial configuration from which it is built; null for none. */
  @Nullable UUID partial() {
    return partial == null || partial.isEmpty() ? null : Form.id("partial", partial);
  }

  private static @Nullable String text(@Nullable String posted) {
    return posted == null ? null : posted.replace("\r\n", "\n");
  }

  /** The same on one line, however its field broke it. */
  private static @Nullable String line(@Nullable String posted) {
    return posted == null ? null : posted.replaceAll("\\s+", " ").strip();
  }

  private static List<UUID> ids(String field, @Nullable List<String> posted) {
    return chosen(posted).stream().map(value -> Form.id(field, value)).toList();
  }

  /** The passage whose id was given, or the address of its page. Refused with {@link Invalid}. */
  static UUID passage(String value) {
    new Check().optional(value, "segment", LONGEST_ADDRESS).done();
    String path = value.strip().split("[?#]", 2)[0];
    String last = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    try {
      return UUID.fromString(last.substring(last.lastIndexOf('/') + 1));
    } catch (IllegalArgumentException wrong) {
      throw new Invalid("segment", "Give the address of the page of a passage.");
    }
  }

  /** The constant that a select posted; null for none. Refused with {@link Invalid}. */
  static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException wrong) {
      throw new Invalid(field, "is none of the choices");
    }
  }
}
