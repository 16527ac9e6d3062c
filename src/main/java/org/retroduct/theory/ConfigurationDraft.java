package org.retroduct.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;

/**
 * What the team says of a configuration. A label, a statement, the words of a slot or a code is
 * needed; the rest may be missing.
 *
 * @param contexts codes in their order, as in the other slots; at most 50 each
 * @param contextText the words of the slot, which are the explanation; at most 4,000 characters, as
 *     in the other slots
 * @param statement the whole in one sentence; where it is missing the slots are read as one
 * @param domains codes of the kind domain
 * @param status {@code merged} only as it stands; merging is an act of its own
 */
public record ConfigurationDraft(
    @Nullable String label,
    List<UUID> contexts,
    List<UUID> resources,
    List<UUID> reasonings,
    List<UUID> outcomes,
    @Nullable String contextText,
    @Nullable String resourceText,
    @Nullable String reasoningText,
    @Nullable String outcomeText,
    @Nullable String statement,
    @Nullable String forWhom,
    List<Phase> phases,
    List<UUID> domains,
    @Nullable Polarity polarity,
    @Nullable ConfigurationStatus status) {
  private static final int MOST_CODES = 50;

  /** A list that is missing is empty. */
  public ConfigurationDraft {
    contexts = present(contexts);
    resources = present(resources);
    reasonings = present(reasonings);
    outcomes = present(outcomes);
    phases = present(phases);
    domains = present(domains);
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The codes by the name of their field, the domains last. */
  Map<String, List<UUID>> codes() {
    Map<String, List<UUID>> codes = new LinkedHashMap<>();
    codes.put("contexts", contexts);
    codes.put("resources", resources);
    codes.put("reasonings", reasonings);
    codes.put("outcomes", outcomes);
    codes.put("domains", domains);
    return codes;
  }

  /** The same codes as rows; one that stands twice in a slot counts once. */
  Set<Filling> fillings() {
    Set<Filling> fillings = new LinkedHashSet<>();
    fill(fillings, Slot.CONTEXT.name(), contexts);
    fill(fillings, Slot.RESOURCE.name(), resources);
    fill(fillings, Slot.REASONING.name(), reasonings);
    fill(fillings, Slot.OUTCOME.name(), outcomes);
    fill(fillings, Filling.DOMAIN, domains);
    return fillings;
  }

  private static void fill(Set<Filling> fillings, String slot, List<UUID> codes) {
    List<UUID> distinct = new ArrayList<>(new LinkedHashSet<>(codes));
    for (int place = 0; place < distinct.size(); place++) {
      fillings.add(new Filling(slot, place, distinct.get(place)));
    }
  }

  Check check() {
    Check check =
        new Check()
            .that(
                saysSomething(),
                "label",
                "Give it a short name, or a code or words in one of the four places.")
            .optional(label, "label", 300)
            .optional(contextText, "contextText", 4_000)
            .optional(resourceText, "resourceText", 4_000)
            .optional(reasoningText, "reasoningText", 4_000)
            .optional(outcomeText, "outcomeText", 4_000)
            .optional(statement, "statement", 10_000)
            .optional(forWhom, "forWhom", 2_000);
    codes()
        .forEach(
            (field, list) ->
                check.that(list.size() <= MOST_CODES, field, "has more than 50 codes"));
    return check;
  }

  private boolean saysSomething() {
    boolean worded = false;
    for (String text :
        new @Nullable String[] {
          label, contextText, resourceText, reasoningText, outcomeText, statement
        }) {
      worded |= text != null && !text.isBlank();
    }
    return worded || !fillings().isEmpty();
  }
}
