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

/** Configurations over REST. */
@Path("/api/v1/projects/{project}/configurations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TheoryResource {
  private final SecurityIdentity identity;
  private final Theory theory;

  TheoryResource(SecurityIdentity identity, Theory theory) {
    this.identity = identity;
    this.theory = theory;
  }

  /** Which configuration takes another up. */
  public record MergeDraft(@Nullable UUID into) {}

  @POST
  @Operation(summary = "Make a configuration; it gets the next number of the project")
  public Response create(UUID project, ConfigurationDraft draft) {
    ConfigurationView made = theory.create(Caller.of(identity), project, draft);
    String address = "/api/v1/projects/" + project + "/configurations/" + made.id();
    return Response.created(URI.create(address)).entity(made).build();
  }

  @GET
  @Operation(summary = "The configurations by number")
  public Listing<ConfigurationView> list(UUID project, @BeanParam Window window) {
    return theory.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{configuration}")
  @Operation(summary = "One configuration, with its support as far as the caller sees it")
  public ConfigurationView get(UUID project, UUID configuration) {
    return theory.get(Caller.of(identity), project, configuration);
  }

  @PATCH
  @Path("/{configuration}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a configuration")
  public ConfigurationView change(
      UUID project,
      UUID configuration,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    ConfigurationView present = theory.get(caller, project, configuration);
    ConfigurationDraft draft = patch.over(present.draft());
    Expected seen = Expected.over(present, expected);
    return theory.change(caller, project, configuration, draft, seen);
  }

  @DELETE
  @Path("/{configuration}")
  @Operation(summary = "Delete a configuration; its number is not given again")
  public void delete(
      UUID project, UUID configuration, @HeaderParam("If-Match") @Nullable Expected expected) {
    theory.delete(Caller.of(identity), project, configuration, Expected.orAny(expected));
  }

  @POST
  @Path("/{configuration}/merge")
  @Operation(summary = "Let another configuration take this one up; answers that other one")
  public ConfigurationView merge(UUID project, UUID configuration, MergeDraft draft) {
    return theory.merge(Caller.of(identity), project, configuration, draft.into());
  }
}
