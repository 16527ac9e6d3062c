package org.retroduct.theory.proposition;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Stale;
import org.retroduct.platform.When;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Propositions: the list, and one with the questions that tested it. */
@Path("/projects/{project}/propositions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PropositionPages {
  private static final Map<String, String> DONE =
      Map.of(
          "added", "The proposition is added.",
          "saved", "The proposition is saved.",
          "same", "Nothing was different, so nothing was changed.",
          "restored", "The proposition is back.",
          "undone", "It says again what it said before.");

  private final Propositions propositions;
  private final TestedBy tests;
  private final Visitor visitor;

  PropositionPages(Propositions propositions, TestedBy tests, Visitor visitor) {
    this.propositions = propositions;
    this.tests = tests;
    this.visitor = visitor;
  }

  /** The list; {@code told} is what was just done. */
  @CheckedTemplate(
      basePath = "theory/proposition",
      defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PropositionsPage(
      Layout layout, Notice told, List<PropositionRow> propositions, boolean writer, String base)
      implements TemplateInstance {}

  /**
   * A change.
   *
   * @param undo the address to POST to that goes back to before it; empty for who may not
   */
  record ChangeRow(String when, String by, String what, String undo) {}

  /**
   * One proposition.
   *
   * @param told what was just done
   * @param number 0 for a new one
   */
  @CheckedTemplate(
      basePath = "theory/proposition",
      defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PropositionPage(
      Layout layout,
      Form form,
      Notice told,
      int number,
      List<Choice> domains,
      List<Choice> statuses,
      List<QuestionRow> questions,
      List<ChangeRow> changes,
      boolean writer,
      String action,
      String back)
      implements TemplateInstance {}

  @GET
  public TemplateInstance list(
      UUID project, @RestQuery @Nullable String done, @RestQuery @Nullable UUID undone) {
    TestedBy.Shelf shelf = tests.shelf(visitor.caller(), project);
    String base = "/projects/" + project;
    List<PropositionRow> rows =
        shelf.propositions().stream().map(each -> row(shelf, each, base)).toList();
    return new PropositionsPage(
        frame(shelf.member()).here("Propositions"),
        undone == null
            ? Notice.of(message(done))
            : new Notice(
                "The proposition is removed.",
                base + "/propositions/" + undone + "/restore",
                "Put it back"),
        rows,
        shelf.member().may(Permission.CODE),
        base);
  }

  private static PropositionRow row(TestedBy.Shelf shelf, PropositionView each, String base) {
    CodeView domain = each.domain() == null ? null : shelf.domains().get(each.domain());
    return new PropositionRow(
        each.number(),
        each.text(),
        or(each.ifThen()),
        domain == null ? "" : plain(domain.name()),
        or(each.source()),
        Named.of(each.status()),
        shelf.questions(each).size(),
        base + "/propositions/" + each.id());
  }

  /** The starter codebook calls its domains {@code Domain: Culture}; the column says so already. */
  private static String plain(String domain) {
    return Named.capital(domain.replaceFirst("^Domain: *", ""));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String message(@Nullable String done) {
    return done == null ? "" : DONE.getOrDefault(done, "");
  }

  private Layout frame(Membership member) {
    String base = "/projects/" + member.project();
    return visitor
        .layout()
        .inProject(base, member.projectTitle(), "Configurations")
        .crumb("Configurations", base + "/configurations");
  }

  @GET
  @Path("/new")
  public TemplateInstance blank(UUID project) {
    return page(tests.shelf(visitor.caller(), project), null, Form.empty(), null);
  }

  @GET
  @Path("/{proposition}")
  public TemplateInstance show(UUID project, UUID proposition, @RestQuery @Nullable String done) {
    TestedBy.Shelf shelf = tests.shelf(visitor.caller(), project);
    PropositionView view = shelf.require(proposition);
    return page(shelf, view, form(view), done);
  }

  private static Form form(PropositionView view) {
    Map<String, String> values = new HashMap<>();
    values.put("text", view.text());
    values.put("ifThen", or(view.ifThen()));
    values.put("domain", view.domain() == null ? "" : view.domain().toString());
    values.put("source", or(view.source()));
    values.put("status", Named.of(view.status()));
    values.put("version", String.valueOf(view.version()));
    return Form.of(values);
  }

  private PropositionPage page(
      TestedBy.Shelf shelf, @Nullable PropositionView view, Form form, @Nullable String done) {
    String base = "/projects/" + shelf.member().project();
    String list = base + "/propositions";
    Layout frame = frame(shelf.member()).crumb("Propositions", list);
    List<Propositions.Change> changes =
        view == null
            ? List.of()
            : propositions.changes(visitor.caller(), shelf.member().project(), view.id());
    String self = list + "/" + (view == null ? "new" : view.id());
    List<ChangeRow> rows = changes.stream().map(each -> row(shelf, each)).toList();
    String undo = isNew(view, changes, done) ? self + "/delete" : undo(changes, rows, done);
    return new PropositionPage(
        view == null
            ? frame.here("Add a proposition")
            : frame.here("Proposition " + view.number()).about("proposition", view.id(), base),
        form,
        new Notice(message(done), undo, "Undo"),
        view == null ? 0 : view.number(),
        shelf.domains().values().stream()
            .distinct()
            .map(code -> Choice.of(code.id().toString(), plain(code.name())))
            .toList(),
        Arrays.stream(PropositionStatus.values()).map(PropositionPages::choice).toList(),
        view == null ? List.of() : shelf.rows(view, base),
        rows,
        shelf.member().may(Permission.CODE),
        self,
        list);
  }

  /** Whether the reader has just added it, and nobody changed it since. */
  private boolean isNew(
      @Nullable PropositionView view, List<Propositions.Change> changes, @Nullable String done) {
    return view != null
        && "added".equals(done)
        && changes.isEmpty()
        && view.createdBy().equals(visitor.caller().username());
  }

  /** The address that undoes the last change, if it is the reader's own and was just made. */
  private String undo(
      List<Propositions.Change> changes, List<ChangeRow> rows, @Nullable String done) {
    boolean told = "saved".equals(done) || "undone".equals(done);
    boolean own = !changes.isEmpty() && changes.get(0).by().equals(visitor.caller().username());
    return told && own ? rows.get(0).undo() : "";
  }

  private static ChangeRow row(TestedBy.Shelf shelf, Propositions.Change change) {
    String base = "/projects/" + shelf.member().project();
    return new ChangeRow(
        When.minute(change.at()),
        shelf.names().of(change.by()),
        Named.capital(change.changed().replace("what it says", "claim")) + " changed",
        shelf.member().may(Permission.CODE) ? base + change.undo() : "");
  }

  private static Choice choice(PropositionStatus status) {
    return Choice.of(Named.of(status), Named.label(status));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      PropositionView made = propositions.create(visitor.caller(), project, draft(form));
      return seeOther(project, "/" + made.id() + "?done=added#done");
    } catch (Invalid invalid) {
      TestedBy.Shelf shelf = tests.shelf(visitor.caller(), project);
      return Response.status(422).entity(page(shelf, null, form.refused(invalid), null)).build();
    }
  }

  @POST
  @Path("/{proposition}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID proposition, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    Expected expected = Expected.shown(form.value("version"));
    try {
      PropositionDraft present = propositions.get(visitor.caller(), project, proposition).draft();
      PropositionView changed =
          propositions.change(visitor.caller(), project, proposition, draft(form), expected);
      String what = changed.draft().equals(present) ? "same" : "saved";
      return seeOther(project, "/" + proposition + "?done=" + what + "#done");
    } catch (Invalid invalid) {
      return again(422, project, proposition, form.refused(invalid));
    } catch (Stale stale) {
      PropositionView present = propositions.get(visitor.caller(), project, proposition);
      if (draft(form).equals(present.draft())) {
        return seeOther(project, "/" + proposition + "?done=saved#done"); // sent twice
      }
      String version = String.valueOf(present.version());
      return again(
          409,
          project,
          proposition,
          form.with("version", version).refused(Stale.told("proposition")));
    }
  }

  private Response again(int status, UUID project, UUID proposition, Form form) {
    TestedBy.Shelf shelf = tests.shelf(visitor.caller(), project);
    PropositionPage page = page(shelf, shelf.require(proposition), form, null);
    return Response.status(status).entity(page).build();
  }

  private static PropositionDraft draft(Form form) {
    return new PropositionDraft(
        form.value("text"),
        form.value("ifThen"),
        form.id("domain"),
        form.value("source"),
        form.choice(PropositionStatus.class, "status"));
  }

  private static Response seeOther(UUID project, String rest) {
    return Response.seeOther(URI.create("/projects/" + project + "/propositions" + rest)).build();
  }

  @POST
  @Path("/{proposition}/changes/{change}/undo")
  public Response undo(
      UUID project, UUID proposition, UUID change, @RestQuery @Nullable String version) {
    try {
      Expected seen = Expected.shown(version);
      propositions.undo(visitor.caller(), project, proposition, change, seen);
      return seeOther(project, "/" + proposition + "?done=undone#done");
    } catch (Invalid invalid) {
      PropositionView view = propositions.get(visitor.caller(), project, proposition);
      return again(422, project, proposition, form(view).refused(invalid));
    }
  }

  @POST
  @Path("/{proposition}/delete")
  public Response delete(UUID project, UUID proposition) {
    propositions.delete(visitor.caller(), project, proposition, Expected.any());
    return seeOther(project, "?undone=" + proposition + "#done");
  }

  @POST
  @Path("/{proposition}/restore")
  public Response restore(UUID project, UUID proposition) {
    propositions.restore(visitor.caller(), project, proposition);
    return seeOther(project, "?done=restored#done");
  }
}
