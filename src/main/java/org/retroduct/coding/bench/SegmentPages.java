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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Coding;
import org.retroduct.coding.Quotable;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Undoing;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.coding.text.SpokenTurn;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
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
  private static final String SAVED = "Saved.";
  private static final String GONE =
      "This passage was removed while you worked on it. Nothing was saved. Save again to put it back"
          + " with what you have below.";
  private static final String UNDONE = "The passage says again what it said before.";
  private static final Map<String, String> DONE =
      Map.of(
          "saved", SAVED,
          "undone", UNDONE,
          "same", "Nothing was different, so nothing was changed.");

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
    return page(
        project, view, SegmentForm.of(view), done == null ? "" : DONE.getOrDefault(done, ""));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID segment, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
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

  private static Response seeOther(UUID project, UUID segment, String what) {
    String next = "/projects/%s/segments/%s?done=%s#done".formatted(project, segment, what);
    return Response.seeOther(URI.create(next)).build();
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  private SegmentPage page(UUID project, SegmentView view, Form form, String message) {
    Bench bench = benches.bench(visitor.caller(), project, view.transcript());
    CodePoints text = CodePoints.of(bench.text().text());
    TurnView first = bench.text().turns().get(view.turns().get(0));
    TurnView last = bench.text().turns().get(view.turns().get(view.turns().size() - 1));
    String base = "/projects/" + project;
    String where = bench.sentences(view.start(), view.end());
    String back =
        "%s/transcripts/%s%s"
            .formatted(base, view.transcript(), bench.shown(view.start(), view.end()));
    AboutPassage about = AboutPassage.of(bench.arrangements());
    List<Choice> offered = SegmentForm.offered(bench.codes(), view);
    boolean mine = view.coder().equals(visitor.caller().username());
    boolean gone = form.has("back", "yes");
    List<ActRow> acts = mine ? acts(project, view, gone, base) : List.of();
    boolean told = (message.equals(SAVED) || message.equals(UNDONE)) && !acts.isEmpty();
    String undo = told ? acts.get(0).undo() : "";
    return new SegmentPage(
        visitor
            .layout()
            .inProject(base, bench.member().projectTitle(), "Transcripts")
            .crumb(bench.text().title(), back)
            .here(where)
            .about("passage", view.id(), base),
        form,
        message,
        bench.text().title(),
        where,
        first.speaker() == null ? "" : first.speaker(),
        time(first),
        projects.names(visitor.caller(), project).of(view.coder()),
        view.consensus(),
        view.round() == null ? "" : "in a round",
        view.codes().isEmpty() ? "h" : CodeTag.letter(view.codes().get(0).kind()),
        before(text, first, view),
        view.text(),
        after(text, last, view),
        bench.tagsOf(view),
        view.memo() == null ? "" : view.memo(),
        view.sensitive(),
        quotable(view.quotable()),
        about,
        offered,
        form.error("now") == null ? List.of() : SegmentForm.others(form, view, about, offered),
        mine && bench.writable(),
        base + "/segments/" + view.id(),
        back,
        acts,
        undo,
        mine && !gone && bench.member().may(Permission.CODE)
            ? base + "/partials/new?segment=" + view.id()
            : "",
        question(bench, view, base));
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
        .toList();
  }

  private static String time(TurnView turn) {
    return SpokenTurn.of(List.of(turn)).get(0).time();
  }

  private static String before(CodePoints text, TurnView turn, SegmentView view) {
    return turn.start() < view.start() ? text.excerpt(new Span(turn.start(), view.start())) : "";
  }

  private static String after(CodePoints text, TurnView turn, SegmentView view) {
    return view.end() < turn.end() ? text.excerpt(new Span(view.end(), turn.end())) : "";
  }

  private static String quotable(Quotable quotable) {
    return switch (quotable) {
      case YES -> "These words may be quoted.";
      case NEEDS_APPROVAL -> "These words may be quoted once the participant has approved it.";
      case NO -> "These words may not be quoted.";
    };
  }
}
