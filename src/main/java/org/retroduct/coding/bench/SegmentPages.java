package org.retroduct.coding.bench;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Coding;
import org.retroduct.coding.Quotable;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Undoing;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.coding.text.SpokenTurn;
import org.retroduct.platform.Brief;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Stale;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Visitor;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TurnView;

/** One coded passage with the words around it; its coder can change it here. */
@Path("/projects/{project}/segments/{segment}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SegmentPages {
  private static final String GONE =
      "This passage was removed while you worked on it. Nothing was saved. Save again to put it back"
          + " with what you have below.";
  private static final List<String> LANES = List.of("", "b", "c", "d");
  private static final String MOVED = "words";
  private static final int WORDS_TOLD = 200;
  private static final String STALE =
      "This passage was changed while you worked on it. Nothing was changed. What it says now stands"
          + " below.";
  private static final Map<String, String> DONE =
      Map.of(
          "saved", "Saved.",
          "undone", "The passage says again what it said before.",
          "same", "Nothing was different, so nothing was changed.");
  private static final Set<String> UNDOABLE = Set.of("saved", "undone", MOVED);

  private final Coding coding;
  private final Undoing undoing;
  private final Benches benches;
  private final Projects projects;
  private final Visitor visitor;

  SegmentPages(
      Coding coding, Undoing undoing, Benches benches, Projects projects, Visitor visitor) {
    this.coding = coding;
    this.undoing = undoing;
    this.benches = benches;
    this.projects = projects;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(UUID project, UUID segment, @RestQuery @Nullable String done) {
    SegmentView view = coding.get(visitor.caller(), project, segment);
    return page(project, view, SegmentForm.of(view), done == null ? "" : done);
  }

  private static String message(String done, SegmentView view) {
    return done.equals(MOVED)
        ? "The passage is now “" + Brief.of(view.text(), WORDS_TOLD) + "”"
        : DONE.getOrDefault(done, "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID segment, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    if (form.values().containsKey("words")) { // text browsers know no button with its own address
      return move(project, segment, fields);
    }
    Optional<SegmentView> gone =
        undoing.deleted(visitor.caller(), project, segment).map(Undoing.Offer::segment);
    if (gone.isPresent() && !form.has("back", "yes")) {
      Form again = form.with("back", "yes").refused("now", GONE);
      return Response.status(409).entity(page(project, gone.get(), again, "")).build();
    }
    SegmentView present = gone.orElseGet(() -> coding.get(visitor.caller(), project, segment));
    try {
      SegmentDraft draft = SegmentForm.draft(form, present);
      Expected shown = Expected.shown(form.value("version"));
      SegmentView changed =
          gone.isPresent()
              ? undoing.restore(visitor.caller(), project, segment, draft)
              : coding.change(visitor.caller(), project, segment, draft, shown);
      boolean same = gone.isEmpty() && changed.draft().equals(present.draft());
      String what = same ? "same" : "saved";
      return seeOther(project, segment, what);
    } catch (Invalid invalid) {
      return refused(page(project, present, form.refused(invalid), ""));
    } catch (Conflict conflict) {
      return refused(page(project, present, form.refused("code", conflict.reason()), ""));
    } catch (Stale stale) {
      if (SegmentForm.isSaid(form, present)) { // the same form, sent twice
        return seeOther(project, segment, "saved");
      }
      Form again =
          form.without("back")
              .with("version", String.valueOf(present.version()))
              .refused("now", Stale.shown("passage"));
      return Response.status(409).entity(page(project, present, again, "")).build();
    }
  }

  /** Moves one end of the passage, and saves what is typed beside. */
  @POST
  @Path("/words")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(UUID project, UUID segment, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    SegmentView present = coding.get(visitor.caller(), project, segment);
    try {
      SegmentDraft draft = SegmentForm.moved(form, present);
      Expected expected = Expected.shown(form.value("version"));
      coding.change(visitor.caller(), project, segment, draft, expected);
      return seeOther(project, segment, MOVED);
    } catch (Invalid invalid) {
      return refused(page(project, present, form.refused(invalid), ""));
    } catch (Conflict conflict) {
      Form refused = form.refused(MOVED, conflict.reason() + " Nothing was changed.");
      return Response.status(409).entity(page(project, present, refused, "")).build();
    } catch (Stale stale) {
      if (SegmentForm.isMoved(form, present)) { // the same button, pressed twice
        return seeOther(project, segment, MOVED);
      }
      Form again = form.with("version", String.valueOf(present.version()));
      Form refused = again.refused(MOVED, STALE);
      return Response.status(409).entity(page(project, present, refused, "")).build();
    }
  }

  private static Response seeOther(UUID project, UUID segment, String what) {
    String next = "/projects/%s/segments/%s?done=%s#done".formatted(project, segment, what);
    return Response.seeOther(URI.create(next)).build();
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  private SegmentPage page(UUID project, SegmentView view, Form form, String done) {
    Bench bench = benches.bench(visitor.caller(), project, view.transcript());
    CodePoints text = CodePoints.of(bench.text().text());
    TurnView first = bench.text().turns().get(view.turns().get(0));
    SpokenTurn spoken = SpokenTurn.of(bench.text(), first);
    TurnView last = bench.text().turns().get(view.turns().get(view.turns().size() - 1));
    String base = "/projects/" + project;
    String where = bench.sentences(view.start(), view.end());
    String back =
        "%s/transcripts/%s%s"
            .formatted(base, view.transcript(), bench.shown(view.start(), view.end()));
    AboutPassage about = AboutPassage.of(bench.arrangements());
    List<SegmentPage.Offered> offered = SegmentForm.offered(bench.codes(), view);
    boolean mine = view.coder().equals(visitor.caller().username());
    boolean gone = form.has("back", "yes");
    List<ActRow> acts = mine ? acts(project, view, gone, base) : List.of();
    boolean undoable = UNDOABLE.contains(done) && !acts.isEmpty();
    return new SegmentPage(
        visitor
            .layout()
            .inProject(base, bench.member().projectTitle(), "Transcripts")
            .crumb(bench.text().title(), back)
            .here(Named.capital(where))
            .about("passage", view.id(), base),
        form,
        new Notice(message(done, view), undoable ? acts.get(0).undo() : "", "Undo"),
        bench.text().title(),
        where,
        spoken.speaker(),
        spoken.label(),
        spoken.time(),
        projects.names(visitor.caller(), project).of(view.coder()),
        view.consensus(),
        round(bench, view),
        marks(view),
        before(bench, text, first, view),
        view.text(),
        after(bench, text, last, view),
        bench.tagsOf(view),
        view.memo() == null ? "" : view.memo(),
        view.sensitive(),
        quotable(view.quotable()),
        about,
        offered,
        form.error("now") == null ? List.of() : SegmentForm.others(form, view, about, offered),
        SegmentForm.said(view, about),
        mine && bench.writable() && !gone
            ? Ends.of(text, bench.text().sentences(), new Span(view.start(), view.end()))
            : List.of(),
        mine && bench.writable(),
        base + "/segments/" + view.id(),
        back,
        acts,
        mine && !gone && bench.member().may(Permission.CODE)
            ? base + "/partials/new?segment=" + view.id()
            : "",
        !gone && bench.member().may(Permission.CODE)
            ? base + "/configurations/new?segment=" + view.id()
            : "",
        question(bench, view, base));
  }

  private static String round(Bench bench, SegmentView view) {
    return view.round() == null
        ? ""
        : Rounds.names(bench.member()).getOrDefault(view.round(), "a round");
  }

  private static String question(Bench bench, SegmentView view, String base) {
    int question = bench.questionOf(view);
    return question == 0 || !bench.member().may(Permission.CODE)
        ? ""
        : "%s/transcripts/%s/turns/%d".formatted(base, view.transcript(), question);
  }

  private List<ActRow> acts(UUID project, SegmentView view, boolean gone, String base) {
    return undoing.did(visitor.caller(), project, view.id()).acts().stream()
        .map(act -> ActRow.of(act, view, gone, "", base))
        .map(ActRow::withoutRemoving) // the page has a button of its own for that
        .toList();
  }

  /** The first kind draws the line nearest to the words, and four have room below them. */
  private static List<String> marks(SegmentView view) {
    List<String> kinds =
        view.codes().stream().map(code -> CodeTag.letter(code.kind())).limit(LANES.size()).toList();
    return kinds.isEmpty()
        ? List.of("h")
        : IntStream.range(0, kinds.size()).mapToObj(i -> kinds.get(i) + LANES.get(i)).toList();
  }

  /** The words before it in its turn; where there are none, the sentence before. */
  private static String before(Bench bench, CodePoints text, TurnView turn, SegmentView view) {
    List<Span> sentences = bench.text().sentences();
    int at = bench.sentenceAt(view.start()) - 1;
    int from = Math.min(turn.start(), at > 0 ? sentences.get(at - 1).start() : turn.start());
    return from < view.start() ? text.excerpt(new Span(from, view.start())) : "";
  }

  /** The words after it in its turn; where there are none, the sentence after. */
  private static String after(Bench bench, CodePoints text, TurnView turn, SegmentView view) {
    List<Span> sentences = bench.text().sentences();
    int next = bench.sentenceAt(view.end() - 1);
    int to = Math.max(turn.end(), next < sentences.size() ? sentences.get(next).end() : turn.end());
    return view.end() < to ? text.excerpt(new Span(view.end(), to)) : "";
  }

  private static String quotable(Quotable quotable) {
    return switch (quotable) {
      case YES -> "These words may be quoted.";
      case NEEDS_APPROVAL -> "These words may be quoted once the participant has approved it.";
      case NO -> "These words may not be quoted.";
    };
  }
}
