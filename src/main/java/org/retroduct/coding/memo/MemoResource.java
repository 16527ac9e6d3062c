package org.retroduct.coding.memo;

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

/** Memos over REST. */
@Path("/api/v1/projects/{project}/memos")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MemoResource {
  private final SecurityIdentity identity;
  private final Memos memos;

  MemoResource(SecurityIdentity identity, Memos memos) {
    this.identity = identity;
    this.memos = memos;
  }

  @POST
  @Operation(summary = "Write a memo on a transcript, segment, code, arrangement and so on")
  public Response write(UUID project, MemoDraft draft) {
    MemoView memo = memos.write(Caller.of(identity), project, draft);
    URI location = URI.create("/api/v1/projects/" + project + "/memos/" + memo.id());
    return Response.created(location).entity(memo).build();
  }

  @GET
  @Operation(summary = "The memos that you may read, oldest first")
  public Listing<MemoView> list(
      UUID project, @BeanParam MemoFilter filter, @BeanParam Window window) {
    return window.of(memos.list(Caller.of(identity), project, filter), MemoView.OLDEST_FIRST);
  }

  @GET
  @Path("/{memo}")
  @Operation(summary = "One memo")
  public MemoView get(UUID project, UUID memo) {
    return memos.get(Caller.of(identity), project, memo).memo();
  }

  @PATCH
  @Path("/{memo}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change your own memo")
  public MemoView change(
      UUID project,
      UUID memo,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    MemoView present = memos.get(caller, project, memo).memo();
    MemoDraft draft = patch.over(present.draft());
    return memos.change(caller, project, memo, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/{memo}")
  @Operation(summary = "Take your own memo away; it can be restored")
  public void delete(
      UUID project, UUID memo, @HeaderParam("If-Match") @Nullable Expected expected) {
    memos.delete(Caller.of(identity), project, memo, Expected.orAny(expected));
  }

  @POST
  @Path("/{memo}/restore")
  @Operation(summary = "Put your own deleted memo back")
  public MemoView restore(UUID project, UUID memo) {
    return memos.restore(Caller.of(identity), project, memo);
  }
}
