package org.retroduct.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Refusal;

/** Nobody reaches a resource or a page without being logged in, but for the doors themselves. */
class SignedIn {
  private static final Set<String> DOORS = Set.of("/login", "/setup");

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final SecurityIdentity identity;
  private final Visitor visitor;

  SignedIn(SecurityIdentity identity, Visitor visitor) {
    this.identity = identity;
    this.visitor = visitor;
  }

  /** Whether the page is for visitors who are not logged in. */
  static boolean isDoor(String path) {
    return DOORS.contains(path);
  }

  private String page(Carried carried) {
    Layout layout = visitor.layout().here("Log in");
    return new LogInPages.LogInPage(layout, Form.empty(), "/", carried).render();
  }

  @WithFormRead
  @ServerRequestFilter(priority = 1000)
  @Nullable Response require(ContainerRequestContext request, RoutingContext context) {
    String path = request.getUriInfo().getPath();
    if (isDoor(path)) {
      return null;
    }
    if (!path.startsWith("/api/")
        && request.getMethod().equals("POST")
        && identity.isAnonymous()
        && FormGuard.saysThisSite(context.request())) {
      String action = request.getUriInfo().getRequestUri().getRawPath();
      Carried carried = Carried.of(action, CurrentRequestManager.get().getFormData());
      return Response.status(422).type(HTML).entity(page(carried)).build();
    }
    Object refused = context.get(HttpCredentials.REFUSED);
    if (refused instanceof Refusal refusal) {
      throw refusal;
    }
    if (refused instanceof RuntimeException failure) {
      throw failure;
    }
    Caller.of(identity);
    return null;
  }
}
