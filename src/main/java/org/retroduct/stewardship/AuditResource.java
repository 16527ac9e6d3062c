package org.retroduct.stewardship;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.security.Caller;

/** The audit over REST. */
@Path("/api/v1/projects/{project}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AuditResource {
  private final SecurityIdentity identity;
  private final Audit audit;

  AuditResource(SecurityIdentity identity, Audit audit) {
    this.identity = identity;
    this.audit = audit;
  }

  @GET
  @Operation(summary = "Who did what when, newest first (lead)")
  public Listing<History.Entry> entries(
      UUID project,
      @RestQuery @Nullable String actor,
      @RestQuery @Nullable String target,
      @RestQuery @Nullable String since,
      @BeanParam Window window) {
    return audit.entries(Caller.of(identity), project, actor, target, instant(since), window);
  }

  private static @Nullable Instant instant(@Nullable String since) {
    try {
      return since == null ? null : Instant.parse(since);
    } catch (DateTimeParseException wrong) {
      throw new Invalid("since", "must be an instant such as 2026-01-31T09:30:00Z");
    }
  }

  @GET
  @Path("/verification")
  @Operation(summary = "Whether the audit is whole (lead)")
  public History.Verification verification(UUID project) {
    return audit.verification(Caller.of(identity), project);
  }
}
