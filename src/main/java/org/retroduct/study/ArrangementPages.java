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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.security.Visitor;

/** The list of arrangements and the form to add one. */
@Path("/projects/{project}/arrangements")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArrangementPages {
  private final Study study;
  private final Arrangements arrangements;
  private final ArrangementTypes types;
  private final Visitor visitor;

  ArrangementPages(
      Study study, Arrangements arrangements, ArrangementTypes types, Visitor visitor) {
    this.study = study;
    this.arrangements = arrangements;
    this.types = types;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance list(UUID project, @RestQuery @Nullable String done) {
    return page(project, Form.of(Map.of("entryPoint", "unknown")), message(done));
  }

  private static String message(@Nullable String done) {
    if (done == null) {
      return "";
    }
    return done.equals("deleted") ? "The arrangement was deleted." : "The arrangement was added.";
  }

  /** The form stands beside the list. */
  @GET
  @Path("/new")
  public Response form(UUID project) {
    return Response.seeOther(URI.create(address(project) + "#name")).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      arrangements.create(visitor.caller(), project, draft(new StudyForm(form)));
      return Response.seeOther(URI.create(address(project) + "?done=added#done")).build();
    } catch (Invalid invalid) {
      return Response.status(422).entity(page(project, form.refused(invalid), "")).build();
    }
  }

  private ArrangementDraft draft(StudyForm form) {
    LocalDate start = form.date("startedOn");
    String type = form.text("type");
    List<Position> positions =
        type == null
            ? List.of()
            : List.of(
                types
                    .named(type)
                    .orElseThrow(() -> new Invalid("type", "is none of the choices"))
                    .from(start));
    return new ArrangementDraft(
        form.text("name"),
        null,
        form.text("description"),
        form.form().chosen(EntryPoint.class, "entryPoint"),
        start,
        form.date("endedOn"),
        List.of(),
        List.of(),
        List.of(),
        positions,
        List.of());
  }

  private ArrangementsPage page(UUID project, Form form, String message) {
    Study.Overview overview = study.overview(visitor.caller(), project);
    String base = "/projects/" + project;
    return new ArrangementsPage(
        visitor
            .layout()
            .inProject(base, overview.member().projectTitle(), "Arrangements")
            .here("Arrangements"),
        form,
        message,
        overview.arrangements().stream().map(each -> row(each, overview, base)).toList(),
        StudyForm.choices(EntryPoint.values()),
        types.all().stream().map(type -> Choice.of(type.type(), type.type())).toList(),
        overview.editor(),
        address(project));
  }

  private static ArrangementRow row(ArrangementView each, Study.Overview overview, String base) {
    List<Position> positions = each.positions();
    String type =
        positions.isEmpty() ? "" : String.valueOf(positions.get(positions.size() - 1).type());
    long people =
        overview.participants().stream().filter(p -> p.arrangements().contains(each.id())).count();
    return new ArrangementRow(
        each.name(),
        base + "/arrangements/" + each.id(),
        type,
        StudyForm.label(each.entryPoint()),
        period(each.startedOn(), each.endedOn()),
        (int) people);
  }

  private static String period(@Nullable LocalDate start, @Nullable LocalDate end) {
    if (start == null) {
      return end == null ? "" : "until " + end.getYear();
    }
    return end == null
        ? "since " + start.getYear()
        : start.getYear() == end.getYear()
            ? String.valueOf(end.getYear())
            : start.getYear() + " to " + end.getYear();
  }

  private static String address(UUID project) {
    return "/projects/" + project + "/arrangements";
  }
}
