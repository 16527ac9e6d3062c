package org.retroduct.agreement;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Pager;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** The disagreements of a round: the list, one at a time, and the end of the adjudication. */
@Path("/projects/{project}/rounds/{round}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DisagreementPages {
  private final DisagreementDesk desk;
  private final Adjudication adjudication;
  private final Visitor visitor;

  DisagreementPages(DisagreementDesk desk, Adjudication adjudication, Visitor visitor) {
    this.desk = desk;
    this.adjudication = adjudication;
    this.visitor = visitor;
  }

  /** One disagreement with its number {@code at}, else the list. */
  @GET
  @Path("/disagreements")
  public TemplateInstance show(
      UUID project,
      UUID round,
      @RestQuery @Nullable Integer at,
      @RestQuery @Nullable Integer page,
      @RestQuery @Nullable String done) {
    if (at != null) {
      DisagreementDesk.Shown shown = desk.numbered(visitor.caller(), project, round, at);
      return one(shown, new DisagreementForm(shown).filled());
    }
    return list(desk.all(visitor.caller(), project, round), page == null ? 1 : page, done);
  }

  private TemplateInstance list(Deliberation all, int wanted, @Nullable String done) {
    DisagreementList list = new DisagreementList(all);
    Pager pager = list.pager(wanted);
    String round = all.round().name();
    int total = all.disagreements().size();
    boolean may = all.member().may(Permission.ADJUDICATE);
    int next = list.nextUndecided(0);
    return new DisagreementsPage(
        frame(all, list).here("Disagreements"),
        message(done),
        round,
        list.rows(pager),
        pager,
        total,
        total - all.undecided(),
        all.undecided(),
        all.adjudicated(),
        may,
        may && all.round().hasCoder(visitor.caller().username()),
        next < 0 ? "" : list.address(next),
        list.round());
  }

  private static String message(@Nullable String done) {
    if (done == null) {
      return "";
    }
    return done.equals("ended")
        ? "The adjudication is ended. What was agreed and decided is now the consensus."
        : "Saved. Everything is decided.";
  }

  private Layout frame(Deliberation all, DisagreementList list) {
    String project = "/projects/" + all.member().project();
    return visitor
        .layout()
        .inProject(project, all.member().projectTitle(), "Rounds")
        .crumb("Rounds", project + "/rounds")
        .crumb(all.round().name(), list.round());
  }

  private TemplateInstance one(DisagreementDesk.Shown shown, Form form) {
    Deliberation all = shown.all();
    Disagreement of = shown.of();
    DisagreementScreen screen = new DisagreementScreen(shown);
    DecisionView decision = all.decision(of);
    DisagreementList list = new DisagreementList(all);
    int at = shown.at();
    int total = all.disagreements().size();
    int sentence = all.outline(of).sentenceAt(of.span().start());
    return new DisagreementPage(
        frame(all, list)
            .crumb("Disagreements", list.address())
            .here("%d of %d".formatted(at + 1, total)),
        form,
        at + 1,
        total,
        total - all.undecided(),
        DisagreementWords.category(all, of),
        screen.transcript(),
        DisagreementWords.where(all.outline(of), of.span()),
        new PassageContext(shown).turns(),
        screen.versions(),
        DisagreementWords.decision(all, of),
        screen.decidedBy(),
        decision == null ? "" : decision.reason(),
        all.member().may(Permission.ADJUDICATE) && !all.adjudicated(),
        screen.options(),
        new PassageRows(shown).of(form),
        screen.codes(),
        at == 0 ? null : list.address(at - 1),
        at + 1 == total ? null : list.address(at + 1),
        list.address() + "/" + of.id(),
        "/projects/%s/transcripts/%s?sel=%d#s%d"
            .formatted(all.member().project(), of.transcript(), sentence, sentence),
        list.address());
  }

  @POST
  @Path("/disagreements/{disagreement}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      UUID project, UUID round, UUID disagreement, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    DisagreementDesk.Shown shown = desk.one(visitor.caller(), project, round, disagreement);
    if (!form.value("add").isEmpty()) {
      return Response.ok(one(shown, form.with("decision", Named.of(Outcome.NEW)))).build();
    }
    try {
      DecisionDraft draft = new DisagreementForm(shown).read(form);
      adjudication.decide(visitor.caller(), project, round, disagreement, draft, Expected.any());
      return Response.seeOther(URI.create(after(shown))).build();
    } catch (Invalid invalid) {
      return refused(shown, DisagreementForm.refused(form, invalid));
    } catch (Conflict conflict) {
      return refused(shown, form.refused("decision", conflict.reason()));
    }
  }

  private Response refused(DisagreementDesk.Shown shown, Form form) {
    return Response.status(422).entity(one(shown, form)).build();
  }

  /** The next one that is undecided, this one left aside. */
  private static String after(DisagreementDesk.Shown shown) {
    DisagreementList list = new DisagreementList(shown.all());
    int next = list.nextUndecided(shown.at() + 1);
    return next < 0 || next == shown.at() ? list.address() + "?done=all#done" : list.address(next);
  }

  @POST
  @Path("/adjudicate")
  public Response adjudicate(UUID project, UUID round) {
    adjudication.adjudicate(visitor.caller(), project, round);
    String next = "/projects/%s/rounds/%s/disagreements?done=ended#done".formatted(project, round);
    return Response.seeOther(URI.create(next)).build();
  }
}
