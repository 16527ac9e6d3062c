package org.retroduct.study;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** The typology that comes with the product, over REST. */
@Path("/api/v1/arrangement-types")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ArrangementTypeResource {
  private final SecurityIdentity identity;
  private final ArrangementTypes types;

  ArrangementTypeResource(SecurityIdentity identity, ArrangementTypes types) {
    this.identity = identity;
    this.types = types;
  }

  @GET
  @Operation(summary = "The types of arrangement that come with the product")
  public Listing<ArrangementType> list(@BeanParam Window window) {
    Caller.of(identity);
    return window.of(types.all());
  }
}
