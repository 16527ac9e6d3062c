package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.text.Selected;
import org.retroduct.coding.text.SentenceWords;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Quote;
import org.retroduct.transcript.Quotes;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.Words;

/** What was posted from the workbench, read against what lies on it. */
final class BenchForm {
  private final Bench bench;
  private final Form form;

  BenchForm(Bench bench, Form form) {
    this.bench = bench;
    this.form = form;
  }

  /** What is to be stored: the codes on each of the spans. */
  record Wish(List<Span> spans, List<UUID> codes, @Nullable String memo) {}

  /**
   * Reads the form. Refused with {@link Invalid}: no words or two sources of them, no code, an
   * unknown code, a stale text, a round that was opened or closed meanwhile. Words found nowhere or
   * several times are {@link Unclear}.
   */
  Wish read() {
    if (!form.value("rev").equals(bench.text().rev())) {
      throw new Invalid(
          "s",
          "The transcript has changed since you opened this page. Nothing was saved."
              + " Here is its present text: choose the words again.");
    }
    UUID round = bench.task() == null ? null : bench.task().round();
    if (!Objects.equals(form.id("round"), round)) {
      throw new Invalid(
          "s", otherRound() + " Nothing was saved; press the button again if that is right.");
    }
    CodingLine line = CodingLine.read(form.value("quick"));
    List<UUID> codes = codes(line);
    String memo = line.memo() == null ? form.value("memo") : line.memo();
    return new Wish(spans(line, codes), codes, memo);
  }

  private String otherRound() {
    return bench.task() == null
        ? "The round was closed since you opened this page, so that you now code outside of it."
        : "Since you opened this page, the transcript became yours to code in the round %s."
            .formatted(bench.task().name());
  }

  private List<UUID> codes(CodingLine line) {
    Map<String, UUID> ids = bench.ids();
    List<String> wanted = new ArrayList<>(line.codes());
    wanted.addAll(form.values().getOrDefault("code", List.of()));
    wanted.addAll(form.values().getOrDefault("also", List.of()));
    List<UUID> codes = new ArrayList<>();
    for (String code : wanted) {
      UUID id = ids.get(code.toUpperCase(Locale.ROOT));
      if (id == null) {
        String field = line.codes().contains(code) ? "quick" : "code";
        throw new Invalid(field, code + notOffered(code) + " Nothing was saved.");
      }
      if (!codes.contains(id)) {
        codes.add(id);
      }
    }
    return codes;
  }

  private String notOffered(String code) {
    boolean retired =
        bench.codes().stream().anyMatch(c -> code.equalsIgnoreCase(c.key()) && c.retired());
    return retired ? " is retired: choose another code." : " is not a code in this codebook.";
  }

  private List<Span> spans(CodingLine line, List<UUID> codes) {
    List<Integer> ticked = numbers("s");
    List<String> words = words();
    String quote = form.value("quote").strip();
    List<String> sources = new ArrayList<>();
    if (!ticked.isEmpty()) {
      sources.add("the sentences you ticked");
    }
    if (!words.isEmpty()) {
      sources.add("the words you ticked");
    }
    if (line.range() != null) {
      sources.add("the sentences in the coding line");
    }
    if (!quote.isEmpty()) {
      sources.add("the exact words");
    }
    if (sources.size() > 1 && !(quote.isEmpty() && isOne(line, ticked, words))) {
      throw new Invalid(
          where(ticked, words),
          "You named words twice: "
              + String.join(" and ", sources)
              + ". Clear one of them. Nothing was saved.");
    }
    if (sources.isEmpty()) {
      throw new Invalid("s", "Choose the words first" + forWhat() + ". Nothing was saved.");
    }
    if (codes.isEmpty()) {
      throw new Invalid("code", "Choose a code. Nothing was saved.");
    }
    if (line.range() != null) {
      return List.of(span(line.range()));
    }
    if (!words.isEmpty()) {
      return List.of(wordSpan(words));
    }
    return ticked.isEmpty() ? quoted(quote, codes) : List.of(span(ticked));
  }

  /** Whether the line and the boxes name the same words. */
  private boolean isOne(CodingLine line, List<Integer> ticked, List<String> words) {
    Set<Span> named = new HashSet<>();
    if (line.range() != null) {
      named.add(span(line.range()));
    }
    if (!ticked.isEmpty()) {
      named.add(span(ticked));
    }
    if (!words.isEmpty()) {
      named.add(wordSpan(words));
    }
    return named.size() == 1;
  }

  /** What the button that was pressed wanted. */
  private String forWhat() {
    String pressed = form.value("code");
    return pressed.isEmpty() ? "" : ", then press " + pressed + " again";
  }

  /** Where the words were named: the field, or the place in the text. */
  String source() {
    List<Integer> ticked = numbers("s");
    List<String> words = words();
    return ticked.isEmpty() && words.isEmpty() && !form.value("quote").isBlank()
        ? "quote"
        : where(ticked, words);
  }

  /** The field, or the place in the text, to which the message leads. */
  private String where(List<Integer> ticked, List<String> words) {
    if (!ticked.isEmpty()) {
      return "s" + ticked.get(0);
    }
    return words.isEmpty() ? "quick" : "t" + form.value("open");
  }

  private List<String> words() {
    List<String> posted = form.values().getOrDefault("w", List.of());
    List<String> words = Selected.posted(form).wordsInOrder();
    if (words.size() != Set.copyOf(posted).size()) {
      throw new Invalid("s", "holds what is no word");
    }
    return words;
  }

  private Span wordSpan(List<String> words) {
    return word(words.get(0)).hull(word(words.get(words.size() - 1)));
  }

  private Span word(String named) {
    int number = Selected.sentenceOf(named);
    return word(sentence(number, "s"), number, Selected.wordOf(named));
  }

  private List<Integer> numbers(String field) {
    List<Integer> numbers = new ArrayList<>();
    for (String value : form.values().getOrDefault(field, List.of())) {
      if (!value.matches("\\d{1,6}")) {
        throw new Invalid(field, "holds what is no sentence");
      }
      numbers.add(Integer.valueOf(value));
    }
    numbers.sort(null);
    return numbers;
  }

  private Span span(List<Integer> ticked) {
    return sentence(ticked.get(0), "s").hull(sentence(ticked.get(ticked.size() - 1), "s"));
  }

  private Span span(CodingLine.Range range) {
    Span first = word(sentence(range.first(), "quick"), range.first(), range.firstWord());
    Span last = word(sentence(range.last(), "quick"), range.last(), range.lastWord());
    if (last.end() <= first.start()) {
      throw new Invalid("quick", "The first word comes before the last. Nothing was saved.");
    }
    return new Span(first.start(), Math.max(first.end(), last.end()));
  }

  private Span sentence(int number, String field) {
    List<Span> sentences = bench.text().sentences();
    if (number < 1 || number > sentences.size()) {
      throw new Invalid(
          field,
          "There is no sentence %d; the transcript has %d. Nothing was saved."
              .formatted(number, sentences.size()));
    }
    return sentences.get(number - 1);
  }

  private Span word(Span sentence, int number, int word) {
    if (word == 0) {
      return sentence;
    }
    List<Span> words = SentenceWords.of(CodePoints.of(bench.text().text()), sentence);
    if (word > words.size()) {
      throw new Invalid(
          "quick",
          words.size() == 1
              ? "Sentence %d has one word. Nothing was saved.".formatted(number)
              : "Sentence %d has %d words. Nothing was saved.".formatted(number, words.size()));
    }
    return words.get(word - 1);
  }

  private List<Span> quoted(String quote, List<UUID> codes) {
    List<Span> places = places(quote);
    List<Span> chosen =
        places.stream()
            .filter(p -> form.has("at", p.start() + "-" + p.end()) || form.has("all", "yes"))
            .toList();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    if (places.size() != 1) {
      throw new Unclear(places, codes);
    }
    return places;
  }

  /** Where the words stand by themselves; only if nowhere, where they are parts of other words. */
  private List<Span> places(String quote) {
    List<Span> found = Quotes.find(bench.text().text(), Quote.of(quote));
    List<Span> words = Words.spans(bench.text().text());
    List<Span> whole = found.stream().map(span -> Words.whole(span, words)).distinct().toList();
    List<Span> alone = found.stream().filter(whole::contains).toList();
    return alone.isEmpty() ? whole : alone;
  }

  /** Words that were found nowhere or in several places. */
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Span> places;
    private final transient List<UUID> codes;

    Unclear(List<Span> places, List<UUID> codes) {
      super("the words stand in %d places".formatted(places.size()), null, false, false);
      this.places = List.copyOf(places);
      this.codes = List.copyOf(codes);
    }

    List<Span> places() {
      return places;
    }

    List<UUID> codes() {
      return codes;
    }
  }
}
