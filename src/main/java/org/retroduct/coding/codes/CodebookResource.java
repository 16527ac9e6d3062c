package org.retroduct.coding.codes;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.ActView;
import org.retroduct.codebook.Acts;
import org.retroduct.codebook.CodebookChanges;
import org.retroduct.codebook.CodebookImport;
import org.retroduct.codebook.ImportReport;
import org.retroduct.platform.Flag;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** The codebook, its versions and what was done to it, over REST. */
@Path("/api/v1/projects/{project}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CodebookResource {
  private final SecurityIdentity identity;
  private final Codes codes;
  private final CodebookVersions versions;
  private final CodeActs acting;
  private final Acts acts;
  private final CodebookImport imports;

  CodebookResource(
      SecurityIdentity identity,
      Codes codes,
      CodebookVersions versions,
      CodeActs acting,
      Acts acts,
      CodebookImport imports) {
    this.identity = identity;
    this.codes = codes;
    this.versions = versions;
    this.acting = acting;
    this.acts = acts;
    this.imports = imports;
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

  @POST
  @Path("/codebook/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
  @Operation(
      summary = "Take codes from a CSV file, all rows or none (lead)",
      description =
          "Part: `file`, with the columns of `codebook.csv` in any order; kind and name are needed."
              + " A row changes the code of its name, or adds one. `dryRun` lists the changes only.")
  public ImportReport importFile(
      UUID project, @Context UriInfo address, @RestForm @Nullable FileUpload file)
      throws IOException {
    if (file == null) {
      throw new Invalid("file", "is needed");
    }
    return take(project, Flag.of("dryRun", address), Files.readAllBytes(file.uploadedFile()));
  }

  @POST
  @Path("/codebook/imports")
  @Consumes("text/csv")
  @Parameter(name = "dryRun", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
  @Operation(summary = "The same with the table as the body (lead)")
  public ImportReport importTable(UUID project, @Context UriInfo address, byte[] table) {
    return take(project, Flag.of("dryRun", address), table);
  }

  private ImportReport take(UUID project, boolean dryRun, byte[] table) {
    Caller caller = Caller.of(identity);
    return dryRun ? imports.dryRun(caller, project, table) : imports.read(caller, project, table);
  }

  @GET
  @Path("/codebook/versions")
  @Operation(
      summary = "The versions of the codebook, the latest first",
      description = "Each with the rounds that keep to it and how many codings were made with it.")
  public Listing<CodebookVersions.Row> versions(UUID project, @BeanParam Window window) {
    return window.of(versions.list(Caller.of(identity), project), CodebookVersions.LATEST_FIRST);
  }

  @GET
  @Path("/codebook/versions/{version}")
  @Operation(summary = "One version; `uses` are the codings that were made with it")
  public CodebookAnswer version(UUID project, int version) {
    return versions.version(Caller.of(identity), project, version).answer();
  }

  @GET
  @Path("/codebook/versions/{version}/changes")
  @Operation(
      summary = "What changed in a version",
      description = "Since the version before, or since the one that `since` names; 0 is none.")
  public CodebookChanges changes(UUID project, int version, @RestQuery @Nullable Integer since) {
    return versions.changes(Caller.of(identity), project, version, since);
  }

  @GET
  @Path("/codebook/acts")
  @Operation(summary = "What was done to the codebook, newest first")
  public Listing<ActView> acts(UUID project, @BeanParam Window window) {
    return acts.list(Caller.of(identity), project, window);
  }

  @POST
  @Path("/codebook/acts/{act}/undo")
  @Operation(
      summary = "Undo something that was done to the codebook",
      description = "Passages get back the codes that they had, unless recoded since.")
  public ActView undo(UUID project, UUID act) {
    return acting.undo(Caller.of(identity), project, act);
  }
}
