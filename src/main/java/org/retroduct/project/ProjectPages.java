package org.retroduct.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Window;
import org.retroduct.security.Visitor;

/** The list of projects, and a new one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ProjectPages {
  private static final List<Choice> CODEBOOKS =
      List.of(
          new Choice(
              "partnering",
              "The starter codebook for partnering",
              "contexts, resources, reasoning and outcomes with their definitions; all can be changed"),
          new Choice("empty", "An empty one", "make your own codes, or import a table"));

  private final Projects projects;
  private final Visitor visitor;

  ProjectPages(Projects projects, Visitor visitor) {
    this.projects = projects;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "project", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectsPage(
      Layout layout,
      List<ProjectView> projects,
      Form form,
      List<Choice> codebooks,
      boolean administrator)
      implements TemplateInstance {}

  @GET
  public TemplateInstance list() {
    return page(Form.of(Map.of("codebook", "partnering")));
  }

  private ProjectsPage page(Form form) {
    List<ProjectView> mine = projects.list(visitor.caller(), Window.of(0, 1_000)).items();
    boolean administrator = visitor.caller().administrator();
    return new ProjectsPage(visitor.layout(), mine, form, CODEBOOKS, administrator);
  }

  @POST
  @Path("/projects")
  public Response create(@RestForm @Nullable String title, @RestForm @Nullable String codebook) {
    try {
      ProjectDraft draft = new ProjectDraft(title, null, codebook, null, null, null, null);
      UUID id = projects.create(visitor.caller(), draft).id();
      return Response.seeOther(URI.create("/projects/" + id)).build();
    } catch (Invalid invalid) {
      Form form =
          Form.of(
                  Map.of(
                      "title", title == null ? "" : title,
                      "codebook", codebook == null ? "partnering" : codebook))
              .refused(invalid);
      return refused(page(form));
    }
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }
}
