package org.retroduct.coding.codes;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeDraft;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Codes over REST. */
@Path("/api/v1/projects/{project}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CodeResource {
  private final SecurityIdentity identity;
  private final Codes codes;
  private final CodeActs acts;

  CodeResource(SecurityIdentity identity, Codes codes, CodeActs acts) {
    this.identity = identity;
    this.codes = codes;
    this.acts = acts;
  }

  /** The code that takes up another. */
  public record Merge(@Nullable UUID into) {}

  /** Where a code is to stand; last where no other is named. */
  public record Position(@Nullable UUID before) {}

  /**
   * A code that is split off another; it has the other's kind and stands below it.
   *
   * @param segments the passages that it takes
   */
  public record PartDraft(
      @Nullable String name,
      @Nullable String definition,
      @Nullable String includeWhen,
      @Nullable String excludeWhen,
      @Nullable String example,
      @Nullable List<UUID> segments) {
    CodeActs.Part part() {
      CodeDraft code = CodeDraft.part(name, definition, includeWhen, excludeWhen, example);
      return new CodeActs.Part(code, segments == null ? List.of() : segments);
    }
  }

  /** The codes that another is split into, 1 to 20. */
  public record Split(@Nullable List<PartDraft> codes) {}

  /** The codes that were made. */
  public record Parts(List<CodeAnswer> items) {}

  @POST
  @Path("/codes")
  @Operation(summary = "Add a code (lead, coder)")
  public Response add(UUID project, CodeDraft draft) {
    CodeView made = acts.add(Caller.of(identity), project, draft).code();
    CodeAnswer code = CodeAnswer.of(made, Map.of());
    URI address = URI.create("/api/v1/projects/" + project + "/codes/" + made.id());
    return Response.created(address).entity(code).build();
  }

  @GET
  @Path("/codes")
  @Operation(summary = "The present codes in codebook order")
  public Listing<CodeAnswer> list(UUID project, @BeanParam Window window) {
    return codes.list(Caller.of(identity), project, window);
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
      UUID project,
      UUID code,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    CodeView present = codes.present(caller, project, code);
    CodeDraft draft = patch.over(present.draft());
    acts.change(caller, project, code, draft, Expected.over(present, expected));
    return codes.get(caller, project, code);
  }

  @DELETE
  @Path("/codes/{code}")
  @Operation(
      summary = "Delete a code (lead)",
      description = "If passages have it, `moveTo` names the code that they go to.")
  public void delete(
      UUID project,
      UUID code,
      @RestQuery @Nullable UUID moveTo,
      @HeaderParam("If-Match") @Nullable Expected expected) {
    acts.delete(Caller.of(identity), project, code, moveTo, Expected.orAny(expected));
  }

  @POST
  @Path("/codes/{code}/merge")
  @Operation(
      summary = "Let another code take up this one with its passages (lead)",
      description = "Answers the other code. Passages of open rounds follow when these are closed.")
  public CodeAnswer merge(UUID project, UUID code, Merge merge) {
    Caller caller = Caller.of(identity);
    return codes.get(caller, project, acts.merge(caller, project, code, merge.into()).code().id());
  }

  @POST
  @Path("/codes/{code}/split")
  @Operation(
      summary = "Split codes off this one, each with some of its passages (lead)",
      description =
          "All or none. The new codes have its kind and stand below it; passages that none takes"
              + " stay. Passages of open rounds cannot be taken. Each can be undone by itself.")
  public Response split(UUID project, UUID code, Split split) {
    Caller caller = Caller.of(identity);
    List<PartDraft> drafts = split.codes() == null ? List.of() : split.codes();
    List<CodeActs.Part> parts = drafts.stream().map(PartDraft::part).toList();
    List<UUID> made =
        acts.split(caller, project, code, parts).stream().map(part -> part.code().id()).toList();
    List<CodeAnswer> answers =
        codes.book(caller, project).answers().stream()
            .filter(answer -> made.contains(answer.code().id()))
            .toList();
    return Response.status(Response.Status.CREATED).entity(new Parts(answers)).build();
  }

  @PUT
  @Path("/codes/{code}/place")
  @Operation(summary = "Put a code before another that stands beside it, or last (lead, coder)")
  public CodeAnswer place(UUID project, UUID code, Position position) {
    Caller caller = Caller.of(identity);
    acts.place(caller, project, code, position.before());
    return codes.get(caller, project, code);
  }
}
