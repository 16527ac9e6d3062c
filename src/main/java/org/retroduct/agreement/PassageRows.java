package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.transcript.Quotes;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/**
 * What is to be coded in the place of a disagreement: {@code words}, {@code codes} and {@code code}
 * are posted once for each passage. The button {@code add} saves nothing: with a number it takes
 * the code chosen in that row among its codes, with {@code passage} it asks for one more.
 */
final class PassageRows {
  private static final Pattern SENTENCES = Pattern.compile("(\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,6}))?");

  private final DisagreementDesk.Shown shown;
  private final TextOutline outline;
  private final Map<String, CodedTexts.CodeOf> codes = new LinkedHashMap<>();

  PassageRows(DisagreementDesk.Shown shown) {
    this.shown = shown;
    this.outline = shown.all().outline(shown.of());
    for (CodedTexts.CodeOf code : shown.all().codings().codes()) {
      if (code.key() != null) {
        codes.put(code.key(), code);
      }
    }
  }

  /** The rows that somebody filled in, and an empty one if that was asked for; never none. */
  List<PassageRow> of(Form form) {
    String add = form.value("add");
    int posted = form.values().getOrDefault("words", List.of()).size();
    List<PassageRow> rows = new ArrayList<>();
    for (int i = 0; i < posted; i++) {
      String focus = add.equals(String.valueOf(i + 1)) ? "code" : "";
      PassageRow row = row(form, i, rows.size() + 1, focus);
      if (row.said()) {
        rows.add(focus.isEmpty() ? row : withChosen(row));
      }
    }
    if (rows.isEmpty()) {
      rows.add(new PassageRow(1, shown.text().excerpt(shown.of().span()), "", "", ""));
    }
    if (add.equals("passage")) {
      rows.add(new PassageRow(rows.size() + 1, "", "", "", "words"));
    }
    return rows;
  }

  private static PassageRow row(Form form, int at, int number, String focus) {
    return new PassageRow(
        number, value(form, "words", at), value(form, "codes", at), value(form, "code", at), focus);
  }

  private static String value(Form form, String field, int at) {
    List<String> values = form.values().getOrDefault(field, List.of());
    return at < values.size() ? values.get(at) : "";
  }

  private PassageRow withChosen(PassageRow row) {
    String chosen =
        codes.values().stream()
            .filter(code -> code.id().toString().equals(row.code()))
            .map(CodedTexts.CodeOf::key)
            .findFirst()
            .orElse("");
    Set<String> all = new LinkedHashSet<>(row.typed());
    all.add(chosen);
    String keys = String.join(" ", all).strip();
    return new PassageRow(row.number(), row.words(), keys, "", row.focus());
  }

  /** The passages. Refused: words that are not there, no code, a code that is none. */
  List<SegmentDraft> read(Form form) {
    List<SegmentDraft> drafts = new ArrayList<>();
    for (PassageRow row : of(form)) {
      drafts.add(decidedAt(span(row)).withCodes(codes(row)));
    }
    return drafts;
  }

  /** With what an earlier decision said of these very words, such as a memo: no field shows it. */
  private SegmentDraft decidedAt(Span span) {
    DecisionView before = shown.all().decision(shown.of());
    return Stream.ofNullable(before)
        .flatMap(decision -> decision.segments().stream())
        .filter(segment -> Settlement.span(segment).equals(span))
        .findFirst()
        .orElse(SegmentDraft.at(span.start(), span.end(), List.of(), null));
  }

  private List<UUID> codes(PassageRow row) {
    String field = "codes-" + row.number();
    Set<UUID> ids = new LinkedHashSet<>();
    for (String key : withChosen(row).typed()) {
      CodedTexts.CodeOf code = codes.get(key);
      if (code == null && !key.isEmpty()) {
        throw new Invalid(field, "“%s” is not a code of this round.".formatted(key));
      }
      if (code != null) {
        ids.add(code.id());
      }
    }
    if (ids.isEmpty()) {
      throw new Invalid(field, "Say which code these words get.");
    }
    return List.copyOf(ids);
  }

  /** No words are the words of the disagreement; others stand in its turns. */
  private Span span(PassageRow row) {
    Span passage = shown.of().span();
    String words = row.words().strip();
    Matcher sentences = SENTENCES.matcher(words);
    Span found =
        words.isEmpty() ? passage : sentences.matches() ? sentences(sentences) : quoted(words);
    if (found == null || !found.overlaps(passage)) {
      throw new Invalid(
          "words-" + row.number(), "These words are not in the passage or beside it.");
    }
    return found;
  }

  private @Nullable Span sentences(Matcher numbers) {
    List<Span> all = outline.sentences();
    int first = Integer.parseInt(numbers.group(1));
    int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
    return first < 1 || last < first || last > all.size()
        ? null
        : all.get(first - 1).hull(all.get(last - 1));
  }

  private @Nullable Span quoted(String words) {
    Span around = PassageContext.turns(outline, shown.of().span());
    return Quotes.find(shown.text().excerpt(around), words).stream()
        .map(found -> found.shift(around.start()))
        .filter(found -> found.overlaps(shown.of().span()))
        .findFirst()
        .orElse(null);
  }

  /** The fields as they stand for passages that were decided on. */
  Map<String, List<String>> filled(List<SegmentDraft> segments) {
    return Map.of(
        "words",
        segments.stream().map(each -> shown.text().excerpt(Settlement.span(each))).toList(),
        "codes",
        segments.stream().map(this::keys).toList());
  }

  private String keys(SegmentDraft segment) {
    List<UUID> ids = Objects.requireNonNull(segment.codes());
    return codes.values().stream()
        .filter(code -> ids.contains(code.id()))
        .map(CodedTexts.CodeOf::key)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** The field of the form to which a refusal by the service belongs. */
  static String field(String field) {
    String number = field.replaceAll("\\D", "");
    int row = number.isEmpty() ? 1 : Integer.parseInt(number) + 1;
    return (field.toLowerCase(Locale.ROOT).contains("code") ? "codes-" : "words-") + row;
  }
}
