package org.retroduct.theory;

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

/** Partial configurations over REST. */
@Path("/api/v1/projects/{project}/partials")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PartialResource {
  private final SecurityIdentity identity;
  private final Partials partials;

  PartialResource(SecurityIdentity identity, Partials partials) {
    this.identity = identity;
    this.partials = partials;
  }

  @POST
  @Operation(summary = "Link your own segments of one passage: two slots or more, one sentence")
  public Response create(UUID project, PartialDraft draft) {
    PartialView made = partials.create(Caller.of(identity), project, draft);
    String address = "/api/v1/projects/" + project + "/partials/" + made.id();
    return Response.created(URI.create(address)).entity(made).build();
  }

  @GET
  @Operation(summary = "The partial configurations whose segments you may see, oldest first")
  public Listing<PartialView> list(UUID project, @BeanParam Window window) {
    return partials.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{partial}")
  @Operation(summary = "One partial configuration")
  public PartialView get(UUID project, UUID partial) {
    return partials.get(Caller.of(identity), project, partial);
  }

  @PATCH
  @Path("/{partial}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change your own, or say which configuration took it up")
  public PartialView change(
      UUID project,
      UUID partial,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    PartialView present = partials.get(caller, project, partial);
    PartialDraft draft = patch.over(present.draft());
    return partials.change(caller, project, partial, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{partial}")
  @Operation(summary = "Take your own away")
  public void delete(
      UUID project, UUID partial, @HeaderParam("If-Match") @Nullable Expected expected) {
    partials.delete(Caller.of(identity), project, partial, Expected.orAny(expected));
  }
}
