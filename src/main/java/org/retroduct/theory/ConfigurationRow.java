package org.retroduct.theory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.platform.Named;

/**
 * A configuration in a table: its words, its codes and what it rests on.
 *
 * @param number as readers cite it
 * @param contextText the words of the slot, else the names of its codes; empty if still missing
 * @param codes short forms of the codes beneath, joined by spaces
 * @param supports how many distinct participants support it
 * @param refines how many refine it
 * @param refutes how many refute it
 * @param passages how many passages are cited in all
 * @param status draft, proposed, supported, refined, refuted or merged
 * @param missing the slots that have no words yet, joined by commas; empty for none
 */
public record ConfigurationRow(
    int number,
    String label,
    String href,
    String contextText,
    String resourceText,
    String reasoningText,
    String outcomeText,
    String codes,
    int supports,
    int refines,
    int refutes,
    int passages,
    String status,
    String missing) {

  /**
   * The row of a configuration.
   *
   * @param base the address of the project's configurations
   */
  public static ConfigurationRow of(GroundedConfiguration configuration, String base) {
    Support support = configuration.support();
    return new ConfigurationRow(
        configuration.number(),
        configuration.label(),
        base + "/" + configuration.id(),
        configuration.reads().getOrDefault(Slot.CONTEXT, ""),
        configuration.reads().getOrDefault(Slot.RESOURCE, ""),
        configuration.reads().getOrDefault(Slot.REASONING, ""),
        configuration.reads().getOrDefault(Slot.OUTCOME, ""),
        keys(configuration),
        support.supports().participants(),
        support.refines().participants(),
        support.refutes().participants(),
        configuration.evidence().size(),
        Named.of(configuration.status()),
        configuration.missing().stream().map(Named::of).collect(Collectors.joining(", ")));
  }

  private static String keys(GroundedConfiguration configuration) {
    return Stream.of(
            configuration.contexts(),
            configuration.resources(),
            configuration.reasonings(),
            configuration.outcomes())
        .flatMap(List::stream)
        .map(code -> code.key() == null ? code.name() : code.key())
        .collect(Collectors.joining(" "));
  }
}
