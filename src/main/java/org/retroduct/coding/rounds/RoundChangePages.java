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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundDraft;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Stale;
import org.retroduct.security.Visitor;

/** Where a lead changes a round, or calls it off. Refused to all others (403). */
@Path("/projects/{project}/rounds/{round}/change")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RoundChangePages {
  private final RoundDesk desk;
  private final Rounds rounds;
  private final Visitor visitor;

  RoundChangePages(RoundDesk desk, Rounds rounds, Visitor visitor) {
    this.desk = desk;
    this.rounds = rounds;
    this.visitor = visitor;
  }

  /** The forms. */
  @GET
  public TemplateInstance show(UUID project, UUID round) {
    RoundView view = rounds.get(visitor.caller(), project, round);
    return page(project, view, present(view));
  }

  private static Form present(RoundView round) {
    Map<String, String> values = new HashMap<>();
    values.put("name", round.name());
    values.put("unit", Named.of(round.unit()));
    values.put("includeInterviewer", round.includeInterviewer() ? "yes" : "no");
    values.put("version", String.valueOf(round.version()));
    return Form.of(values);
  }

  private RoundChange page(UUID project, RoundView round, Form form) {
    RoundDesk.Offer offer = desk.offer(visitor.caller(), project);
    String home = "/projects/" + project;
    String base = home + "/rounds/" + round.id();
    Layout layout =
        visitor
            .layout()
            .inProject(home, offer.member().projectTitle(), "Rounds")
            .crumb("Rounds", home + "/rounds")
            .crumb(round.name(), base)
            .here("Change");
    return new RoundChange(
        layout,
        form,
        round.state() == RoundState.OPEN,
        RoundDrawing.transcripts(offer),
        RoundDrawing.coders(offer),
        RoundDrawing.UNITS,
        base);
  }

  /** Changes it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID round, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    RoundView present = rounds.get(visitor.caller(), project, round);
    try {
      Expected seen = Expected.shown(form.value("version"));
      rounds.change(visitor.caller(), project, round, wanted(form, present.draft()), seen);
      return done(project, "/" + round + "?done=changed");
    } catch (Invalid invalid) {
      return refused(422, project, present, form.refused(invalid));
    } catch (Conflict closed) {
      return refused(409, project, present, form.refused(closed.reason()));
    } catch (Stale stale) {
      Form again = form.with("version", String.valueOf(present.version()));
      return refused(409, project, present, again.refused(Stale.told("round")));
    }
  }

  private Response refused(int status, UUID project, RoundView present, Form form) {
    return Response.status(status).entity(page(project, present, form)).build();
  }

  /** A form without a unit is that of a round that is closed, which keeps all but its name. */
  private static RoundDraft wanted(Form form, RoundDraft present) {
    Unit unit = form.chosen(Unit.class, "unit");
    String name = form.value("name");
    if (unit == null) {
      return present.with(name, present.unit(), present.includeInterviewer(), List.of());
    }
    return present.with(name, unit, form.has("includeInterviewer", "yes"), more(form));
  }

  private static List<RoundDraft.Task> more(Form form) {
    List<UUID> transcripts = form.ids("transcripts");
    List<String> coders = form.values().getOrDefault("coders", List.of());
    if (transcripts.isEmpty() != coders.isEmpty()) {
      throw transcripts.isEmpty()
          ? new Invalid("transcripts", "Choose what these coders are to code as well.")
          : new Invalid("coders", "Choose who is to code these transcripts as well.");
    }
    List<RoundDraft.Task> more = new ArrayList<>();
    transcripts.forEach(transcript -> more.add(new RoundDraft.Task(transcript, coders)));
    return more;
  }

  /** Calls the round off. */
  @POST
  @Path("/off")
  public Response callOff(UUID project, UUID round, @RestForm @Nullable String version) {
    RoundView present = rounds.get(visitor.caller(), project, round);
    try {
      rounds.callOff(visitor.caller(), project, round, Expected.shown(version));
      return done(project, "?done=off");
    } catch (Conflict closed) {
      return refused(409, project, present, present(present).refused(closed.reason()));
    } catch (Stale stale) {
      return refused(409, project, present, present(present).refused(Stale.shown("round")));
    }
  }

  private static Response done(UUID project, String next) {
    URI address = URI.create("/projects/%s/rounds%s#done".formatted(project, next));
    return Response.seeOther(address).build();
  }
}
