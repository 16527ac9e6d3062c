package org.retroduct.agreement;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.retroduct.coding.RoundView;
import org.retroduct.security.Caller;

/** Closing a round over REST. */
@Path("/api/v1/projects/{project}/rounds/{round}/close")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ClosingResource {
  private final SecurityIdentity identity;
  private final Closing closing;

  ClosingResource(SecurityIdentity identity, Closing closing) {
    this.identity = identity;
    this.closing = closing;
  }

  @POST
  @Operation(summary = "Close a round (lead): its codings and figures are kept as they are now")
  public RoundView close(UUID project, UUID round) {
    return closing.close(Caller.of(identity), project, round);
  }
}
