package org.retroduct.theory.proposition;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Propositions over REST. */
@Path("/api/v1/projects/{project}/propositions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PropositionResource {
  private final SecurityIdentity identity;
  private final Propositions propositions;

  PropositionResource(SecurityIdentity identity, Propositions propositions) {
    this.identity = identity;
    this.propositions = propositions;
  }

  @POST
  @Operation(summary = "Add a proposition; it gets the next number of the project")
  public Response create(UUID project, PropositionDraft draft) {
    PropositionView made = propositions.create(Caller.of(identity), project, draft);
    String address = "/api/v1/projects/" + project + "/propositions/" + made.id();
    return Response.created(URI.create(address)).entity(made).build();
  }

  @GET
  @Operation(summary = "The propositions by number")
  public Listing<PropositionView> list(UUID project, @BeanParam Window window) {
    return propositions.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{proposition}")
  @Operation(summary = "One proposition")
  public PropositionView get(UUID project, UUID proposition) {
    return propositions.get(Caller.of(identity), project, proposition);
  }

  @PATCH
  @Path("/{proposition}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a proposition")
  public PropositionView change(
      UUID project,
      UUID proposition,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    PropositionView present = propositions.get(caller, project, proposition);
    PropositionDraft draft = patch.over(present.draft());
    Expected seen = Expected.over(present, expected);
    return propositions.change(caller, project, proposition, draft, seen);
  }

  @DELETE
  @Path("/{proposition}")
  @Operation(summary = "Delete a proposition; its number is not given again")
  public void delete(
      UUID project, UUID proposition, @HeaderParam("If-Match") @Nullable Expected expected) {
    propositions.delete(Caller.of(identity), project, proposition, Expected.orAny(expected));
  }
}
