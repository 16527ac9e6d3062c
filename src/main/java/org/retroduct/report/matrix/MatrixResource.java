package org.retroduct.report.matrix;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.security.Caller;

/** Matrices of codes over REST. */
@Path("/api/v1/projects/{project}/matrices")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MatrixResource {
  private final SecurityIdentity identity;
  private final Matrices matrices;

  MatrixResource(SecurityIdentity identity, Matrices matrices) {
    this.identity = identity;
    this.matrices = matrices;
  }

  @GET
  @Path("/co-occurrence")
  @Operation(
      summary = "Passages, participants or words of each code where each other code stands too")
  public Matrix coOccurrence(
      UUID project,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String with,
      @RestQuery @Nullable String count) {
    return matrices.coOccurrence(Caller.of(identity), project, kind, with, count);
  }

  @GET
  @Path("/codes-by-arrangement")
  @Operation(summary = "Passages, participants or words of each code by arrangement")
  public Matrix codesByArrangement(UUID project, @RestQuery @Nullable String count) {
    return matrices.codesByArrangement(Caller.of(identity), project, count);
  }

  @GET
  @Path("/codes-by-role-group")
  @Operation(summary = "Passages, participants or words of each code by who speaks")
  public Matrix codesByRoleGroup(UUID project, @RestQuery @Nullable String count) {
    return matrices.codesByRoleGroup(Caller.of(identity), project, count);
  }
}
