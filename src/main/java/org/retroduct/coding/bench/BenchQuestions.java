package org.retroduct.coding.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.codes.CodeForm;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.coding.text.CodedText;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.security.Visitor;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Quotes;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TurnView;

/**
 * The pages that the workbench asks with before it saves: which words are meant, and what a new
 * code is. What was ticked and typed travels with them and comes back.
 */
class BenchQuestions {
  private static final int AROUND = 60;
  private static final int MOST_PLACES = 50;

  /** The fields of a new code; all others are the workbench's. */
  static final Set<String> OF_A_CODE =
      Set.of(
          "kind",
          "name",
          "parent",
          "definition",
          "includeWhen",
          "excludeWhen",
          "example",
          "adding",
          "back");

  private static final Set<String> OF_THE_WORDS = Set.of("at", "all", "quote");

  private final Visitor visitor;

  BenchQuestions(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * The form of a new code.
   *
   * @param form its own fields and those of the workbench
   */
  NewCode newCode(Bench bench, Form form, @Nullable Integer page) {
    String base = WorkbenchView.base(bench);
    String at = page == null ? "" : "?page=" + page;
    return new NewCode(
        WorkbenchView.layout(visitor, bench)
            .crumb(bench.text().title(), base + at)
            .here("Add a code"),
        form,
        bench.text().title(),
        bench.task() == null ? "" : bench.task().name(),
        Kind.choices(),
        CodeForm.parents(bench.codes(), null, null),
        carried(form, OF_A_CODE),
        base + "/codes" + at);
  }

  /** The places where a quotation was found; where it was found nowhere, it is typed anew. */
  WhichWords whichWords(Bench bench, Form form, BenchForm.Unclear unclear, @Nullable Integer page) {
    CodePoints text = CodePoints.of(bench.text().text());
    Nearness nearness = new Nearness(bench, form.value("open"), page == null ? 1 : page);
    List<Place> places =
        unclear.places().stream()
            .sorted(Comparator.comparingInt(nearness::away))
            .limit(MOST_PLACES)
            .map(span -> place(bench, text, span, nearness))
            .toList();
    List<CodeTag> codes =
        bench.codes().stream()
            .filter(code -> unclear.codes().contains(code.id()))
            .map(CodeTag::of)
            .toList();
    String base = WorkbenchView.base(bench);
    String back = page == null ? base : base + "?page=" + page;
    return new WhichWords(
        WorkbenchView.layout(visitor, bench).crumb(bench.text().title(), base).here("Which words?"),
        bench.text().title(),
        codes,
        form.value("quote"),
        PlaceGroup.of(places),
        unclear.places().size(),
        unclear.places().size() - places.size(),
        carried(form, OF_THE_WORDS),
        back,
        back,
        places.isEmpty() ? Quotes.agreed(bench.text().text(), form.value("quote")) : "");
  }

  /** All fields but those of the question itself, name and value. */
  private static List<Choice> carried(Form form, Set<String> own) {
    List<Choice> carried = new ArrayList<>();
    form.values()
        .forEach(
            (field, values) -> {
              if (!own.contains(field)) {
                values.forEach(value -> carried.add(Choice.of(field, value)));
              }
            });
    return carried;
  }

  /** How far places are from what one has in sight: first the open turn, then the page. */
  private record Nearness(Bench bench, CodedText text, String open, int page) {
    Nearness(Bench bench, String open, int page) {
      this(bench, bench.pages(), open, page);
    }

    int away(Span span) {
      int sentence = bench.sentenceAt(span.start());
      boolean opened = !open.isEmpty() && text.partOf(sentence).equals(open);
      return opened ? -1 : Math.abs(text.pageOf(sentence) - page);
    }

    String inWords(Span span) {
      int away = away(span);
      return away < 0
          ? "In the open turn"
          : away == 0 ? "On the page you came from" : "On other pages";
    }
  }

  private static Place place(Bench bench, CodePoints text, Span span, Nearness nearness) {
    TurnView turn =
        bench.text().turns().stream().filter(t -> t.end() > span.start()).findFirst().orElseThrow();
    int from = Math.max(turn.start(), span.start() - AROUND);
    int to = Math.min(Math.max(turn.end(), span.end()), span.end() + AROUND);
    String before = from < span.start() ? text.excerpt(new Span(from, span.start())) : "";
    String after = span.end() < to ? text.excerpt(new Span(span.end(), to)) : "";
    String speaker = bench.text().speaker(turn);
    return new Place(
        span.start(),
        span.end(),
        bench.sentenceAt(span.start()),
        (speaker.isEmpty() ? "" : speaker + ", ") + "turn " + (turn.index() + 1),
        nearness.inWords(span),
        from > turn.start() ? "… " + before.substring(before.indexOf(' ') + 1) : before,
        shortened(text.excerpt(span)),
        to < turn.end() && after.contains(" ")
            ? after.substring(0, after.lastIndexOf(' ')) + " …"
            : after);
  }

  /** Words that can be told from others by how they begin and end. */
  private static String shortened(String words) {
    if (words.length() <= 4 * AROUND) {
      return words;
    }
    int first = words.lastIndexOf(' ', 2 * AROUND);
    int last = words.indexOf(' ', words.length() - 2 * AROUND);
    return first < 0 || last < 0
        ? words
        : words.substring(0, first) + " […] " + words.substring(last + 1);
  }
}
