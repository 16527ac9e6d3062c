package org.retroduct.report;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;
import org.retroduct.project.Permission;
import org.retroduct.report.document.Document;
import org.retroduct.report.document.HtmlWriter;
import org.retroduct.report.summary.Edition;
import org.retroduct.report.summary.FinalChecks;
import org.retroduct.report.summary.NarrativeSection;
import org.retroduct.report.summary.SummaryDocument;
import org.retroduct.security.Visitor;

/** One arrangement, and its summary in every format. */
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
            .here(screen.name())
            .about("arrangement", arrangement, base),
        told(project, arrangement, done),
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

  /** What was just written, by the name of its section. */
  private Notice told(UUID project, UUID arrangement, @Nullable String done) {
    if (done == null || NarrativeSection.ofSlug(done).isEmpty()) {
      return Notice.NOTHING;
    }
    Narratives.Place place = new Narratives.Place(project, arrangement, done);
    String undo =
        narratives
            .undoing(visitor.caller(), place)
            .map(("/projects/" + project)::concat)
            .orElse("");
    return new Notice("The text is saved.", undo, "Undo");
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
}
