package org.retroduct.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.security.Caller;

/** The summary of an arrangement over REST, by Accept. */
@Path("/api/v1/projects/{project}/arrangements/{arrangement}/summary")
@Blocking
class SummaryResource {
  private final SecurityIdentity identity;
  private final SummaryFiles files;

  SummaryResource(SecurityIdentity identity, SummaryFiles files) {
    this.identity = identity;
    this.files = files;
  }

  @GET
  @Operation(summary = "The summary as JSON, HTML, Word or PDF, whichever is accepted")
  public Response summary(
      UUID project,
      UUID arrangement,
      @RestQuery @Nullable String state,
      @Context HttpHeaders headers,
      @Context Request request) {
    Format format =
        Format.accepted(headers.getAcceptableMediaTypes()).orElseThrow(NotAcceptableException::new);
    Caller caller = Caller.of(identity);
    SummaryFiles.Offered offered = files.offered(caller, project, arrangement, state, format);
    return Response.fromResponse(files.answer(caller, project, offered, request))
        .header(HttpHeaders.VARY, "Accept")
        .build();
  }
}
