package org.retroduct.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.retroduct.platform.Refusal;

/** Nobody reaches a resource or a page without being logged in, but for the doors themselves. */
class SignedIn {
  private static final Set<String> DOORS = Set.of("/login", "/setup");

  private final SecurityIdentity identity;

  SignedIn(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter(priority = 1000)
  void require(ContainerRequestContext request, RoutingContext context) {
    String path = request.getUriInfo().getPath();
    if (DOORS.contains(path)) {
      return;
    }
    Object refused = context.get(HttpCredentials.REFUSED);
    if (refused instanceof Refusal refusal) {
      throw refusal;
    }
    if (refused instanceof RuntimeException failure) {
      throw failure;
    }
    Caller.of(identity);
  }
}
