package org.retroduct.agreement;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundView;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Disagreements and decisions over REST. */
@Path("/api/v1/projects/{project}/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DisagreementResource {
  private final SecurityIdentity identity;
  private final Adjudication adjudication;

  DisagreementResource(SecurityIdentity identity, Adjudication adjudication) {
    this.identity = identity;
    this.adjudication = adjudication;
  }

  @GET
  @Path("/disagreements")
  @Operation(summary = "Where the coders of a closed round differ, by transcript and place")
  public Listing<DisagreementView> list(UUID project, UUID round, @BeanParam Window window) {
    return adjudication.list(Caller.of(identity), project, round, window);
  }

  @PUT
  @Path("/disagreements/{disagreement}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide a disagreement, or decide it otherwise (lead, adjudicator)")
  public DisagreementView decide(
      UUID project,
      UUID round,
      UUID disagreement,
      @HeaderParam("If-Match") @Nullable Expected expected,
      DecisionDraft draft) {
    return adjudication.decide(
        Caller.of(identity), project, round, disagreement, draft, Expected.orAny(expected));
  }

  @POST
  @Path("/adjudicate")
  @Operation(summary = "End the adjudication: agreed and decided codings become the consensus")
  public RoundView adjudicate(UUID project, UUID round) {
    return adjudication.adjudicate(Caller.of(identity), project, round);
  }
}
