package org.retroduct.transcript;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** Transcripts over REST. */
@Path("/api/v1/projects/{project}/transcripts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TranscriptResource {
  private final SecurityIdentity identity;
  private final Transcripts transcripts;
  private final Imports imports;
  private final ObjectMapper json;

  TranscriptResource(
      SecurityIdentity identity, Transcripts transcripts, Imports imports, ObjectMapper json) {
    this.identity = identity;
    this.transcripts = transcripts;
    this.imports = imports;
    this.json = json;
  }

  /** A transcript that is sent as text. */
  public record TextDraft(@Nullable TranscriptDraft metadata, @Nullable String text) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Import a transcript from text (lead)")
  public Response importText(UUID project, TextDraft draft) {
    TranscriptDraft metadata = needed("metadata", draft.metadata());
    String text = needed("text", draft.text());
    return created(project, imports.text(Caller.of(identity), project, metadata, text));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a transcript from a file (lead)",
      description = "Parts: `file`, and `metadata` as JSON. What a file is, its content says.")
  public Response importFile(
      UUID project, @RestForm @Nullable FileUpload file, @RestForm @Nullable String metadata)
      throws IOException {
    TranscriptDraft draft = json.readValue(needed("metadata", metadata), TranscriptDraft.class);
    FileUpload upload = needed("file", file);
    OriginalFile original =
        new OriginalFile(upload.fileName(), Files.readAllBytes(upload.uploadedFile()));
    return created(
        project, imports.file(Caller.of(identity), project, needed("metadata", draft), original));
  }

  private static <T> T needed(String field, @Nullable T part) {
    if (part == null) {
      throw new Invalid(field, "is needed");
    }
    return part;
  }

  private static Response created(UUID project, TranscriptView transcript) {
    String address = "/api/v1/projects/" + project + "/transcripts/" + transcript.id();
    return Response.created(URI.create(address)).entity(transcript).build();
  }

  @GET
  @Operation(summary = "The transcripts by title, without their words")
  public Listing<TranscriptView> list(UUID project, @BeanParam Window window) {
    return transcripts.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/{transcript}")
  @Operation(summary = "One transcript without its words")
  public TranscriptView get(UUID project, UUID transcript) {
    return transcripts.get(Caller.of(identity), project, transcript);
  }

  @GET
  @Path("/{transcript}/text")
  @Produces("text/plain;charset=utf-8")
  @Operation(summary = "The text; positions count its code points")
  public Response text(UUID project, UUID transcript, @Context Request request) {
    PlainText text = transcripts.plainText(Caller.of(identity), project, transcript);
    EntityTag tag = new EntityTag(text.tag());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(text.text()) : unchanged).tag(tag).build();
  }

  @GET
  @Path("/{transcript}/turns")
  @Operation(summary = "The turns in order, with their places in the text")
  public Listing<TurnView> turns(UUID project, UUID transcript, @BeanParam Window window) {
    return transcripts.turns(Caller.of(identity), project, transcript, window);
  }

  @GET
  @Path("/{transcript}/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The file as it was sent")
  public Response file(UUID project, UUID transcript) {
    OriginalFile file = transcripts.original(Caller.of(identity), project, transcript);
    String ascii = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(file.content())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded))
        .build();
  }

  @PATCH
  @Path("/{transcript}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change what is known of a transcript (lead)")
  public TranscriptView change(
      UUID project,
      UUID transcript,
      @HeaderParam("If-Match") @Nullable Expected expected,
      MergePatch patch) {
    Caller caller = Caller.of(identity);
    TranscriptView present = transcripts.get(caller, project, transcript);
    TranscriptDraft draft = patch.over(present.draft());
    Expected seen = Expected.over(present, expected);
    return transcripts.change(caller, project, transcript, draft, seen);
  }

  @DELETE
  @Path("/{transcript}")
  @Operation(summary = "Delete a transcript that is not coded (lead)")
  public void delete(
      UUID project, UUID transcript, @HeaderParam("If-Match") @Nullable Expected expected) {
    transcripts.delete(Caller.of(identity), project, transcript, Expected.orAny(expected));
  }
}
