package org.retroduct.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.security.Caller;

/** The summary of an arrangement over REST, by the ending of the address. */
@Path("/api/v1/projects/{project}/arrangements/{arrangement}/summary.{format}")
@Blocking
class SummaryFileResource {
  private final SecurityIdentity identity;
  private final SummaryFiles files;

  SummaryFileResource(SecurityIdentity identity, SummaryFiles files) {
    this.identity = identity;
    this.files = files;
  }

  @GET
  @Operation(summary = "The summary as json, html, docx or pdf")
  public Response file(
      UUID project,
      UUID arrangement,
      String format,
      @RestQuery @Nullable String state,
      @Context Request request) {
    Caller caller = Caller.of(identity);
    Format as = Format.requireEnding(format);
    return files.answer(
        caller, project, files.offered(caller, project, arrangement, state, as), request);
  }
}
