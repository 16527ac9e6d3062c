package org.retroduct.report.matrix;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Membership;
import org.retroduct.security.Visitor;

/** Matrices of codes for who is logged in with a browser. */
@Path("/projects/{project}/matrices")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MatrixPages {
  private final Matrices matrices;
  private final MatrixTable table;
  private final MatrixView view;
  private final Visitor visitor;

  MatrixPages(Matrices matrices, MatrixTable table, MatrixView view, Visitor visitor) {
    this.matrices = matrices;
    this.table = table;
    this.view = view;
    this.visitor = visitor;
  }

  @GET
  public Response first(UUID project) {
    return show(project, "codes-by-arrangement", null, null, null);
  }

  @GET
  @Path("/{name}")
  public Response show(
      UUID project,
      String name,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String with,
      @RestQuery @Nullable String count) {
    Membership member = matrices.member(visitor.caller(), project);
    MatrixTable.Choice choice = new MatrixTable.Choice(name, kind, with, count);
    try {
      Matrix matrix = table.matrix(visitor.caller(), project, choice);
      return Response.ok(view.page(member, choice, matrix)).build();
    } catch (Invalid invalid) {
      Form refused = MatrixView.form(choice).refused(invalid);
      TemplateInstance page = view.refused(member, choice, refused);
      return Response.status(422).entity(page).build();
    }
  }
}
