package org.retroduct.theory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.Versioned;

/**
 * A configuration as a member sees it.
 *
 * @param number given once in a project, from 1
 * @param statement what the team wrote as one sentence; null where it did not
 * @param sentence the statement, or the slots read as one sentence
 * @param missing the slots that have neither words nor codes
 * @param support counted over the passages that the caller may see
 * @param author the user name of who made it
 */
public record ConfigurationView(
    UUID id,
    int number,
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
    String sentence,
    @Nullable String forWhom,
    List<Phase> phases,
    List<UUID> domains,
    @Nullable Polarity polarity,
    ConfigurationStatus status,
    @Nullable UUID mergedInto,
    List<Slot> missing,
    Support support,
    String author,
    Instant createdAt,
    long version)
    implements Versioned {

  static ConfigurationView of(
      Configuration configuration, Map<UUID, CodeView> codes, List<EvidenceView> evidence) {
    Reading reading = Reading.of(configuration, codes);
    return new ConfigurationView(
        configuration.id,
        configuration.number,
        orNull(configuration.label),
        codes(configuration, Slot.CONTEXT.name(), codes),
        codes(configuration, Slot.RESOURCE.name(), codes),
        codes(configuration, Slot.REASONING.name(), codes),
        codes(configuration, Slot.OUTCOME.name(), codes),
        orNull(configuration.contextText),
        orNull(configuration.resourceText),
        orNull(configuration.reasoningText),
        orNull(configuration.outcomeText),
        orNull(configuration.statement),
        reading.sentence(),
        orNull(configuration.forWhom),
        configuration.phaseList(),
        codes(configuration, Filling.DOMAIN, codes),
        configuration.polarity,
        configuration.status,
        configuration.mergedInto,
        reading.missing(),
        Support.of(evidence),
        configuration.createdBy,
        configuration.createdAt,
        configuration.version);
  }

  /** By their successors where they gave way to others. */
  private static List<UUID> codes(
      Configuration configuration, String slot, Map<UUID, CodeView> codes) {
    return configuration.codes(slot).stream()
        .map(id -> codes.containsKey(id) ? codes.get(id).id() : id)
        .distinct()
        .toList();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What a change starts from. */
  ConfigurationDraft draft() {
    return new ConfigurationDraft(
        label,
        contexts,
        resources,
        reasonings,
        outcomes,
        contextText,
        resourceText,
        reasoningText,
        outcomeText,
        statement,
        forWhom,
        phases,
        domains,
        polarity,
        status);
  }
}
