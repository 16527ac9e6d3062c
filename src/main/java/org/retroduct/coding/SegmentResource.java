package org.retroduct.coding;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.MergePatch;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Segments over REST. */
@Path("/api/v1/projects/{project}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SegmentResource {
  private final SecurityIdentity identity;
  private final Coding coding;
  private final Undoing undoing;
  private final SegmentImport imports;

  SegmentResource(
      SecurityIdentity identity, Coding coding, Undoing undoing, SegmentImport imports) {
    this.identity = identity;
    this.coding = coding;
    this.undoing = undoing;
    this.imports = imports;
  }

  /** Several passages at once. */
  public record Batch(@Nullable List<SegmentDraft> segments) {}

  /** What a batch made, in its order. */
  public record Made(List<SegmentView> items) {}

  /** That a participant approved a quotation. */
  public record Approval(@Nullable LocalDate approvedOn, @Nullable String note) {}

  @POST
  @Path("/transcripts/{transcript}/segments")
  @Operation(summary = "Code a passage, by position or by quote")
  public Response code(UUID project, UUID transcript, SegmentDraft draft) {
    SegmentView segment = coding.code(Caller.of(identity), project, transcript, draft);
    return Response.created(address(project, segment.id())).entity(segment).build();
  }

  private static URI address(UUID project, UUID id) {
    return URI.create("/api/v1/projects/" + project + "/segments/" + id);
  }

  @POST
  @Path("/segments/batch")
  @Operation(summary = "Code up to 1,000 passages, all or none")
  public Response batch(UUID project, Batch batch) {
    List<SegmentDraft> drafts = batch.segments() == null ? List.of() : batch.segments();
    Made made = new Made(coding.batch(Caller.of(identity), project, drafts));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  @POST
  @Path("/segments/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Take the codings of one coder from a CSV file (lead)")
  public SegmentImport.Report importCsv(
      UUID project,
      @RestForm @Nullable FileUpload file,
      @RestForm @Nullable String coder,
      @RestForm @Nullable UUID round) {
    if (file == null) {
      throw new Invalid("file", "is needed");
    }
    return imports.read(Caller.of(identity), project, file.uploadedFile(), coder, round);
  }

  @GET
  @Path("/segments")
  @Operation(summary = "Segments that you may see, by transcript, start and end")
  public Listing<SegmentView> list(
      UUID project, @BeanParam SegmentFilter filter, @BeanParam Window window) {
    return coding.list(Caller.of(identity), project, filter, window);
  }

  @GET
  @Path("/segments/{segment}")
  @Operation(summary = "One segment")
  public SegmentView get(UUID project, UUID segment) {
    return coding.get(Caller.of(identity), project, segment);
  }

  @PATCH
  @Path("/segments/{segment}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change your own segment: its words by position, codes, memo and the like",
      description =
          "start and end are code points of the transcript's text, end exclusive; one that is left"
              + " out stays. 409 if you have put one of the codes on exactly these words already.")
  public SegmentView change(
      UUID project,
      UUID segment,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    if (patch.names("quote", "round")) {
      throw new Invalid(
          "round", "The round of a segment stays, and its words are changed by start and end.");
    }
    SegmentView present = coding.get(caller, project, segment);
    SegmentDraft draft = patch.over(present.draft());
    return coding.change(caller, project, segment, draft, Expected.over(present, expected));
  }

  @DELETE
  @Path("/segments/{segment}")
  @Operation(summary = "Take your own segment away; it can be restored")
  public void delete(
      UUID project, UUID segment, @HeaderParam("If-Match") @Nullable Expected expected) {
    undoing.delete(Caller.of(identity), project, segment, Expected.orAny(expected));
  }

  @POST
  @Path("/segments/{segment}/restore")
  @Operation(summary = "Put your own deleted segment back")
  public SegmentView restore(UUID project, UUID segment) {
    return undoing.restore(Caller.of(identity), project, segment);
  }

  @PUT
  @Path("/segments/{segment}/approval")
  @Operation(summary = "Log that the participant approved the quotation (lead)")
  public SegmentView approve(UUID project, UUID segment, Approval approval) {
    return coding.approve(
        Caller.of(identity), project, segment, approval.approvedOn(), approval.note());
  }
}
