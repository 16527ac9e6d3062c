package org.retroduct.coding;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;
import org.retroduct.security.Visitor;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TurnView;

/** Draws the pages of the workbench from what lies on it. */
@RequestScoped
class WorkbenchView {
  private static final int WORDS_AROUND = 60;

  private final Visitor visitor;
  private final Coding coding;

  WorkbenchView(Visitor visitor, Coding coding) {
    this.visitor = visitor;
    this.coding = coding;
  }

  /**
   * Where in a transcript one is.
   *
   * @param page from 1; null for where the act or the ticks are
   * @param ticked the first and last ticked sentence; empty for none
   * @param done the segment just made or put back
   * @param undone the segment just taken away
   */
  record At(
      @Nullable Integer page, List<Integer> ticked, @Nullable UUID done, @Nullable UUID undone) {
    At {
      ticked = List.copyOf(ticked);
    }

    static At again(@Nullable Integer page, Form form) {
      List<Integer> ticked =
          form.values().getOrDefault("s", List.of()).stream()
              .filter(value -> value.matches("\\d{1,6}"))
              .map(Integer::valueOf)
              .toList();
      return new At(page, ticked, null, null);
    }
  }

  Workbench page(Bench bench, Form form, At place) {
    Done done = done(bench, place);
    CodedText text = bench.codedText();
    int at = done != null ? done.sentence() : place.ticked().stream().findFirst().orElse(1);
    int wanted = place.page() == null ? text.pageOf(at) : place.page();
    int number = Math.max(1, Math.min(wanted, text.pages()));
    String base = base(bench);
    return new Workbench(
        layout(bench).here(bench.text().title()),
        form,
        bench.text().title(),
        base,
        text.page(number, Set.copyOf(place.ticked())),
        text.sentences(),
        bench.mine().size(),
        bench.hidden(),
        bench.writable(),
        new Pager(number, text.pages(), base + "?page=", ""),
        CodePanel.of(bench.tags(), bench.recent(), ""),
        bench.text().rev(),
        UUID.randomUUID().toString(),
        round(bench),
        AboutPassage.of(bench.arrangements()),
        !place.ticked().isEmpty(),
        done);
  }

  private Layout layout(Bench bench) {
    String base = "/projects/" + bench.member().project();
    return visitor
        .layout()
        .inProject(base, bench.member().projectTitle(), "Transcripts")
        .crumb("Transcripts", base + "/transcripts");
  }

  private static String base(Bench bench) {
    return "/projects/%s/transcripts/%s"
        .formatted(bench.member().project(), bench.text().transcript());
  }

  private static @Nullable OpenRound round(Bench bench) {
    Bench.OpenTask task = bench.task();
    return task == null
        ? null
        : new OpenRound(
            task.round().toString(),
            task.name(),
            task.submitted(),
            "/projects/%s/rounds/%s/submissions/%s"
                .formatted(bench.member().project(), task.round(), bench.text().transcript()));
  }

  private @Nullable Done done(Bench bench, At place) {
    UUID id = place.done() != null ? place.done() : place.undone();
    if (id == null) {
      return null;
    }
    boolean removed = place.done() == null;
    Optional<SegmentView> segment =
        removed
            ? coding.deleted(visitor.caller(), bench.member().project(), id)
            : bench.segment(id);
    return segment
        .filter(s -> s.transcript().equals(bench.text().transcript()))
        .map(s -> done(bench, s, removed))
        .orElse(null);
  }

  private static Done done(Bench bench, SegmentView segment, boolean removed) {
    int first = bench.sentenceAt(segment.start());
    int last = bench.sentenceAt(segment.end() - 1);
    String act = "/projects/%s/segments/%s/".formatted(bench.member().project(), segment.id());
    String again = "%s?sel=%d-%d#s%d".formatted(base(bench), first, last, first);
    return new Done(
        last,
        removed,
        bench.where(segment.start(), segment.end()),
        bench.tagsOf(segment),
        act + (removed ? "restore" : "delete"),
        removed ? null : again);
  }

  WhichWords whichWords(Bench bench, Form form, BenchForm.Unclear unclear, @Nullable Integer page) {
    CodePoints text = CodePoints.of(bench.text().text());
    List<Place> places = new ArrayList<>();
    for (Span span : unclear.places()) {
      places.add(place(bench, text, span));
    }
    List<CodeTag> codes =
        bench.codes().stream()
            .filter(code -> unclear.codes().contains(code.id()))
            .map(Bench::tag)
            .toList();
    String base = base(bench);
    String back = page == null ? base : base + "?page=" + page;
    return new WhichWords(
        layout(bench).crumb(bench.text().title(), base).here("Which words?"),
        bench.text().title(),
        codes,
        form.value("quote"),
        places,
        carried(form, unclear.places().isEmpty()),
        back,
        back);
  }

  /**
   * All fields but the choice itself; the exact words are typed anew if they were found nowhere.
   */
  private static List<Choice> carried(Form form, boolean nowhere) {
    List<Choice> carried = new ArrayList<>();
    form.values()
        .forEach(
            (field, values) -> {
              boolean again = field.equals("quote") && nowhere;
              if (!again && !field.equals("at") && !field.equals("all")) {
                values.forEach(value -> carried.add(Choice.of(field, value)));
              }
            });
    return carried;
  }

  private static Place place(Bench bench, CodePoints text, Span span) {
    TurnView turn =
        bench.text().turns().stream().filter(t -> t.end() > span.start()).findFirst().orElseThrow();
    int from = Math.max(turn.start(), span.start() - WORDS_AROUND);
    int to = Math.min(Math.max(turn.end(), span.end()), span.end() + WORDS_AROUND);
    String speaker = turn.speaker() == null ? "" : turn.speaker() + ", ";
    return new Place(
        span.start(),
        span.end(),
        bench.sentenceAt(span.start()),
        speaker + "turn " + (turn.index() + 1),
        from < span.start() ? text.excerpt(new Span(from, span.start())) : "",
        text.excerpt(span),
        span.end() < to ? text.excerpt(new Span(span.end(), to)) : "");
  }
}
