package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.coding.Basis;
import org.retroduct.coding.Certainty;
import org.retroduct.coding.ReportedChange;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;

/** A coded passage as the fields of a form, both ways. */
final class SegmentForm {
  private static final List<String> FIELDS =
      List.of("code", "memo", "arrangement", "certainty", "basis", "change", "intended");

  private static final Pattern WORDS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private SegmentForm() {}

  /**
   * The passage with the words of the button that was pressed, and with what was typed beside; all
   * stays where the button comes alone. Refused: 422 for what is on no button, and as for {@link
   * #draft}.
   */
  static SegmentDraft moved(Form form, SegmentView present) {
    Matcher words = WORDS.matcher(form.value("words"));
    if (!words.matches()) {
      throw new Invalid("words", "Press one of the buttons.");
    }
    boolean alone = !form.values().containsKey("memo");
    return (alone ? present.draft() : draft(form, present))
        .withWords(Integer.valueOf(words.group(1)), Integer.valueOf(words.group(2)));
  }

  /** Whether the passage has the words of the button already. */
  static boolean isMoved(Form form, SegmentView view) {
    return form.value("words").equals(view.start() + "-" + view.end());
  }

  /** What the passage says. */
  static Form of(SegmentView view) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("code", view.codes().stream().map(code -> code.id().toString()).toList());
    put(values, "version", view.version());
    put(values, "memo", view.memo());
    put(values, "arrangement", view.arrangement());
    put(values, "certainty", view.certainty());
    put(values, "basis", view.basis());
    put(values, "change", view.change());
    put(values, "intended", view.intended());
    return new Form(values, List.of());
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    if (value != null) {
      String text = value instanceof Enum<?> constant ? Named.of(constant) : value.toString();
      values.put(field, List.of(text));
    }
  }

  /** What the form makes of a passage that is there. Refused: 422. */
  static SegmentDraft draft(Form form, SegmentView present) {
    List<UUID> codes = form.ids("code");
    if (codes.isEmpty()) {
      throw new Invalid(
          "code",
          "Choose at least one code, or remove the coding. Until then it keeps those it has.");
    }
    String intended = form.value("intended");
    return new SegmentDraft(
        null,
        null,
        null,
        null,
        codes,
        present.round(),
        form.id("arrangement"),
        form.value("memo"),
        form.chosen(Certainty.class, "certainty"),
        form.chosen(Basis.class, "basis"),
        form.chosen(ReportedChange.class, "change"),
        intended.isEmpty() ? null : Boolean.valueOf(intended),
        present.sensitive());
  }

  /** The codes to choose from, those given first; a retired one only where the passage has it. */
  static List<SegmentPage.Offered> offered(List<CodeView> codes, SegmentView view) {
    Set<UUID> given = view.codes().stream().map(SegmentView.CodeOf::id).collect(Collectors.toSet());
    return codes.stream()
        .filter(code -> Bench.isOffered(code) || given.contains(code.id()))
        .sorted(Comparator.comparing(code -> !given.contains(code.id())))
        .map(code -> new SegmentPage.Offered(code.id().toString(), CodeTag.of(code)))
        .toList();
  }

  /** Whether the passage says already what the form does. */
  static boolean isSaid(Form form, SegmentView view) {
    Form said = of(view);
    return FIELDS.stream().allMatch(field -> values(said, field).equals(values(form, field)));
  }

  /**
   * What the passage says otherwise than the form does, in words: the label of each such field, and
   * what it says.
   *
   * @param codes the codes on offer
   */
  static List<Choice> others(
      Form form, SegmentView view, AboutPassage about, List<SegmentPage.Offered> codes) {
    Form said = of(view);
    List<Choice> others = new ArrayList<>();
    other(
        others,
        said,
        form,
        "code",
        "Codes",
        codes.stream().map(code -> Choice.of(code.id(), code.label())).toList());
    other(others, said, form, "memo", "Memo", List.of());
    about(others, said, form, about);
    return others;
  }

  /** What the passage says beside codes and memo, in words: value and label of a field each. */
  static List<Choice> said(SegmentView view, AboutPassage about) {
    List<Choice> said = new ArrayList<>();
    about(said, of(view), Form.empty(), about);
    return said;
  }

  private static void about(List<Choice> others, Form said, Form form, AboutPassage about) {
    if (!about.arrangements().isEmpty()) {
      other(others, said, form, "arrangement", "About which arrangement", about.arrangements());
    }
    other(others, said, form, "certainty", "Certainty", about.certainty());
    other(others, said, form, "basis", "Basis", about.basis());
    other(others, said, form, "change", "Outcome: change", about.change());
    other(others, said, form, "intended", "Outcome: intended", about.intended());
  }

  private static void other(
      List<Choice> others, Form said, Form form, String field, String label, List<Choice> choices) {
    List<String> says = values(said, field);
    if (!says.equals(values(form, field))) {
      Map<String, String> names = new HashMap<>();
      choices.forEach(choice -> names.put(choice.value(), choice.label()));
      String words =
          says.stream().map(v -> names.getOrDefault(v, v)).collect(Collectors.joining(", "));
      others.add(Choice.of(words.isEmpty() ? "nothing" : words, label));
    }
  }

  /** In an order of their own, and with line ends as a browser does not send them. */
  private static List<String> values(Form form, String field) {
    return form.values().getOrDefault(field, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .map(value -> value.replace("\r\n", "\n"))
        .sorted()
        .toList();
  }
}
