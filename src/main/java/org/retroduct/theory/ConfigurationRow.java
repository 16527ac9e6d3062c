package org.retroduct.theory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.Named;

/**
 * A configuration in a table: its words, its codes and what it rests on.
 *
 * @param number as readers cite it
 * @param contextText the words of the slot, else the names of its codes; empty if still missing
 * @param parts the slots that have codes, in the order of the sentence
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
    List<Part> parts,
    int supports,
    int refines,
    int refutes,
    int passages,
    String status,
    String missing) {

  /** C2 comes before C13. */
  private static final Comparator<Chip> BY_NUMBER =
      Comparator.<Chip>comparingInt(chip -> chip.key().length())
          .thenComparing(Chip::key)
          .thenComparing(Chip::name);

  public ConfigurationRow {
    parts = List.copyOf(parts);
  }

  /**
   * A slot with its codes.
   *
   * @param kind the class of its colour: c, r, t or o
   * @param title as {@code Outcome}
   */
  public record Part(String kind, String title, List<Chip> codes) {
    public Part {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A code.
   *
   * @param key its short form; empty where it has none
   */
  public record Chip(String key, String name) {}

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
        parts(configuration),
        support.supports().participants(),
        support.refines().participants(),
        support.refutes().participants(),
        configuration.evidence().size(),
        Named.of(configuration.status()),
        configuration.missing().stream().map(Named::of).collect(Collectors.joining(", ")));
  }

  private static List<Part> parts(GroundedConfiguration configuration) {
    return Stream.of(
            part(Slot.CONTEXT, configuration.contexts()),
            part(Slot.RESOURCE, configuration.resources()),
            part(Slot.REASONING, configuration.reasonings()),
            part(Slot.OUTCOME, configuration.outcomes()))
        .filter(part -> !part.codes().isEmpty())
        .toList();
  }

  private static Part part(Slot slot, List<CodeView> codes) {
    return new Part(
        slot.usual().letter().toLowerCase(Locale.ROOT),
        slot.title(),
        codes.stream()
            .map(code -> new Chip(code.key() == null ? "" : code.key(), code.name()))
            .sorted(BY_NUMBER)
            .toList());
  }
}
