package org.retroduct.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The two cookies of the pages: the session's, and one that binds forms before log-in. */
@ApplicationScoped
class Cookies {
  private static final Duration BEFORE_LOGIN = Duration.ofHours(2);

  private final boolean secure;

  Cookies(SecuritySettings settings) {
    this.secure = settings.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
  }

  String session() {
    return secure ? "__Host-retroduct" : "retroduct";
  }

  String beforeLogin() {
    return secure ? "__Host-retroduct-form" : "retroduct-form";
  }

  void startSession(RoutingContext context, String secret) {
    context.response().addCookie(cookie(session(), secret));
    remove(context, beforeLogin());
  }

  void endSession(RoutingContext context) {
    remove(context, session());
  }

  void bindForms(RoutingContext context, String secret) {
    context.response().addCookie(cookie(beforeLogin(), secret).setMaxAge(BEFORE_LOGIN.toSeconds()));
  }

  private void remove(RoutingContext context, String name) {
    context.response().addCookie(cookie(name, "").setMaxAge(0));
  }

  private Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }
}
