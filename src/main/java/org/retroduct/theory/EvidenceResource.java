package org.retroduct.theory;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Evidence of configurations over REST. */
@Path("/api/v1/projects/{project}/configurations/{configuration}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class EvidenceResource {
  private final SecurityIdentity identity;
  private final EvidenceLinks evidence;

  EvidenceResource(SecurityIdentity identity, EvidenceLinks evidence) {
    this.identity = identity;
    this.evidence = evidence;
  }

  @POST
  @Operation(summary = "Bring a passage for or against a configuration")
  public Response add(UUID project, UUID configuration, EvidenceDraft draft) {
    EvidenceView made = evidence.add(Caller.of(identity), project, configuration, draft);
    String address =
        "/api/v1/projects/%s/configurations/%s/evidence/%s"
            .formatted(project, configuration, made.id());
    return Response.created(URI.create(address)).entity(made).build();
  }

  @GET
  @Operation(summary = "The evidence of a configuration, in the order it was brought")
  public Listing<EvidenceView> list(UUID project, UUID configuration, @BeanParam Window window) {
    return window.of(
        evidence.list(Caller.of(identity), project, configuration), EvidenceView.OLDEST_FIRST);
  }

  @GET
  @Path("/{evidence}")
  @Operation(summary = "One piece of evidence")
  public EvidenceView get(UUID project, UUID configuration, UUID evidence) {
    return this.evidence.get(Caller.of(identity), project, configuration, evidence);
  }

  @DELETE
  @Path("/{evidence}")
  @Operation(summary = "Take evidence away; the passage stays")
  public void remove(
      UUID project,
      UUID configuration,
      UUID evidence,
      @HeaderParam("If-Match") @Nullable Expected expected) {
    this.evidence.remove(
        Caller.of(identity), project, configuration, evidence, Expected.orAny(expected));
  }
}
