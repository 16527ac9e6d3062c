package org.retroduct.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeDraft;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Codes and the codebook over REST. */
@Path("/api/v1/projects/{project}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CodeResource {
  private final SecurityIdentity identity;
  private final Codes codes;
  private final MergePatch patches;

  CodeResource(SecurityIdentity identity, Codes codes, MergePatch patches) {
    this.identity = identity;
    this.codes = codes;
    this.patches = patches;
  }

  @POST
  @Path("/codes")
  @Operation(summary = "Add a code (lead, coder)")
  public Response add(UUID project, CodeDraft draft) {
    CodeAnswer code = codes.add(Caller.of(identity), project, draft);
    URI address = URI.create("/api/v1/projects/" + project + "/codes/" + code.id());
    return Response.created(address).entity(code).build();
  }

  @GET
  @Path("/codes")
  @Operation(summary = "The present codes in codebook order")
  public Listing<CodeAnswer> list(UUID project, @BeanParam Window window) {
    return window.of(codes.book(Caller.of(identity), project).answers());
  }

  @GET
  @Path("/codes/{code}")
  @Operation(summary = "One code")
  public CodeAnswer get(UUID project, UUID code) {
    return codes.get(Caller.of(identity), project, code);
  }

  @PATCH
  @Path("/codes/{code}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a code (lead, coder); it keeps its kind")
  public CodeAnswer change(
      UUID project, UUID code, @HeaderParam("If-Match") @Nullable Expected expected, JsonNode patch)
      throws JsonProcessingException {
    Caller caller = Caller.of(identity);
    CodeDraft draft = patches.apply(codes.draft(caller, project, code), patch, CodeDraft.class);
    return codes.change(caller, project, code, draft, Expected.orAny(expected));
  }

  @DELETE
  @Path("/codes/{code}")
  @Operation(summary = "Delete a code that no passage has (lead)")
  public void delete(
      UUID project, UUID code, @HeaderParam("If-Match") @Nullable Expected expected) {
    codes.delete(Caller.of(identity), project, code, Expected.orAny(expected));
  }

  @GET
  @Path("/codebook")
  @Operation(summary = "The present version of the codebook")
  public CodebookAnswer codebook(UUID project) {
    return codes.book(Caller.of(identity), project).answer();
  }

  @POST
  @Path("/codebook/freeze")
  @Operation(summary = "Freeze the present version (lead); the next change begins another")
  public CodebookAnswer freeze(UUID project) {
    return codes.freeze(Caller.of(identity), project);
  }

  @GET
  @Path("/codebook.csv")
  @Produces("text/csv;charset=utf-8")
  @Operation(summary = "The codes as CSV")
  public Response csv(UUID project) {
    return Response.ok(codes.csv(Caller.of(identity), project))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codebook.csv\"")
        .build();
  }
}
