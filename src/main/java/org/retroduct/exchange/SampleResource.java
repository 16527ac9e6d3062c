package org.retroduct.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.retroduct.project.ProjectView;
import org.retroduct.security.Caller;

/** The sample study over REST. */
@Path("/api/v1/projects/sample")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SampleResource {
  private final SecurityIdentity identity;
  private final Sample sample;

  SampleResource(SecurityIdentity identity, Sample sample) {
    this.identity = identity;
    this.sample = sample;
  }

  @POST
  @Operation(summary = "Make a project from the sample study; the caller becomes its lead")
  public Response create() {
    ProjectView project = sample.create(Caller.of(identity));
    return Response.created(URI.create("/api/v1/projects/" + project.id())).entity(project).build();
  }
}
