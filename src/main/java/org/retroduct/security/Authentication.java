package org.retroduct.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.retroduct.platform.Unauthenticated;

/** Looks credentials up, away from the event loop. */
@ApplicationScoped
class Authentication implements IdentityProvider<Credentials> {
  private final LogIn logIn;
  private final Tokens tokens;

  Authentication(LogIn logIn, Tokens tokens) {
    this.logIn = logIn;
    this.tokens = tokens;
  }

  @Override
  public Class<Credentials> getRequestType() {
    return Credentials.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      Credentials shown, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(shown));
  }

  @ActivateRequestContext
  SecurityIdentity identity(Credentials shown) {
    Caller caller =
        switch (shown.kind()) {
          case SESSION ->
              logIn
                  .resume(shown.secret())
                  .orElseThrow(() -> new Unauthenticated("The log-in has ended. Log in again."));
          case TOKEN -> tokens.check(shown.secret(), shown.address());
          case PASSWORD -> logIn.check(shown.username(), shown.secret(), shown.address());
        };
    return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
  }
}
