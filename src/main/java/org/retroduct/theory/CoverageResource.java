package org.retroduct.theory;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.retroduct.security.Caller;

/** Which configurations recur in which arrangements. */
@Path("/api/v1/projects/{project}/matrices/configurations-by-arrangement")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CoverageResource {
  private final SecurityIdentity identity;
  private final Builder builder;

  CoverageResource(SecurityIdentity identity, Builder builder) {
    this.identity = identity;
    this.builder = builder;
  }

  @GET
  @Operation(summary = "Evidence of each configuration by arrangement; no cell is no refutation")
  public Coverage coverage(UUID project) {
    return builder.coverage(Caller.of(identity), project);
  }
}
