package org.retroduct.coding.search;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** Full-text search over REST. */
@Path("/api/v1/projects/{project}/search")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SearchResource {
  private final SecurityIdentity identity;
  private final Search search;

  SearchResource(SecurityIdentity identity, Search search) {
    this.identity = identity;
    this.search = search;
  }

  @GET
  @Operation(
      summary =
          "Words and \"phrases\" in transcripts, memos and definitions, each with its surroundings")
  public Listing<Hit> find(
      UUID project,
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String in,
      @BeanParam Window window) {
    return search.find(Caller.of(identity), project, q, in, window).hits();
  }
}
