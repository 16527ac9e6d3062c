package org.retroduct.study;

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

/** Arrangements over REST. */
@Path("/api/v1/projects/{project}/arrangements")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ArrangementResource {
  private final SecurityIdentity identity;
  private final Arrangements arrangements;

  ArrangementResource(SecurityIdentity identity, Arrangements arrangements) {
    this.identity = identity;
    this.arrangements = arrangements;
  }

  @POST
  @Operation(summary = "Add an arrangement (lead)")
  public Response create(UUID project, ArrangementDraft draft) {
    ArrangementView made = arrangements.create(Caller.of(identity), project, draft);
    URI address = URI.create("/api/v1/projects/" + project + "/arrangements/" + made.id());
    return Response.created(address).entity(made).build();
  }

  @GET
  @Operation(summary = "The arrangements by name")
  public Listing<ArrangementView> list(UUID project, @BeanParam Window window) {
    return arrangements.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One arrangement")
  public ArrangementView get(UUID project, UUID id) {
    return arrangements.get(Caller.of(identity), project, id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change an arrangement (lead)")
  public ArrangementView change(
      UUID project,
      UUID id,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    ArrangementView present = arrangements.get(caller, project, id);
    ArrangementDraft draft = patch.over(present.draft());
    return arrangements.change(caller, project, id, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete an arrangement (lead) that nothing is about, with the memos on it")
  public void delete(UUID project, UUID id, @HeaderParam("If-Match") @Nullable Expected expected) {
    arrangements.delete(Caller.of(identity), project, id, Expected.orAny(expected));
  }
}
