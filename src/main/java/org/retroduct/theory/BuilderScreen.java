package org.retroduct.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.theory.Builder.Opened;

/** Turns an opened configuration and a form into what the builder shows. */
final class BuilderScreen {
  private final Opened opened;
  private final Form form;
  private final Map<UUID, CodeView> codes;

  BuilderScreen(Opened opened, Form form) {
    this.opened = opened;
    this.form = form;
    this.codes =
        opened.codes().stream().collect(Collectors.toMap(CodeView::id, Function.identity()));
  }

  /** The codes that fill a slot by the form, in its order; what is no code is passed over. */
  private List<UUID> chosen(Slot slot) {
    Set<String> known = codes.keySet().stream().map(UUID::toString).collect(Collectors.toSet());
    return form.values().getOrDefault(slot.codesField(), List.of()).stream()
        .filter(known::contains)
        .map(UUID::fromString)
        .toList();
  }

  /** All codes that the form names. */
  Set<UUID> chosen() {
    Set<UUID> all = new LinkedHashSet<>();
    for (Slot slot : Slot.values()) {
      all.addAll(chosen(slot));
    }
    return all;
  }

  /** The passages that the form ticks, in its order; what is no passage is passed over. */
  List<UUID> ticked() {
    List<UUID> ticked = new ArrayList<>();
    for (String tick : form.values().getOrDefault("ev", List.of())) {
      try {
        ticked.add(Form.id("ev", tick.substring(tick.indexOf(':') + 1)));
      } catch (Invalid none) {
        continue; // as a refused form may hold it
      }
    }
    return ticked;
  }

  /** The four parts, each with its ticked passages and those that bear its codes. */
  List<SlotColumn> columns(List<OfferedPassage> offered) {
    List<SlotColumn> columns = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      List<UUID> filled = chosen(slot);
      List<String> selects = new ArrayList<>(filled.stream().map(UUID::toString).toList());
      selects.add("");
      Set<UUID> wanted = Set.copyOf(new LinkedHashSet<>(filled));
      columns.add(
          new SlotColumn(
              slot,
              selects,
              choices(code -> code.kind() == slot.usual()),
              choices(code -> code.kind() != slot.usual()),
              offered.stream()
                  .filter(
                      passage ->
                          form.has("ev", slot.tick(passage.id()))
                              || passage.codes().stream().anyMatch(wanted::contains))
                  .toList()));
    }
    return columns;
  }

  private List<Choice> choices(Predicate<CodeView> fits) {
    Set<UUID> chosen = chosen();
    return opened.codes().stream()
        .filter(code -> code.kind() != Kind.DOMAIN && code.kind() != Kind.THEME)
        .filter(code -> (code.codable() && !code.retired()) || chosen.contains(code.id()))
        .filter(fits)
        .map(code -> Choice.of(code.id().toString(), label(code)))
        .toList();
  }

  private static String label(CodeView code) {
    return code.key() == null ? code.name() : code.key() + " " + code.name();
  }

  /** What stands in the sentence for each slot, by its text field. */
  Map<String, String> reads() {
    Map<String, String> reads = new LinkedHashMap<>();
    for (Slot slot : Slot.values()) {
      reads.put(slot.textField(), Reading.read(form.value(slot.textField()), chosen(slot), codes));
    }
    return reads;
  }

  /**
   * The evidence as rows.
   *
   * @param base the address of the project
   * @param self the address of the configuration
   */
  List<EvidenceRow> evidence(String base, String self) {
    List<EvidenceRow> rows = new ArrayList<>();
    for (EvidenceView each : opened.evidence()) {
      OfferedPassage passage = opened.cited().get(each.segment());
      if (passage != null) {
        rows.add(
            new EvidenceRow(
                passage.text(),
                passage.source(),
                Named.of(each.relation()),
                each.slot() == null ? "" : each.slot().title(),
                each.arrangement() == null
                    ? ""
                    : opened.arrangements().getOrDefault(each.arrangement(), ""),
                or(each.strength()),
                or(each.note()),
                base + "/segments/" + each.segment(),
                self + "/evidence/" + each.id() + "/remove"));
      }
    }
    return rows;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A configuration in a select or a sentence. */
  static String named(ConfigurationView configuration) {
    String label = configuration.label();
    String number = "Configuration " + configuration.number();
    return label == null || label.isEmpty() ? number : number + ": " + label;
  }

  /** What the selects offer. */
  Map<String, List<Choice>> choices() {
    return Map.of(
        "into",
            opened.others().stream()
                .map(each -> Choice.of(each.id().toString(), named(each)))
                .toList(),
        "relation", constants(Relation.values()),
        "polarity", constants(Polarity.values()),
        "slot",
            Arrays.stream(Slot.values())
                .map(slot -> Choice.of(Named.of(slot), slot.title()))
                .toList(),
        "status",
            constants(ConfigurationStatus.values()).stream()
                .filter(choice -> !choice.value().equals("merged"))
                .toList());
  }

  private static List<Choice> constants(Enum<?>... constants) {
    return Arrays.stream(constants)
        .map(constant -> Choice.of(Named.of(constant), Named.capital(Named.of(constant))))
        .toList();
  }
}
