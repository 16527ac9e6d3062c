package org.retroduct.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Layout;

/** Who looks at the present page, and the token that its forms carry. */
@RequestScoped
public class Visitor {
  private final RoutingContext context;
  private final SecurityIdentity identity;
  private final Cookies cookies;
  private final Secrets secrets;
  private @Nullable String formToken;

  Visitor(RoutingContext context, SecurityIdentity identity, Cookies cookies, Secrets secrets) {
    this.context = context;
    this.identity = identity;
    this.cookies = cookies;
    this.secrets = secrets;
  }

  /** The caller. Refused with {@code Unauthenticated} if nobody is logged in. */
  public Caller caller() {
    return Caller.of(identity);
  }

  /** Where the request comes from; wrong passwords count against it. */
  String address() {
    return context.request().remoteAddress().hostAddress();
  }

  boolean isLoggedIn() {
    return identity.getPrincipal() instanceof Caller;
  }

  /** The frame of the page. */
  public Layout layout() {
    return identity.getPrincipal() instanceof Caller caller
        ? Layout.of(formToken(), caller.displayName()).looking(caller.preferences().look())
        : Layout.of(formToken(), null);
  }

  /** The token for forms; before log-in it is bound to a short-lived cookie of its own. */
  String formToken() {
    if (formToken == null) {
      formToken = Secrets.formToken(secret().orElseGet(this::bind));
    }
    return formToken;
  }

  /** What the forms of this visitor are bound to, if anything yet. */
  Optional<String> secret() {
    String name = isLoggedIn() ? cookies.session() : cookies.beforeLogin();
    return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
  }

  private String bind() {
    String secret = secrets.next();
    cookies.bindForms(context, secret);
    return secret;
  }
}
