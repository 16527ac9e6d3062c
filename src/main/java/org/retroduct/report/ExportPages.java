package org.retroduct.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.agreement.AgreementQuery;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.report.matrix.MatrixTable;
import org.retroduct.security.Visitor;

/** The same tables for who is logged in with a browser. */
@Path("/projects/{project}/exports")
@Blocking
class ExportPages {
  private final Visitor visitor;
  private final TableFiles files;

  ExportPages(Visitor visitor, TableFiles files) {
    this.visitor = visitor;
    this.files = files;
  }

  @GET
  @Path("/segments.csv")
  public Response segmentsCsv(UUID project, @BeanParam SegmentFilter filter) {
    return files.segmentsCsv(visitor.caller(), project, filter).answer();
  }

  @GET
  @Path("/segments.xlsx")
  public Response segmentsXlsx(UUID project, @BeanParam SegmentFilter filter) {
    return files.segmentsXlsx(visitor.caller(), project, filter).answer();
  }

  @GET
  @Path("/segments.docx")
  public Response segmentsDocx(UUID project, @BeanParam SegmentFilter filter) {
    return files.segmentsDocx(visitor.caller(), project, filter).answer();
  }

  @GET
  @Path("/agreement.csv")
  public Response agreementCsv(UUID project, @BeanParam AgreementQuery query) {
    return files.agreementCsv(visitor.caller(), project, query).answer();
  }

  @GET
  @Path("/agreement.xlsx")
  public Response agreementXlsx(UUID project, @BeanParam AgreementQuery query) {
    return files.agreementXlsx(visitor.caller(), project, query).answer();
  }

  @GET
  @Path("/codebook.csv")
  public Response codebookCsv(UUID project) {
    return files.codebookCsv(visitor.caller(), project).answer();
  }

  @GET
  @Path("/propositions.csv")
  public Response propositionsCsv(UUID project) {
    return files.propositionsCsv(visitor.caller(), project).answer();
  }

  @GET
  @Path("/{name}.csv")
  public Response matrixCsv(
      UUID project,
      String name,
      @RestQuery @Nullable String kind,
      @RestQuery @Nullable String with,
      @RestQuery @Nullable String count) {
    MatrixTable.Choice choice = new MatrixTable.Choice(name, kind, with, count);
    return files.matrixCsv(visitor.caller(), project, choice).answer();
  }
}
