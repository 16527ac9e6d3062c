package org.retroduct.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.codebook.CodeView;

/**
 * A configuration read as one sentence: "Where …, and the programme offers …, people reason that …,
 * so that …". A slot without words is read by the names of its codes; an empty one is left out.
 *
 * @param statement the team's own sentence, which is read instead; empty where there is none
 */
record Reading(String statement, List<Part> parts, List<Slot> missing) {
  /**
   * One slot of the sentence.
   *
   * @param before the words that lead to it, with the comma after the part before
   */
  record Part(Slot slot, String before, String text) {}

  Reading {
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }

  static Reading of(Configuration configuration, Map<UUID, CodeView> codes) {
    List<Part> parts = new ArrayList<>();
    List<Slot> missing = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      String read = read(configuration.text(slot), configuration.codes(slot.name()), codes);
      if (read.isEmpty()) {
        missing.add(slot);
      } else {
        parts.add(new Part(slot, lead(slot, parts.isEmpty()), read));
      }
    }
    return new Reading(configuration.statement, parts, missing);
  }

  /** What stands in the sentence for a slot: its words, else the names of its codes. */
  static String read(String text, List<UUID> named, Map<UUID, CodeView> codes) {
    return text.isBlank() ? names(named, codes) : withoutStop(text.strip());
  }

  private static String names(List<UUID> ids, Map<UUID, CodeView> codes) {
    return ids.stream()
        .map(codes::get)
        .filter(Objects::nonNull)
        .distinct()
        .map(code -> inSentence(code.name()))
        .collect(Collectors.joining(" and "));
  }

  /** A name goes on in small letters, an abbreviation stays. */
  private static String inSentence(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  /** The sentence goes on after the slot. */
  private static String withoutStop(String text) {
    return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
  }

  private static String lead(Slot slot, boolean first) {
    return switch (slot) {
      case CONTEXT -> "Where ";
      case RESOURCE -> first ? "The programme offers " : ", and the programme offers ";
      case REASONING -> first ? "People reason that " : ", people reason that ";
      case OUTCOME -> first ? "So that " : ", so that ";
    };
  }

  /** As plain text. */
  String sentence() {
    if (!statement.isEmpty() || parts.isEmpty()) {
      return statement;
    }
    return parts.stream().map(part -> part.before() + part.text()).collect(Collectors.joining())
        + ".";
  }

  /** What stands in the sentence for each slot that is not missing. */
  Map<Slot, String> texts() {
    return parts.stream().collect(Collectors.toUnmodifiableMap(Part::slot, Part::text));
  }
}
