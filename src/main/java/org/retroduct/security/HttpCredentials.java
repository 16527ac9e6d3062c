package org.retroduct.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads credentials off a request: tokens for the API only, the session's cookie for pages only.
 */
@ApplicationScoped
class HttpCredentials implements HttpAuthenticationMechanism {
  /** Under this key lies what refused the credentials; {@link SignedIn} throws it. */
  static final String REFUSED = HttpCredentials.class.getName() + ".refused";

  private final Cookies cookies;

  HttpCredentials(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Credentials shown = shown(context);
    if (shown == null) {
      return Uni.createFrom().nullItem();
    }
    return identities
        .authenticate(shown)
        .onFailure()
        .recoverWithItem(
            refusal -> {
              context.put(REFUSED, refusal);
              return null;
            });
  }

  private @Nullable Credentials shown(RoutingContext context) {
    String path = context.normalizedPath();
    String address = context.request().remoteAddress().hostAddress();
    if (!path.startsWith("/api/")) {
      Cookie cookie = context.request().getCookie(cookies.session());
      return cookie == null
          ? null
          : new Credentials(Credentials.Kind.SESSION, "", cookie.getValue(), address);
    }
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return null;
    }
    boolean making = path.equals("/api/v1/tokens") && context.request().method() == HttpMethod.POST;
    if (!making && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return new Credentials(Credentials.Kind.TOKEN, "", header.substring(7).trim(), address);
    }
    boolean basic = header.regionMatches(true, 0, "Basic ", 0, 6);
    return basic && path.equals("/api/v1/tokens") ? basic(header.substring(6), address) : null;
  }

  private static @Nullable Credentials basic(String encoded, String address) {
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded.trim());
      String pair = new String(bytes, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? null
          : new Credentials(
              Credentials.Kind.PASSWORD,
              pair.substring(0, colon),
              pair.substring(colon + 1),
              address);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(Credentials.class);
  }
}
