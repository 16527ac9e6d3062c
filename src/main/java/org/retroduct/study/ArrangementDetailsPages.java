package org.retroduct.study;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Stale;
import org.retroduct.security.Visitor;

/** What is known of an arrangement, and its deletion. Refused to all but leads. */
@Path("/projects/{project}/arrangements/{arrangement:[0-9a-f-]+}/details")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArrangementDetailsPages {
  private static final String STALE =
      "This arrangement was changed meanwhile. Nothing was deleted. What it says now stands below.";

  private final Arrangements arrangements;
  private final ArrangementTypes types;
  private final Visitor visitor;

  ArrangementDetailsPages(Arrangements arrangements, ArrangementTypes types, Visitor visitor) {
    this.arrangements = arrangements;
    this.types = types;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(UUID project, UUID arrangement, @RestQuery @Nullable String done) {
    ArrangementDetails details = details(project, arrangement);
    Form form = ArrangementForm.of(details.arrangement());
    return page(details, form, done == null ? "" : "Saved.");
  }

  /** Changes what is known of it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID arrangement, MultivaluedMap<String, String> fields) {
    ArrangementDetails details = details(project, arrangement);
    ArrangementView present = details.arrangement();
    ArrangementForm form = new ArrangementForm(Form.posted(fields));
    try {
      arrangements.change(
          visitor.caller(),
          project,
          arrangement,
          form.draft(present, types),
          form.partners(),
          Expected.shown(form.form().value("version")));
      return seeOther(project, "/" + arrangement + "/details?done=saved#done");
    } catch (Invalid invalid) {
      return answer(422, page(details, form.refused(invalid), ""));
    } catch (Stale stale) {
      Form again = form.form().with("version", String.valueOf(present.version()));
      return answer(409, page(details, again.refused(Stale.told("arrangement")), ""));
    }
  }

  /** Deletes it for good. */
  @POST
  @Path("/delete")
  public Response delete(
      UUID project, UUID arrangement, @RestForm @DefaultValue("") String version) {
    ArrangementDetails details = details(project, arrangement);
    Form form = ArrangementForm.of(details.arrangement());
    try {
      arrangements.delete(visitor.caller(), project, arrangement, Expected.shown(version));
      return seeOther(project, "?done=deleted#done");
    } catch (Conflict conflict) {
      Form refused = form.refused(conflict.reason() + " Nothing was deleted.");
      return answer(409, page(details, refused, ""));
    } catch (Stale stale) {
      return answer(409, page(details, form.refused(STALE), ""));
    }
  }

  private ArrangementDetails details(UUID project, UUID arrangement) {
    return arrangements.details(visitor.caller(), project, arrangement);
  }

  private static Response seeOther(UUID project, String next) {
    String list = "/projects/" + project + "/arrangements";
    return Response.seeOther(URI.create(list + next)).build();
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }

  private ArrangementDetailsPage page(ArrangementDetails details, Form form, String message) {
    ArrangementView arrangement = details.arrangement();
    String base = "/projects/" + details.member().project();
    String back = base + "/arrangements/" + arrangement.id();
    return new ArrangementDetailsPage(
        visitor
            .layout()
            .inProject(base, details.member().projectTitle(), "Arrangements")
            .crumb("Arrangements", base + "/arrangements")
            .crumb(arrangement.name(), back)
            .here("Details"),
        form,
        message,
        arrangement.name(),
        ArrangementDetailsPage.Lists.of(form),
        new ArrangementDetailsPage.Offers(
            details.organisations().stream()
                .map(each -> Choice.of(each.id().toString(), each.name()))
                .toList(),
            types(arrangement)),
        arrangement.version(),
        details.kept(),
        back);
  }

  private List<Choice> types(ArrangementView arrangement) {
    Stream<String> own =
        arrangement.positions().stream().map(Position::type).filter(Objects::nonNull);
    return Stream.concat(types.all().stream().map(ArrangementType::type), own)
        .distinct()
        .map(type -> Choice.of(type, type))
        .toList();
  }
}
