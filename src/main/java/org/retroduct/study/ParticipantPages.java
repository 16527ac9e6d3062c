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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.security.Visitor;

/** The list of participants and the form to add one. */
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
    String message = done == null ? "" : "The participant was added.";
    return page(project, Form.of(Map.of("quote", "no")), message);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      participants.create(visitor.caller(), project, draft(new StudyForm(form)));
      return Response.seeOther(URI.create(address(project) + "?done=added#done")).build();
    } catch (Invalid invalid) {
      return refused(project, form.refused(invalid));
    } catch (Conflict taken) {
      return refused(project, form.refused("code", taken.reason()));
    }
  }

  private Response refused(UUID project, Form form) {
    return Response.status(422).entity(page(project, form, "")).build();
  }

  private static ParticipantDraft draft(StudyForm form) {
    return new ParticipantDraft(
        form.text("code"),
        form.one("roleGroup", RoleGroup.class),
        form.text("fineRole"),
        null,
        form.ids("arrangements"),
        new Consent(
            form.ticked("takePart"),
            form.ticked("record"),
            form.one("quote", QuoteConsent.class),
            form.ticked("archive")));
  }

  private ParticipantsPage page(UUID project, Form form, String message) {
    Study.Overview overview = study.overview(visitor.caller(), project);
    String base = "/projects/" + project;
    Map<UUID, String> names =
        overview.arrangements().stream()
            .collect(Collectors.toMap(ArrangementView::id, ArrangementView::name));
    List<Choice> arrangements =
        overview.arrangements().stream()
            .map(each -> Choice.of(each.id().toString(), each.name()))
            .toList();
    return new ParticipantsPage(
        visitor
            .layout()
            .inProject(base, overview.member().projectTitle(), "Participants")
            .here("Participants"),
        form,
        message,
        overview.participants().stream().map(each -> row(each, names, base)).toList(),
        StudyForm.choices(RoleGroup.values()),
        arrangements,
        StudyForm.choices(QuoteConsent.values()),
        overview.editor(),
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
        each.fineRole() == null ? "" : each.fineRole(),
        each.arrangements().stream()
            .map(id -> names.getOrDefault(id, ""))
            .sorted()
            .collect(Collectors.joining(", ")),
        StudyForm.label(each.quote()),
        withdrawn,
        "",
        base + "/memos?target=" + each.id());
  }

  private static String address(UUID project) {
    return "/projects/" + project + "/participants";
  }
}
