package org.retroduct.coding.rounds;

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
import org.retroduct.coding.RoundDraft;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Rounds and submissions over REST. */
@Path("/api/v1/projects/{project}/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RoundResource {
  private final SecurityIdentity identity;
  private final Rounds rounds;

  RoundResource(SecurityIdentity identity, Rounds rounds) {
    this.identity = identity;
    this.rounds = rounds;
  }

  /** Which transcript is finished; null for all. */
  public record Submission(@Nullable UUID transcript) {}

  @POST
  @Operation(summary = "Open a round (lead); freezes the codebook version")
  public Response create(UUID project, RoundDraft draft) {
    RoundView round = rounds.create(Caller.of(identity), project, draft);
    URI location = URI.create("/api/v1/projects/" + project + "/rounds/" + round.id());
    return Response.created(location).entity(round).build();
  }

  @GET
  @Operation(summary = "The rounds, oldest first")
  public Listing<RoundView> list(UUID project, @BeanParam Window window) {
    return rounds.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{round}")
  @Operation(summary = "One round; who has finished is told to the lead only while it is open")
  public RoundView get(UUID project, UUID round) {
    return rounds.get(Caller.of(identity), project, round);
  }

  @PATCH
  @Path("/{round}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Rename a round (lead); an open one can be given more tasks and other settings")
  public RoundView change(
      UUID project,
      UUID round,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    RoundView present = rounds.get(caller, project, round);
    RoundDraft draft = patch.over(present.draft());
    return rounds.change(caller, project, round, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{round}")
  @Operation(
      summary = "Call off an open round (lead); what was coded in it stays, outside of any round")
  public void callOff(
      UUID project, UUID round, @HeaderParam("If-Match") @Nullable Expected expected) {
    rounds.callOff(Caller.of(identity), project, round, Expected.orAny(expected));
  }

  @POST
  @Path("/{round}/submissions")
  @Operation(summary = "Say that you have finished a transcript of the round, or all of yours")
  public RoundView submit(UUID project, UUID round, Submission submission) {
    return rounds.submit(Caller.of(identity), project, round, submission.transcript());
  }

  @DELETE
  @Path("/{round}/submissions/{transcript}")
  @Operation(summary = "Take back that you have finished a transcript, while the round is open")
  public void reopen(UUID project, UUID round, UUID transcript) {
    rounds.reopen(Caller.of(identity), project, round, transcript);
  }
}
