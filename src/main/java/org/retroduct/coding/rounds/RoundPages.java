package org.retroduct.coding.rounds;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundDraft;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** The rounds of a project, one of them, and the form that opens one. */
@Path("/projects/{project}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RoundPages {
  private static final Form BLANK = Form.of(Map.of("blind", "yes", "unit", "character"));

  private static final String CALLED_OFF =
      "The round is called off. What was coded in it stays with its coders, outside of any round.";

  private final RoundDesk desk;
  private final Rounds rounds;
  private final Visitor visitor;

  RoundPages(RoundDesk desk, Rounds rounds, Visitor visitor) {
    this.desk = desk;
    this.rounds = rounds;
    this.visitor = visitor;
  }

  @GET
  @Path("/rounds")
  public TemplateInstance list(UUID project, @RestQuery @Nullable String done) {
    RoundDesk.Shown shown = desk.all(visitor.caller(), project);
    String base = "/projects/" + project;
    return new RoundsPage(
        frame(shown.member()).here("Rounds"),
        "off".equals(done) ? CALLED_OFF : "",
        shown.rounds().stream().map(round -> RoundDrawing.row(round, shown.names(), base)).toList(),
        shown.member().may(Permission.MANAGE_ROUNDS),
        base);
  }

  private Layout frame(Membership member) {
    return visitor
        .layout()
        .inProject("/projects/" + member.project(), member.projectTitle(), "Rounds");
  }

  @GET
  @Path("/rounds/new")
  public TemplateInstance blank(UUID project) {
    return form(project, BLANK);
  }

  private NewRound form(UUID project, Form form) {
    RoundDesk.Offer offer = desk.offer(visitor.caller(), project);
    String base = "/projects/" + project;
    return new NewRound(
        frame(offer.member()).crumb("Rounds", base + "/rounds").here("Open a round"),
        form,
        RoundDrawing.transcripts(offer),
        RoundDrawing.coders(offer),
        RoundDrawing.UNITS,
        base);
  }

  @POST
  @Path("/rounds")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      RoundView round = rounds.create(visitor.caller(), project, draft(form));
      String next = "/projects/%s/rounds/%s?done=opened#done".formatted(project, round.id());
      return Response.seeOther(URI.create(next)).build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(form(project, form.refused(invalid))).build();
    }
  }

  private static RoundDraft draft(Form form) {
    return new RoundDraft(
        form.value("name"),
        form.ids("transcripts"),
        form.values().getOrDefault("coders", List.of()),
        null,
        form.has("blind", "yes"),
        form.chosen(Unit.class, "unit"),
        form.has("includeInterviewer", "yes"));
  }

  @GET
  @Path("/rounds/{round}")
  public TemplateInstance show(UUID project, UUID round, @RestQuery @Nullable String done) {
    RoundDesk.Shown shown = desk.one(visitor.caller(), project, round);
    RoundView view = shown.rounds().get(0);
    boolean lead = shown.member().may(Permission.MANAGE_ROUNDS);
    String base = "/projects/" + project;
    List<String> uncounted =
        view.transcripts().stream()
            .filter(task -> !Boolean.TRUE.equals(task.counted()))
            .map(task -> shown.titles().getOrDefault(task.id(), "A transcript"))
            .toList();
    return new RoundPage(
        frame(shown.member())
            .crumb("Rounds", base + "/rounds")
            .here(view.name())
            .about("round", view.id(), base),
        done == null ? "" : message(done),
        view.name(),
        Named.of(view.state()),
        RoundDrawing.facts(view),
        RoundDrawing.transcripts(view, shown, visitor.caller().username(), lead),
        lead,
        uncounted.size() < view.transcripts().size(),
        Named.all(uncounted),
        base + "/rounds/" + round);
  }

  private static String message(String done) {
    return done.equals("opened")
        ? "The round is open. Its coders find it on the workbench."
        : "The round is changed.";
  }
}
