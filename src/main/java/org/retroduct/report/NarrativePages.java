package org.retroduct.report;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Brief;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Stale;
import org.retroduct.platform.When;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.report.summary.Edition;
import org.retroduct.security.Visitor;

/** The text that the team writes in a section of a summary, and what it was before. */
@Path("/projects/{project}/arrangements/{arrangement:[0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class NarrativePages {
  private static final int WORDS_SHOWN = 600;
  private static final String MEANWHILE =
      "Somebody saved another text while you wrote. Nothing was saved. Theirs stands below yours;"
          + " save again to put yours in its place.";

  private static final Map<String, String> DONE =
      Map.of(
          "same", "Nothing was different, so nothing was changed.",
          "undone", "It says again what it said before.");

  private final Visitor visitor;
  private final Summaries summaries;
  private final Narratives narratives;
  private final Projects projects;

  NarrativePages(Visitor visitor, Summaries summaries, Narratives narratives, Projects projects) {
    this.visitor = visitor;
    this.summaries = summaries;
    this.narratives = narratives;
    this.projects = projects;
  }

  @GET
  @Path("/narrative/{section}")
  public TemplateInstance show(
      UUID project, UUID arrangement, String section, @RestQuery @Nullable String done) {
    Narratives.Place place = new Narratives.Place(project, arrangement, section);
    NarrativeView view = narratives.get(visitor.caller(), place);
    return page(place, view, form(view, view.text()), told(place, done));
  }

  private Notice told(Narratives.Place place, @Nullable String done) {
    String message = done == null ? "" : DONE.getOrDefault(done, "");
    boolean undone = "undone".equals(done);
    String undo = undone ? narratives.undoing(visitor.caller(), place).orElse("") : "";
    return new Notice(message, undo.isEmpty() ? "" : project(place) + undo, "Undo");
  }

  private static String project(Narratives.Place place) {
    return "/projects/" + place.project();
  }

  private static String arrangement(Narratives.Place place) {
    return project(place) + "/arrangements/" + place.arrangement();
  }

  private static Form form(NarrativeView view, String text) {
    return Form.of(Map.of("text", text, "version", String.valueOf(view.version())));
  }

  private NarrativePage page(Narratives.Place place, NarrativeView view, Form form, Notice told) {
    Summaries.Drawn drawn =
        summaries.drawn(
            visitor.caller(), place.project(), place.arrangement(), Edition.State.DRAFT);
    String base = project(place);
    String back = arrangement(place);
    String name = drawn.summary().title().arrangement();
    boolean writer = drawn.member().may(Permission.CODE);
    return new NarrativePage(
        visitor
            .layout()
            .inProject(base, drawn.member().projectTitle(), "Arrangements")
            .crumb("Arrangements", base + "/arrangements")
            .crumb(name, back)
            .here(view.title()),
        form,
        told,
        form.refused() && !view.text().equals(form.value("text")) ? view.text() : "",
        view.title(),
        name,
        writer ? earlier(place) : List.of(),
        writer,
        back + "/narrative/" + view.section(),
        back);
  }

  private List<NarrativePage.Past> earlier(Narratives.Place place) {
    Names names = projects.names(visitor.caller(), place.project());
    return narratives.before(visitor.caller(), place).stream()
        .map(
            text ->
                new NarrativePage.Past(
                    When.minute(text.at()),
                    names.of(text.by()),
                    Brief.of(text.text(), WORDS_SHOWN),
                    project(place) + text.undo()))
        .toList();
  }

  @POST
  @Path("/narrative/{section}")
  public Response write(
      UUID project,
      UUID arrangement,
      String section,
      @RestForm @Nullable String text,
      @RestForm @Nullable String version) {
    Narratives.Place place = new Narratives.Place(project, arrangement, section);
    String typed = text == null ? "" : text;
    NarrativeView before = narratives.get(visitor.caller(), place);
    try {
      NarrativeView saved = narratives.put(visitor.caller(), place, typed, Expected.shown(version));
      return saved.text().equals(before.text())
          ? seeOther(place, "/narrative/" + saved.section() + "?done=same#done")
          : seeOther(place, "?done=" + saved.section() + "#done");
    } catch (Invalid invalid) {
      return again(422, place, form(before, typed).refused(invalid));
    } catch (Stale stale) {
      return again(409, place, form(before, typed).refused(MEANWHILE));
    }
  }

  private Response again(int status, Narratives.Place place, Form form) {
    NarrativeView view = narratives.get(visitor.caller(), place);
    String version = String.valueOf(view.version());
    NarrativePage page = page(place, view, form.with("version", version), Notice.NOTHING);
    return Response.status(status).entity(page).build();
  }

  private static Response seeOther(Narratives.Place place, String rest) {
    return Response.seeOther(URI.create(arrangement(place) + rest)).build();
  }

  @POST
  @Path("/narrative/{section}/changes/{change}/undo")
  public Response undo(
      UUID project,
      UUID arrangement,
      String section,
      UUID change,
      @RestQuery @Nullable String version) {
    Narratives.Place place = new Narratives.Place(project, arrangement, section);
    Expected seen = Expected.shown(version);
    NarrativeView undone = narratives.undo(visitor.caller(), place, change, seen);
    return seeOther(place, "/narrative/" + undone.section() + "?done=undone#done");
  }
}
