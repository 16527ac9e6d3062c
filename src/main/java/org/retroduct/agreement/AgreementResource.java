package org.retroduct.agreement;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.retroduct.security.Caller;

/** Agreement over REST. */
@Path("/api/v1/projects/{project}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AgreementResource {
  private final SecurityIdentity identity;
  private final Agreement agreement;
  private final FreeAgreement free;

  AgreementResource(SecurityIdentity identity, Agreement agreement, FreeAgreement free) {
    this.identity = identity;
    this.agreement = agreement;
    this.free = free;
  }

  @GET
  @Operation(summary = "How far coders agree: of a closed round, or of any transcripts and coders")
  public AgreementView get(UUID project, @BeanParam AgreementQuery query) {
    AgreementQuery.Asked asked = query.read();
    Caller caller = Caller.of(identity);
    return asked.round() == null
        ? free.of(caller, project, asked.choice(), asked.wish())
        : agreement.ofRound(caller, project, asked.round(), asked.wish(), null).figures();
  }
}
