package org.retroduct.coding.bench;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Undoing;
import org.retroduct.coding.text.CodedPage;
import org.retroduct.coding.text.CodedText;
import org.retroduct.coding.text.Drawing;
import org.retroduct.coding.text.Selected;
import org.retroduct.coding.text.TurnFrame;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Draws the pages of the workbench from what lies on it. */
@RequestScoped
class WorkbenchView {
  private final Visitor visitor;
  private final Undoing undoing;
  private final Benches benches;

  WorkbenchView(Visitor visitor, Undoing undoing, Benches benches) {
    this.visitor = visitor;
    this.undoing = undoing;
    this.benches = benches;
  }

  /**
   * Where in a transcript one is.
   *
   * @param page from 1; null for where the act or the ticks are
   * @param at a sentence to be on the page; null for none
   * @param done the segment just made or put back
   * @param undone the segment just taken away
   * @param wrote what was just written about passages, or taken away; told of at {@code at}
   */
  record At(
      @Nullable Integer page,
      @Nullable Integer at,
      Selected selected,
      @Nullable UUID done,
      @Nullable UUID undone,
      @Nullable UUID wrote) {
    static At again(@Nullable Integer page, Form form) {
      return new At(page, null, Selected.posted(form), null, null, null);
    }
  }

  Workbench page(Bench bench, Form form, At place) {
    return page(bench, form, place, "");
  }

  /**
   * A page of the workbench.
   *
   * @param told what was just done to the codebook; empty for nothing
   */
  Workbench page(Bench bench, Form form, At place, String told) {
    String project = "/projects/" + bench.member().project();
    Layout layout =
        layout(visitor, bench)
            .here(bench.text().title())
            .about("transcript", bench.text().transcript(), project);
    CodedText text = bench.pages();
    Done done = done(bench, text, place);
    Selected selected = opened(place.selected(), text);
    int number = pageNumber(place, text, done, selected);
    String base = base(bench);
    Form shown = started(form, place.selected(), selected);
    boolean written = visitor.caller().preferences().writtenMarks();
    CodePanel codes =
        CodePanel.of(
            bench.tags(),
            bench.headings(),
            bench.atHand(),
            layout.look().keys(),
            shown.values().getOrDefault("also", List.of()));
    Pager pager = new Pager(number, text.pages(), base + "?page=", "");
    int below = done == null ? 0 : done.sentence();
    CodedPage page =
        coded(bench, text, number).page(number, new Drawing(selected, written, List.of(), below));
    return new Workbench(
        layout,
        shown,
        bench.text().title(),
        base,
        page,
        page.sheet(frame(bench, number), below),
        text.sentences(),
        bench.mine(),
        bench.others(),
        bench.hidden(),
        bench.writable(),
        pager,
        codes,
        written ? List.of() : codes.kinds(),
        bench.text().rev(),
        UUID.randomUUID().toString(),
        round(bench),
        AboutPassage.of(bench.arrangements()),
        selected.open(),
        selected.any() ? pager.here() : "",
        selected.any() ? place(selected) : "",
        "/projects/%s/pins?from=%s&page=%d"
            .formatted(bench.member().project(), bench.text().transcript(), number),
        meanings(bench),
        done,
        bench.member().may(Permission.EDIT_CODES),
        bench.member().may(Permission.CODE),
        bench.member().may(Permission.MANAGE_TRANSCRIPTS),
        wrongWords(form),
        told);
  }

  /** What is said against a place in the text, and not of a field. */
  private static String wrongWords(Form form) {
    return form.errors().stream()
        .filter(error -> error.field().matches("s\\d*|t\\d+(-\\d+)?"))
        .map(error -> error.told(null))
        .findFirst()
        .orElse("");
  }

  private static TurnFrame frame(Bench bench, int page) {
    String turns = bench.text().transcript() + "/turns/";
    return new TurnFrame(
        bench.writable(),
        0,
        page,
        "Your codes",
        "../",
        bench.member().may(Permission.CODE) ? turns : "",
        bench.notes());
  }

  private CodedText coded(Bench bench, CodedText text, int page) {
    return text.span(page)
        .map(part -> text.with(bench.passages(benches.marked(bench, part))))
        .orElse(text);
  }

  private static int pageNumber(At place, CodedText text, @Nullable Done done, Selected selected) {
    int first = place.at() == null ? selected.first() : place.at();
    int at = done != null ? done.sentence() : first;
    int open = text.pageWith(selected.open());
    int asked = selected.any() || open == 0 ? text.pageOf(at) : open;
    int wanted = place.page() == null ? asked : place.page();
    return Math.max(1, Math.min(wanted, text.pages()));
  }

  /** Ticked words open their turn; words of several turns cannot be ticked. */
  private static Selected opened(Selected selected, CodedText text) {
    List<String> words = selected.wordsInOrder();
    if (words.isEmpty()) {
      return selected;
    }
    String first = text.partOf(Selected.sentenceOf(words.get(0)));
    String last = text.partOf(Selected.sentenceOf(words.get(words.size() - 1)));
    return first.equals(last)
        ? selected.opened(first)
        : new Selected(selected.sentences(), Set.of(), selected.open());
  }

  /** What cannot be ticked is put into the coding line. */
  private static Form started(Form form, Selected asked, Selected shown) {
    if (asked.words().size() == shown.words().size() || form.refused()) {
      return form;
    }
    return Form.of(Map.of("quick", String.join("-", asked.wordsInOrder()) + " "));
  }

  /** The place of the ticks on the page. */
  private static String place(Selected selected) {
    boolean words = selected.sentences().isEmpty();
    return words ? "#t" + selected.open() : "#s" + selected.first();
  }

  static Layout layout(Visitor visitor, Bench bench) {
    String base = "/projects/" + bench.member().project();
    return visitor
        .layout()
        .inProject(base, bench.member().projectTitle(), "Transcripts")
        .crumb("Transcripts", base + "/transcripts");
  }

  static String base(Bench bench) {
    return "/projects/%s/transcripts/%s"
        .formatted(bench.member().project(), bench.text().transcript());
  }

  /** Where the codes that lie on the workbench are explained. */
  private static String meanings(Bench bench) {
    String codebook = "/projects/" + bench.member().project() + "/codebook";
    Bench.OpenTask task = bench.task();
    return task == null ? codebook : codebook + "/versions/" + task.codebookVersion();
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

  private @Nullable Done done(Bench bench, CodedText text, At place) {
    if (place.wrote() != null && place.at() != null) {
      return noticed(bench, place.wrote(), place.at());
    }
    UUID id = place.done() != null ? place.done() : place.undone();
    if (id == null) {
      return null;
    }
    boolean removed = place.done() == null;
    Optional<Undoing.Offer> offer =
        removed
            ? undoing.deleted(visitor.caller(), bench.member().project(), id)
            : undoing.present(visitor.caller(), bench.member().project(), id);
    return offer
        .filter(o -> o.segment().transcript().equals(bench.text().transcript()))
        .map(o -> done(bench, text, o, place))
        .orElse(null);
  }

  private @Nullable Done noticed(Bench bench, UUID thing, int at) {
    String base = "/projects/" + bench.member().project();
    String place = "?in=%s&at=%d".formatted(bench.text().transcript(), at);
    return benches
        .notice(bench.member(), thing)
        .map(notice -> Done.of(notice, thing, at, base, place))
        .orElse(null);
  }

  private static Done done(Bench bench, CodedText text, Undoing.Offer offer, At place) {
    boolean removed = place.done() == null;
    SegmentView segment = offer.segment();
    int first = bench.sentenceAt(segment.start());
    int last = bench.sentenceAt(segment.end() - 1);
    String words = bench.selection(segment.start(), segment.end());
    String part = text.partOf(first);
    boolean ticks = !words.contains(".");
    String near = ticks ? "s" + first : part.equals(text.partOf(last)) ? "t" + part : "quick";
    String act = "/projects/%s/segments/%s/".formatted(bench.member().project(), segment.id());
    boolean alone = !removed && offer.others() == 0;
    String again = "%s?sel=%s#%s".formatted(base(bench), words, near);
    return new Done(
        toldAt(text, first, last, place.page()),
        removed,
        bench.where(segment.start(), segment.end()),
        offer.others(),
        bench.tagsOf(segment),
        segment.id(),
        act + (removed ? "restore" : "delete"),
        alone ? join(bench, segment) : "",
        alone ? again : null,
        "",
        "");
  }

  /** A passage that goes on on the next page is told of where it leaves the page in sight. */
  private static int toldAt(CodedText text, int first, int last, @Nullable Integer page) {
    if (page == null || page < 1 || page > text.pages()) {
      return last;
    }
    int end = text.lastOn(page);
    return first <= end ? Math.min(end, last) : last;
  }

  private static String join(Bench bench, SegmentView segment) {
    return "/projects/%s/partials/new?segment=%s".formatted(bench.member().project(), segment.id());
  }
}
