package org.retroduct.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** The text that the team writes in a summary, over REST. */
@Path("/api/v1/projects/{project}/arrangements/{arrangement}/narrative")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class NarrativeResource {
  private final SecurityIdentity identity;
  private final Narratives narratives;

  NarrativeResource(SecurityIdentity identity, Narratives narratives) {
    this.identity = identity;
    this.narratives = narratives;
  }

  @GET
  @Operation(summary = "All sections that the team writes, in their order")
  public Listing<NarrativeView> list(UUID project, UUID arrangement) {
    return Window.first().of(narratives.list(Caller.of(identity), project, arrangement));
  }

  @GET
  @Path("/{section}")
  @Operation(summary = "What the team wrote in one section, by its name or number")
  public NarrativeView get(UUID project, UUID arrangement, String section) {
    return narratives.get(Caller.of(identity), new Narratives.Place(project, arrangement, section));
  }

  @PUT
  @Path("/{section}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write one section; an empty text leaves a gap again")
  public NarrativeView put(
      UUID project,
      UUID arrangement,
      String section,
      @HeaderParam("If-Match") @Nullable Expected expected,
      NarrativeDraft draft) {
    Narratives.Place place = new Narratives.Place(project, arrangement, section);
    return narratives.put(Caller.of(identity), place, draft.text(), Expected.orAny(expected));
  }
}
