package org.retroduct.theory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;

/**
 * A configuration with evidence: all that a member may see, or that about one arrangement.
 *
 * @param label empty where it has none, as all texts
 * @param sentence the statement, or the slots read as one sentence
 * @param reads what stands in the sentence for each slot: its words, else the names of its codes; a
 *     missing slot has no entry
 * @param support counted over {@code evidence}
 * @param evidence in the order it was brought
 */
public record GroundedConfiguration(
    UUID id,
    int number,
    String label,
    List<CodeView> contexts,
    List<CodeView> resources,
    List<CodeView> reasonings,
    List<CodeView> outcomes,
    String contextText,
    String resourceText,
    String reasoningText,
    String outcomeText,
    String sentence,
    Map<Slot, String> reads,
    String forWhom,
    List<Phase> phases,
    List<CodeView> domains,
    @Nullable Polarity polarity,
    ConfigurationStatus status,
    List<Slot> missing,
    Support support,
    List<EvidenceView> evidence) {

  static GroundedConfiguration of(
      Configuration configuration, Map<UUID, CodeView> codes, List<EvidenceView> evidence) {
    Reading reading = Reading.of(configuration, codes);
    return new GroundedConfiguration(
        configuration.id,
        configuration.number,
        configuration.label,
        named(configuration, Slot.CONTEXT.name(), codes),
        named(configuration, Slot.RESOURCE.name(), codes),
        named(configuration, Slot.REASONING.name(), codes),
        named(configuration, Slot.OUTCOME.name(), codes),
        configuration.contextText,
        configuration.resourceText,
        configuration.reasoningText,
        configuration.outcomeText,
        reading.sentence(),
        reading.texts(),
        configuration.forWhom,
        configuration.phaseList(),
        named(configuration, Filling.DOMAIN, codes),
        configuration.polarity,
        configuration.status,
        reading.missing(),
        Support.of(evidence),
        List.copyOf(evidence));
  }

  private static List<CodeView> named(
      Configuration configuration, String slot, Map<UUID, CodeView> codes) {
    return configuration.codes(slot).stream()
        .map(codes::get)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
