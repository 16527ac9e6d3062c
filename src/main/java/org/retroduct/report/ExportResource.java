package org.retroduct.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.agreement.AgreementQuery;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.report.matrix.MatrixTable;
import org.retroduct.security.Caller;

/** Tables for working with, and the record of every file that left, over REST. */
@Path("/api/v1/projects/{project}/exports")
@Blocking
class ExportResource {
  private final SecurityIdentity identity;
  private final Exports exports;
  private final TableFiles files;

  ExportResource(SecurityIdentity identity, Exports exports, TableFiles files) {
    this.identity = identity;
    this.exports = exports;
    this.files = files;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Every file that left the project, oldest first (not viewers)")
  public Listing<ExportView> list(UUID project, @BeanParam Window window) {
    return exports.list(Caller.of(identity), project, window);
  }

  @GET
  @Path("/segments.csv")
  @Operation(summary = "Passages in sight as CSV, without words that may not be quoted")
  public Response segmentsCsv(UUID project, @BeanParam SegmentFilter filter) {
    return files.segmentsCsv(Caller.of(identity), project, filter).answer();
  }

  @GET
  @Path("/segments.xlsx")
  @Operation(summary = "Passages in sight as XLSX, without words that may not be quoted")
  public Response segmentsXlsx(UUID project, @BeanParam SegmentFilter filter) {
    return files.segmentsXlsx(Caller.of(identity), project, filter).answer();
  }

  @GET
  @Path("/segments.docx")
  @Operation(summary = "Passages in sight as Word, without words that may not be quoted")
  public Response segmentsDocx(UUID project, @BeanParam SegmentFilter filter) {
    return files.segmentsDocx(Caller.of(identity), project, filter).answer();
  }

  @GET
  @Path("/agreement.csv")
  @Operation(summary = "Figures of agreement as CSV, chosen as in GET /agreement")
  public Response agreementCsv(UUID project, @BeanParam AgreementQuery query) {
    return files.agreementCsv(Caller.of(identity), project, query).answer();
  }

  @GET
  @Path("/agreement.xlsx")
  @Operation(summary = "Figures of agreement as XLSX, chosen as in GET /agreement")
  public Response agreementXlsx(UUID project, @BeanParam AgreementQuery query) {
    return files.agreementXlsx(Caller.of(identity), project, query).answer();
  }

  @GET
  @Path("/codebook.csv")
  @Operation(summary = "The codes as CSV")
  public Response codebookCsv(UUID project) {
    return files.codebookCsv(Caller.of(identity), project).answer();
  }

  @GET
  @Path("/propositions.csv")
  @Operation(summary = "The propositions as CSV")
  public Response propositionsCsv(UUID project) {
    return files.propositionsCsv(Caller.of(identity), project).answer();
  }

  @GET
  @Path("/{name}.csv")
  @Operation(summary = "co-occurrence, codes-by-arrangement or codes-by-role-group as CSV")
  public Response matrixCsv(
      UUID project,
      String name,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String with,
      @RestQuery @Nullable String count) {
    MatrixTable.Choice choice = new MatrixTable.Choice(name, kind, with, count);
    return files.matrixCsv(Caller.of(identity), project, choice).answer();
  }
}
