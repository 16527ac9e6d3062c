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
import org.retroduct.platform.Layout;
import org.retroduct.platform.Stale;
import org.retroduct.project.Permission;
import org.retroduct.report.document.Document;
import org.retroduct.report.document.HtmlWriter;
import org.retroduct.report.summary.Edition;
import org.retroduct.report.summary.FinalChecks;
import org.retroduct.report.summary.SummaryDocument;
import org.retroduct.security.Visitor;

/** One arrangement, its summary in every format, and the text that the team writes in it. */
@Path("/projects/{project}/arrangements/{arrangement:[0-9a-f-]+}")
@Blocking
class ReportPages {
  private static final String MEANWHILE =
      "Somebody saved another text while you wrote. Nothing was saved. Theirs stands below yours;"
          + " save again to put yours in its place.";

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
            .here(screen.name())
            .about("arrangement", arrangement, base),
        done == null ? "" : "The text is saved.",
        screen.name(),
        drawn.description(),
        screen.figures(),
        screen.facts(),
        screen.configurations(),
        screen.diagram(),
        FinalChecks.unwritten(drawn.summary()),
        FinalChecks.besidesTexts(drawn.summary()),
        narratives.list(visitor.caller(), project, arrangement),
        drawn.member().may(Permission.CODE),
        drawn.member().may(Permission.MANAGE_STUDY),
        base + "/arrangements/" + arrangement,
        base);
  }

  @GET
  @Path("/summary")
  public TemplateInstance read(UUID project, UUID arrangement, @RestQuery @Nullable String state) {
    SummaryFiles.Offered offered =
        files.offered(visitor.caller(), project, arrangement, state, Format.HTML);
    String base = "/projects/" + project;
    Layout layout =
        visitor
            .layout()
            .inProject(base, offered.drawn().member().projectTitle(), "Arrangements")
            .crumb("Arrangements", base + "/arrangements")
            .crumb(
                offered.drawn().summary().title().arrangement(),
                base + "/arrangements/" + arrangement)
            .here("Summary");
    files.issued(visitor.caller(), project, offered);
    Document document = SummaryDocument.of(offered.drawn().summary());
    return new SummaryPage(
        layout,
        document.title(),
        HtmlWriter.content(document),
        HtmlWriter.foot(document),
        base + "/arrangements/" + arrangement,
        "?state=" + offered.state());
  }

  @GET
  @Path("/summary.{format}")
  public Response file(
      UUID project, UUID arrangement, String format, @RestQuery @Nullable String state) {
    Format as = Format.requireEnding(format);
    return files.file(visitor.caller(), project, arrangement, state, as).answer();
  }

  @GET
  @Path("/narrative/{section}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance form(UUID project, UUID arrangement, String section) {
    NarrativeView view = narratives.get(visitor.caller(), project, arrangement, section);
    return page(project, arrangement, view, form(view, view.text()));
  }

  private static Form form(NarrativeView view, String text) {
    return Form.of(Map.of("text", text, "version", String.valueOf(view.version())));
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
        form.refused() && !view.text().equals(form.value("text")) ? view.text() : "",
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
      UUID project,
      UUID arrangement,
      String section,
      @RestForm @Nullable String text,
      @RestForm @Nullable String version) {
    String typed = text == null ? "" : text;
    try {
      narratives.put(
          visitor.caller(), project, arrangement, section, typed, Expected.shown(version));
      String back = "/projects/" + project + "/arrangements/" + arrangement;
      return Response.seeOther(URI.create(back + "?done=saved#done")).build();
    } catch (Invalid invalid) {
      NarrativeView view = narratives.get(visitor.caller(), project, arrangement, section);
      return Response.status(422)
          .entity(page(project, arrangement, view, form(view, typed).refused(invalid)))
          .build();
    } catch (Stale stale) {
      NarrativeView view = narratives.get(visitor.caller(), project, arrangement, section);
      return Response.status(409)
          .entity(page(project, arrangement, view, form(view, typed).refused(MEANWHILE)))
          .build();
    }
  }
}
