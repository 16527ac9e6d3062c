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
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.security.Visitor;

/** How far the coders of a round agree, and the button that closes one. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AgreementPages {
  private static final List<Choice> UNITS =
      List.of(
          Choice.of("character", "Characters"),
          Choice.of("sentence", "Sentences"),
          Choice.of("turn", "Turns"));
  private static final List<Choice> LEVELS =
      List.of(Choice.of("code", "Each code"), Choice.of("kind", "Kinds of codes"));

  private final Agreement agreement;
  private final Closing closing;
  private final Visitor visitor;

  AgreementPages(Agreement agreement, Closing closing, Visitor visitor) {
    this.agreement = agreement;
    this.closing = closing;
    this.visitor = visitor;
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
    RoundAgreement shown = agreement.ofRound(visitor.caller(), project, round, query.read().wish());
    AgreementTable table = new AgreementTable(shown);
    AgreementView figures = shown.figures();
    String base = "/projects/" + project;
    return new AgreementPage(
        layout(shown.member(), base, shown.round().name(), base + "/rounds/" + round),
        Form.of(Map.of("unit", Named.of(figures.unit()), "level", Named.of(figures.level()))),
        shown.round().name(),
        table.about(),
        table.measure(),
        table.definition(),
        figures.coders(),
        table.groups(),
        table.pooled(),
        table.others(),
        figures.caveats(),
        UNITS,
        LEVELS,
        "",
        base);
  }

  private Layout layout(Membership member, String base, String name, String round) {
    return visitor
        .layout()
        .inProject(base, member.projectTitle(), "Rounds")
        .crumb("Rounds", base + "/rounds")
        .crumb(name, round)
        .here("Agreement");
  }
}
