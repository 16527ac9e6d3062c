package org.retroduct.study;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Named;
import org.retroduct.platform.Stale;
import org.retroduct.security.Visitor;

/** The list of participants, and the form to add or change one. */
@Path("/projects/{project}/participants")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ParticipantPages {
  private final Study study;
  private final Participants participants;
  private final Visitor visitor;

  ParticipantPages(Study study, Participants participants, Visitor visitor) {
    this.study = study;
    this.participants = participants;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance list(UUID project, @RestQuery @Nullable String done) {
    String message =
        done == null
            ? ""
            : done.equals("saved") ? "The participant is saved." : "The participant was added.";
    return page(project, Form.of(Map.of("quote", "no")), message);
  }

  @GET
  @Path("/{participant:[0-9a-f-]+}")
  public TemplateInstance show(UUID project, UUID participant) {
    ParticipantView view = participants.get(visitor.caller(), project, participant);
    return page(project, view, form(view));
  }

  private static Form form(ParticipantView view) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("code", List.of(view.code()));
    values.put("roleGroup", List.of(Named.of(view.roleGroup())));
    values.put("fineRole", Stream.ofNullable(view.fineRole()).toList());
    values.put("arrangements", view.arrangements().stream().map(UUID::toString).toList());
    values.put("takePart", ticked(view.consent().takePart()));
    values.put("record", ticked(view.consent().record()));
    values.put("archive", ticked(view.consent().archive()));
    values.put("quote", List.of(Named.of(view.quote())));
    values.put("version", List.of(String.valueOf(view.version())));
    return Form.posted(values);
  }

  private static List<String> ticked(boolean agreed) {
    return agreed ? List.of("yes") : List.of();
  }

  @POST
  @Path("/{participant:[0-9a-f-]+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID participant, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    ParticipantView present = participants.get(visitor.caller(), project, participant);
    try {
      ParticipantDraft draft = draft(new StudyForm(form), present.organisation());
      Expected seen = Expected.shown(form.value("version"));
      participants.change(visitor.caller(), project, participant, draft, seen);
      return Response.seeOther(URI.create(address(project) + "?done=saved#done")).build();
    } catch (Invalid invalid) {
      return answer(422, page(project, present, form.refused(invalid)));
    } catch (Conflict taken) {
      return answer(422, page(project, present, form.refused("code", taken.reason())));
    } catch (Stale stale) {
      Form again = form.with("version", String.valueOf(present.version()));
      return answer(409, page(project, present, again.refused(Stale.told("participant"))));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      participants.create(visitor.caller(), project, draft(new StudyForm(form), null));
      return Response.seeOther(URI.create(address(project) + "?done=added#done")).build();
    } catch (Invalid invalid) {
      return refused(project, form.refused(invalid));
    } catch (Conflict taken) {
      return refused(project, form.refused("code", taken.reason()));
    }
  }

  private Response refused(UUID project, Form form) {
    return answer(422, page(project, form, ""));
  }

  private static Response answer(int status, ParticipantsPage page) {
    return Response.status(status).entity(page).build();
  }

  private static ParticipantDraft draft(StudyForm form, @Nullable UUID organisation) {
    return new ParticipantDraft(
        form.text("code"),
        form.form().chosen(RoleGroup.class, "roleGroup"),
        form.text("fineRole"),
        organisation,
        form.form().ids("arrangements"),
        new Consent(
            form.ticked("takePart"),
            form.ticked("record"),
            form.form().chosen(QuoteConsent.class, "quote"),
            form.ticked("archive")));
  }

  private ParticipantsPage page(UUID project, Form form, String message) {
    return page(project, null, form, message);
  }

  /** Who may not change it reads the list instead. */
  private ParticipantsPage page(UUID project, ParticipantView one, Form form) {
    return page(project, one, form, "");
  }

  private ParticipantsPage page(
      UUID project, @Nullable ParticipantView opened, Form form, String message) {
    Study.Overview overview = study.overview(visitor.caller(), project);
    ParticipantView one = overview.editor() ? opened : null;
    String base = "/projects/" + project;
    Map<UUID, String> names =
        overview.arrangements().stream()
            .collect(Collectors.toMap(ArrangementView::id, ArrangementView::name));
    List<Choice> arrangements =
        overview.arrangements().stream()
            .map(each -> Choice.of(each.id().toString(), each.name()))
            .toList();
    Layout frame =
        visitor.layout().inProject(base, overview.member().projectTitle(), "Participants");
    return new ParticipantsPage(
        one == null
            ? frame.here("Participants")
            : frame
                .crumb("Participants", address(project))
                .here(one.code())
                .about("participant", one.id(), base),
        form,
        message,
        overview.participants().stream().map(each -> row(each, names, base)).toList(),
        StudyForm.choices(RoleGroup.values()),
        arrangements,
        StudyForm.choices(QuoteConsent.values()),
        one == null ? "" : one.code(),
        overview.editor(),
        one == null ? address(project) : address(project) + "/" + one.id(),
        address(project));
  }

  private static ParticipantRow row(ParticipantView each, Map<UUID, String> names, String base) {
    String withdrawn =
        switch (each.withdrawn()) {
          case NONE -> "";
          case FUTURE_ONLY -> "withdrawn from now on";
          case FULL -> "withdrawn";
        };
    return new ParticipantRow(
        each.code(),
        StudyForm.label(each.roleGroup()),
        each.fineRole() == null ? "" : Named.capital(each.fineRole()),
        each.arrangements().stream()
            .map(id -> names.getOrDefault(id, ""))
            .sorted()
            .collect(Collectors.joining(", ")),
        StudyForm.label(each.quote()),
        withdrawn,
        base + "/participants/" + each.id(),
        base + "/memos?target=" + each.id());
  }

  private static String address(UUID project) {
    return "/projects/" + project + "/participants";
  }
}
