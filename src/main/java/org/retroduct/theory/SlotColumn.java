package org.retroduct.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;

/**
 * One of the four parts of a configuration in the builder.
 *
 * @param slot which one
 * @param chosen the codes that fill it, and an empty value for one more; each is a select
 * @param own the codes of its usual kind
 * @param others the other codes that may fill it
 * @param passages passages that bear one of the chosen codes and are no evidence yet
 */
record SlotColumn(
    Slot slot,
    List<String> chosen,
    List<Choice> own,
    List<Choice> others,
    List<OfferedPassage> passages) {
  private static final int AT_ONCE = 3;

  SlotColumn {
    chosen = List.copyOf(chosen);
    own = List.copyOf(own);
    others = List.copyOf(others);
    passages = List.copyOf(passages);
  }

  /** Those that are shown at once: the ticked ones, then others up to three. */
  public List<OfferedPassage> first(Form form) {
    List<OfferedPassage> ticked = passages.stream().filter(p -> isTicked(form, p)).toList();
    List<OfferedPassage> first = new ArrayList<>(ticked);
    passages.stream()
        .filter(p -> !isTicked(form, p))
        .limit(Math.max(0, AT_ONCE - ticked.size()))
        .forEach(first::add);
    return first;
  }

  /** Those that are shown when the list is opened. */
  public List<OfferedPassage> more(Form form) {
    List<OfferedPassage> more = new ArrayList<>(passages);
    more.removeAll(first(form));
    return more;
  }

  private boolean isTicked(Form form, OfferedPassage passage) {
    return form.has("ev", tick(passage.id()));
  }

  /** The class that gives it its colour: {@code c}, {@code r}, {@code t} or {@code o}. */
  public String kind() {
    return letter().toLowerCase(Locale.ROOT);
  }

  /** Its letter as the pages show it. */
  public String letter() {
    return slot.usual().letter();
  }

  /** The names of the chosen codes, as the selects show them. */
  public List<String> codes() {
    return Stream.concat(own.stream(), others.stream())
        .filter(choice -> chosen.contains(choice.value()))
        .map(Choice::label)
        .distinct()
        .toList();
  }

  public String title() {
    return slot.title();
  }

  public String hint() {
    return slot.hint();
  }

  public String lead() {
    return slot.lead();
  }

  /** The name of its text field, as {@code reasoningText}. */
  public String field() {
    return slot.textField();
  }

  /** The name of its selects, as {@code reasonings}. */
  public String codesField() {
    return slot.codesField();
  }

  /** What a ticked passage posts. */
  public String tick(UUID passage) {
    return slot.tick(passage);
  }
}
