package org.retroduct.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.FormOutOfDate;

/**
 * Refuses a form that another site sent, or that carries no or a wrong token (403), and text that
 * no text may hold (422). The API needs none of it, since no browser adds a token to a request.
 */
class FormGuard {
  private final Visitor visitor;
  private final SecuritySettings settings;

  FormGuard(Visitor visitor, SecuritySettings settings) {
    this.visitor = visitor;
    this.settings = settings;
  }

  @WithFormRead
  @ServerRequestFilter(priority = 2000)
  void guard(ContainerRequestContext request, RoutingContext context, ResourceInfo handler) {
    String path = request.getUriInfo().getPath();
    if (!request.getMethod().equals("POST") || path.startsWith("/api/")) {
      return;
    }
    requireThisSite(context.request());
    if (!visitor.isLoggedIn() && !SignedIn.isDoor(path)) {
      // The log-in has ended, and its token with it: SignedIn does nothing and keeps what was sent.
      return;
    }
    // What a filter is handed is a wrapper that does not show the form.
    ResteasyReactiveRequestContext form = CurrentRequestManager.get();
    requireToken((String) form.getFormParameter("csrf", true, false));
    if (!handler.getResourceMethod().isAnnotationPresent(FormComesBack.class)) {
      requireCleanText(form.getFormData());
    }
  }

  private void requireThisSite(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    boolean told = request.getHeader("Sec-Fetch-Site") != null;
    boolean ours =
        origin == null || (origin.equals("null") ? told : origin.equalsIgnoreCase(ours(request)));
    if (!ours || !saysThisSite(request)) {
      throw new Forbidden("This form was not sent from this site. Nothing was saved.");
    }
  }

  /** Whether the browser says that the request comes from this site, or says nothing. */
  static boolean saysThisSite(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || List.of("same-origin", "none").contains(site);
  }

  private String ours(HttpServerRequest request) {
    return settings
        .publicUrl()
        .map(url -> URI.create(url).resolve("/").toString().replaceFirst("/$", ""))
        .orElseGet(() -> request.scheme() + "://" + request.authority());
  }

  private void requireToken(@Nullable String shown) {
    Optional<String> secret = visitor.secret();
    if (shown == null || secret.isEmpty() || !same(shown, Secrets.formToken(secret.get()))) {
      throw new FormOutOfDate();
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static void requireCleanText(@Nullable FormData form) {
    if (form == null) {
      return;
    }
    for (String field : form) {
      for (FormValue value : form.get(field)) {
        if (!value.isFileItem()) {
          CleanText.require(field, value.getValue());
        }
      }
    }
  }
}
