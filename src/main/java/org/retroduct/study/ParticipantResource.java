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

/** Participants over REST. */
@Path("/api/v1/projects/{project}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ParticipantResource {
  private final SecurityIdentity identity;
  private final Participants participants;

  ParticipantResource(SecurityIdentity identity, Participants participants) {
    this.identity = identity;
    this.participants = participants;
  }

  @POST
  @Operation(summary = "Add a participant (lead)")
  public Response create(UUID project, ParticipantDraft draft) {
    ParticipantView made = participants.create(Caller.of(identity), project, draft);
    URI address = URI.create("/api/v1/projects/" + project + "/participants/" + made.id());
    return Response.created(address).entity(made).build();
  }

  @GET
  @Operation(summary = "The participants by code")
  public Listing<ParticipantView> list(UUID project, @BeanParam Window window) {
    return participants.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One participant")
  public ParticipantView get(UUID project, UUID id) {
    return participants.get(Caller.of(identity), project, id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a participant (lead)")
  public ParticipantView change(
      UUID project,
      UUID id,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    ParticipantView present = participants.get(caller, project, id);
    ParticipantDraft draft = patch.over(present.draft());
    return participants.change(caller, project, id, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a participant (lead) whom nothing names, with the memos on them")
  public void delete(UUID project, UUID id, @HeaderParam("If-Match") @Nullable Expected expected) {
    participants.delete(Caller.of(identity), project, id, Expected.orAny(expected));
  }
}
