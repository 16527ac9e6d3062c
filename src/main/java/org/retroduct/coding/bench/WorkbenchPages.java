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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Basis;
import org.retroduct.coding.Certainty;
import org.retroduct.coding.Notices;
import org.retroduct.coding.ReportedChange;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Undoing;
import org.retroduct.coding.text.CodedText;
import org.retroduct.coding.text.Selected;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.security.Visitor;
import org.retroduct.transcript.Span;

/** The workbench: a page of a transcript, what a coder posts from it, and its undoing. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class WorkbenchPages {
  private final Benches benches;
  private final Strokes strokes;
  private final Undoing undoing;
  private final Rounds rounds;
  private final WorkbenchView view;
  private final BenchQuestions questions;
  private final Visitor visitor;

  WorkbenchPages(
      Benches benches,
      Strokes strokes,
      Undoing undoing,
      Rounds rounds,
      WorkbenchView view,
      Visitor visitor) {
    this.benches = benches;
    this.strokes = strokes;
    this.undoing = undoing;
    this.rounds = rounds;
    this.view = view;
    this.questions = new BenchQuestions(visitor);
    this.visitor = visitor;
  }

  @GET
  @Path("/transcripts/{transcript}")
  public TemplateInstance show(
      UUID project,
      UUID transcript,
      @RestQuery @Nullable Integer page,
      @RestQuery @Nullable Integer at,
      @RestQuery @Nullable String open,
      @RestQuery @Nullable String sel,
      @RestQuery @Nullable UUID done,
      @RestQuery @Nullable UUID undone,
      @RestQuery @Nullable UUID wrote) {
    WorkbenchView.At place =
        new WorkbenchView.At(page, at, Selected.of(sel, open), done, undone, wrote);
    return benches.shown(
        visitor.caller(), project, transcript, bench -> view.page(bench, Form.empty(), place));
  }

  @POST
  @Path("/transcripts/{transcript}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response code(
      UUID project,
      UUID transcript,
      @RestQuery @Nullable Integer page,
      MultivaluedMap<String, String> fields) {
    Bench bench = benches.bench(visitor.caller(), project, transcript);
    Form form = Form.posted(fields);
    Response other = other(bench, form, page);
    if (other != null) {
      return other;
    }
    try {
      return Response.seeOther(doneAt(bench, store(bench, form), page)).build();
    } catch (BenchForm.Unclear unclear) {
      return refused(questions.whichWords(bench, form, unclear, page));
    } catch (Invalid invalid) {
      return refused(view.page(bench, form.refused(invalid), WorkbenchView.At.again(page, form)));
    } catch (Conflict conflict) {
      Form told = form.refused(new BenchForm(bench, form).source(), reason(bench, form, conflict));
      return refused(view.page(bench, told, WorkbenchView.At.again(page, form)));
    }
  }

  /** Of several codes on one passage it is said which of them stand there already. */
  private String reason(Bench bench, Form form, Conflict conflict) {
    BenchForm.Wish wish = new BenchForm(bench, form).read();
    List<String> there =
        bench.writable() && wish.spans().size() == 1 && wish.codes().size() > 1
            ? benches.there(bench, wish.spans().get(0), wish.codes())
            : List.of();
    String which =
        there.isEmpty()
            ? conflict.reason()
            : "You have put %s on exactly these words already.".formatted(Named.all(there));
    return which + " Nothing was saved.";
  }

  /**
   * What a button asks for that saves no passage. Text browsers do not know that a button can
   * belong to a form around which it does not stand, or have an address of its own, and send it
   * with the form of the page.
   */
  private @Nullable Response other(Bench bench, Form form, @Nullable Integer page) {
    UUID project = bench.member().project();
    UUID removed = form.id("remove");
    UUID restored = form.id("restore");
    if (form.has("clear", "yes")) {
      Form cleared = form.without("s", "w");
      return Response.ok(view.page(bench, cleared, WorkbenchView.At.again(page, cleared))).build();
    }
    String shown = form.value("show");
    if (!shown.isEmpty()) {
      Form other = form.without("s", "w", "show").with("open", shown);
      return Response.ok(view.page(bench, other, WorkbenchView.At.again(page, other))).build();
    }
    if (form.has("adding", "yes")) {
      return Response.ok(questions.newCode(bench, form, page)).build();
    }
    if (removed != null) {
      return delete(project, removed, page, removed, null);
    }
    if (restored != null) {
      return restore(project, restored, page, restored);
    }
    UUID wrote = form.id("wrote");
    if (wrote != null) {
      return written(bench, wrote);
    }
    UUID round = form.id("round");
    return form.value("finish").isEmpty() || round == null
        ? null
        : finish(project, round, bench.text().transcript(), null, form.value("finish"));
  }

  /** To where something written is undone: its own page, or the list of what one did. */
  private Response written(Bench bench, UUID thing) {
    String page = benches.notice(bench.member(), thing).map(Notices.Notice::page).orElse("");
    String there = page.isEmpty() ? "/acts" : page;
    return Response.seeOther(URI.create("/projects/" + bench.member().project() + there)).build();
  }

  private List<SegmentView> store(Bench bench, Form form) {
    BenchForm.Wish wish = new BenchForm(bench, form).read();
    String once = form.value("once");
    List<SegmentDraft> drafts = new ArrayList<>();
    for (Span span : wish.spans()) {
      drafts.add(draft(span, wish, form, bench));
    }
    return strokes.code(
        visitor.caller(),
        bench,
        drafts,
        once.isEmpty() || once.length() > 64 ? UUID.randomUUID().toString() : once);
  }

  private static SegmentDraft draft(Span span, BenchForm.Wish wish, Form form, Bench bench) {
    String intended = form.value("intended");
    Bench.OpenTask task = bench.task();
    return new SegmentDraft(
        null,
        span.start(),
        span.end(),
        null,
        wish.codes(),
        task == null ? null : task.round(),
        form.id("arrangement"),
        wish.memo(),
        form.chosen(Certainty.class, "certainty"),
        form.chosen(Basis.class, "basis"),
        form.chosen(ReportedChange.class, "change"),
        intended.isEmpty() ? null : Boolean.valueOf(intended),
        null);
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  /** Where the act is told: of several places, at the first on the page where it was done. */
  private static URI doneAt(Bench bench, List<SegmentView> made, @Nullable Integer page) {
    CodedText text = bench.pages();
    SegmentView told =
        made.stream()
            .filter(s -> page != null && text.pageOf(bench.sentenceAt(s.end() - 1)) == page)
            .findFirst()
            .orElse(made.get(0));
    return put(told, bench.member().project(), page);
  }

  /** Where a passage that was made or put back is told of. */
  static URI put(SegmentView segment, UUID project, @Nullable Integer page) {
    return address(project, segment.transcript(), page, "done", segment.id());
  }

  /** Where a passage that was taken away is told of. */
  static URI taken(SegmentView segment, UUID project) {
    return address(project, segment.transcript(), null, "undone", segment.id());
  }

  private static URI address(
      UUID project, UUID transcript, @Nullable Integer page, String what, UUID segment) {
    String at = page == null ? "" : "page=" + page + "&";
    return URI.create(
        "/projects/%s/transcripts/%s?%s%s=%s#done"
            .formatted(project, transcript, at, what, segment));
  }

  @POST
  @Path("/segments/{segment}/delete")
  public Response delete(
      UUID project,
      UUID segment,
      @RestQuery @Nullable Integer page,
      @RestForm @Nullable UUID remove,
      @RestForm @Nullable UUID removeAll) {
    SegmentView gone;
    if (removeAll != null) {
      gone = undoing.takeAllBack(visitor.caller(), project, segment);
    } else if (remove != null) {
      gone = undoing.takeBack(visitor.caller(), project, segment);
    } else {
      gone = undoing.delete(visitor.caller(), project, segment, Expected.any());
    }
    return Response.seeOther(address(project, gone.transcript(), page, "undone", gone.id()))
        .build();
  }

  @POST
  @Path("/segments/{segment}/restore")
  public Response restore(
      UUID project,
      UUID segment,
      @RestQuery @Nullable Integer page,
      @RestForm @Nullable UUID restore) {
    SegmentView back =
        restore == null
            ? undoing.restore(visitor.caller(), project, segment)
            : undoing.putBack(visitor.caller(), project, segment);
    return Response.seeOther(put(back, project, page)).build();
  }

  @POST
  @Path("/rounds/{round}/submissions/{transcript}")
  public Response finish(
      UUID project,
      UUID round,
      UUID transcript,
      @RestQuery @Nullable String from,
      @RestForm @Nullable String finish) {
    if ("no".equals(finish)) {
      rounds.reopen(visitor.caller(), project, round, transcript);
    } else {
      rounds.submit(visitor.caller(), project, round, transcript);
    }
    String bench = "transcripts/" + transcript + "#panel";
    String back = "round".equals(from) ? "rounds/" + round : bench;
    return Response.seeOther(URI.create("/projects/" + project + "/" + back)).build();
  }
}
