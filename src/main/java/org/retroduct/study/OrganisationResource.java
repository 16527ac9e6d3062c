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

/** Organisations over REST. */
@Path("/api/v1/projects/{project}/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class OrganisationResource {
  private final SecurityIdentity identity;
  private final Organisations organisations;

  OrganisationResource(SecurityIdentity identity, Organisations organisations) {
    this.identity = identity;
    this.organisations = organisations;
  }

  @POST
  @Operation(summary = "Add an organisation (lead)")
  public Response create(UUID project, OrganisationDraft draft) {
    OrganisationView made = organisations.create(Caller.of(identity), project, draft);
    URI address = URI.create("/api/v1/projects/" + project + "/organisations/" + made.id());
    return Response.created(address).entity(made).build();
  }

  @GET
  @Operation(summary = "The organisations in the order they were added")
  public Listing<OrganisationView> list(UUID project, @BeanParam Window window) {
    return organisations.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One organisation")
  public OrganisationView get(UUID project, UUID id) {
    return organisations.get(Caller.of(identity), project, id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change an organisation (lead)")
  public OrganisationView change(
      UUID project,
      UUID id,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    OrganisationView present = organisations.get(caller, project, id);
    OrganisationDraft draft = patch.over(present.draft());
    return organisations.change(caller, project, id, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete an organisation (lead) that nothing names")
  public void delete(UUID project, UUID id, @HeaderParam("If-Match") @Nullable Expected expected) {
    organisations.delete(Caller.of(identity), project, id, Expected.orAny(expected));
  }
}
