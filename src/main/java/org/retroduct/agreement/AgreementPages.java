package org.retroduct.agreement;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.security.Visitor;
import org.retroduct.statistics.IntervalMethod;

/** How far the coders of a round agree, round after round, and the button that closes one. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AgreementPages {
  /** From so many transcripts on the page no longer offers the jackknife. */
  private static final int MANY_TRANSCRIPTS = 30;

  private static final List<Choice> UNITS =
      List.of(
          Choice.of("character", "Characters"),
          Choice.of("sentence", "Sentences"),
          Choice.of("turn", "Turns"));
  private static final List<Choice> LEVELS =
      List.of(Choice.of("code", "Each code"), Choice.of("kind", "Kinds of codes"));
  private static final List<Choice> INTERVALS =
      List.of(Choice.of("bootstrap", "Bootstrap"), Choice.of("jackknife", "Jackknife"));

  private final AgreementDesk desk;
  private final Closing closing;
  private final Visitor visitor;
  private final String software;

  AgreementPages(
      AgreementDesk desk,
      Closing closing,
      Visitor visitor,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.desk = desk;
    this.closing = closing;
    this.visitor = visitor;
    this.software = "Retroduct " + version;
  }

  @POST
  @Path("/rounds/{round}/close")
  public Response close(UUID project, UUID round) {
    closing.close(visitor.caller(), project, round);
    String next = "/projects/%s/rounds/%s/agreement".formatted(project, round);
    return Response.seeOther(URI.create(next)).build();
  }

  @GET
  @Path("/rounds/{round}/agreement")
  public TemplateInstance show(UUID project, UUID round, @BeanParam AgreementQuery query) {
    AgreementDesk.Shown seen = desk.round(visitor.caller(), project, round, query.read().wish());
    RoundAgreement shown = seen.agreement();
    AgreementTable table = new AgreementTable(shown);
    AgreementView figures = shown.figures();
    String base = "/projects/" + project;
    Map<String, String> chosen = chosen(shown);
    return new AgreementPage(
        layout(shown.member(), base)
            .crumb(shown.round().name(), base + "/rounds/" + round)
            .here("Agreement"),
        Form.of(chosen),
        shown.round().name(),
        table.about(),
        table.measure(),
        table.definition(),
        table.columns(),
        table.groups(),
        table.pooled(),
        table.others(),
        figures.caveats(),
        seen.changes(),
        table.lowest(),
        table.heat(),
        new MethodText(shown, software),
        UNITS,
        LEVELS,
        intervals(figures.transcripts().size()),
        "round=%s&unit=%s&level=%s&interval=%s"
            .formatted(round, chosen.get("unit"), chosen.get("level"), chosen.get("interval")),
        base + "/rounds/" + round + "/disagreements",
        base);
  }

  private static Map<String, String> chosen(RoundAgreement shown) {
    return Map.of(
        "unit", Named.of(shown.figures().unit()),
        "level", Named.of(shown.figures().level()),
        "interval", Named.of(shown.settings().interval()));
  }

  private static List<Choice> intervals(int transcripts) {
    boolean offered =
        transcripts >= IntervalMethod.FEWEST_DOCUMENTS && transcripts < MANY_TRANSCRIPTS;
    return offered ? INTERVALS : List.of();
  }

  /** Figures of successive rounds side by side. */
  @GET
  @Path("/agreement/rounds")
  public TemplateInstance rounds(UUID project) {
    AgreementDesk.Rounds seen = desk.rounds(visitor.caller(), project);
    RoundsTable table = new RoundsTable(seen.closed());
    String base = "/projects/" + project;
    return new AgreementRoundsPage(
        layout(seen.member(), base).here("Agreement by round"),
        table.columns(),
        table.pooled(),
        table.rows(),
        base);
  }

  private Layout layout(Membership member, String base) {
    return visitor
        .layout()
        .inProject(base, member.projectTitle(), "Rounds")
        .crumb("Rounds", base + "/rounds");
  }
}
