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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Permission;
import org.retroduct.report.summary.Edition;
import org.retroduct.report.summary.FinalChecks;
import org.retroduct.security.Visitor;

/** One arrangement, its summary in every format, and the text that the team writes in it. */
@Path("/projects/{project}/arrangements/{arrangement:[0-9a-f-]+}")
@Blocking
class ReportPages {
  private final Visitor visitor;
  private final Summaries summaries;
  private final SummaryFiles files;
  private final Narratives narratives;

  ReportPages(Visitor visitor, Summaries summaries, SummaryFiles files, Narratives narratives) {
    this.visitor = visitor;
    this.summaries = summaries;
    this.files = files;
    this.narratives = narratives;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(UUID project, UUID arrangement, @RestQuery @Nullable String done) {
    Summaries.Drawn drawn =
        summaries.drawn(visitor.caller(), project, arrangement, Edition.State.DRAFT);
    String base = "/projects/" + project;
    ArrangementScreen screen = new ArrangementScreen(drawn, base);
    return new ArrangementPage(
        visitor
            .layout()
            .inProject(base, drawn.member().projectTitle(), "Arrangements")
            .crumb("Arrangements", base + "/arrangements")
            .here(screen.name()),
        done == null ? "" : "The text is saved.",
        screen.name(),
        drawn.description(),
        screen.figures(),
        screen.facts(),
        screen.configurations(),
        FinalChecks.of(drawn.summary()).blocks(),
        narratives.list(visitor.caller(), project, arrangement),
        drawn.member().may(Permission.CODE),
        base + "/arrangements/" + arrangement,
        base);
  }

  @GET
  @Path("/summary")
  public Response read(UUID project, UUID arrangement, @RestQuery @Nullable String state) {
    return files.file(visitor.caller(), project, arrangement, state, Format.HTML).answer();
  }

  @GET
  @Path("/summary.{format}")
  public Response file(
      UUID project, UUID arrangement, String format, @RestQuery @Nullable String state) {
    return files.file(visitor.caller(), project, arrangement, state, format).answer();
  }

  @GET
  @Path("/narrative/{section}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance form(UUID project, UUID arrangement, String section) {
    NarrativeView view = narratives.get(visitor.caller(), project, arrangement, section);
    Form form = Form.of(Map.of("text", view.text(), "version", String.valueOf(view.version())));
    return page(project, arrangement, view, form);
  }

  private NarrativePage page(UUID project, UUID arrangement, NarrativeView view, Form form) {
    Summaries.Drawn drawn =
        summaries.drawn(visitor.caller(), project, arrangement, Edition.State.DRAFT);
    String base = "/projects/" + project;
    String back = base + "/arrangements/" + arrangement;
    String name = drawn.summary().title().arrangement();
    return new NarrativePage(
        visitor
            .layout()
            .inProject(base, drawn.member().projectTitle(), "Arrangements")
            .crumb("Arrangements", base + "/arrangements")
            .crumb(name, back)
            .here(view.title()),
        form,
        view.title(),
        name,
        drawn.member().may(Permission.CODE),
        back + "/narrative/" + view.section(),
        back);
  }

  @POST
  @Path("/narrative/{section}")
  @Produces(MediaType.TEXT_HTML)
  public Response write(
      UUID project, UUID arrangement, String section, @RestForm @Nullable String text) {
    try {
      narratives.put(
          visitor.caller(),
          project,
          arrangement,
          section,
          text == null ? "" : text,
          Expected.any());
      String back = "/projects/" + project + "/arrangements/" + arrangement;
      return Response.seeOther(URI.create(back + "?done=saved#done")).build();
    } catch (Invalid invalid) {
      NarrativeView view = narratives.get(visitor.caller(), project, arrangement, section);
      Form form = Form.of(Map.of("text", text == null ? "" : text)).refused(invalid);
      return Response.status(422).entity(page(project, arrangement, view, form)).build();
    }
  }
}
