package org.retroduct.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.security.Principal;
import java.util.UUID;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Unauthenticated;

/** Who asks: the account behind a session or a token. */
public record Caller(
    UUID id, String username, String displayName, boolean administrator, Preferences preferences)
    implements Principal {

  /** A caller who sees no pages, as an import has. */
  public Caller(UUID id, String username, String displayName, boolean administrator) {
    this(id, username, displayName, administrator, Preferences.USUAL);
  }

  /**
   * The caller of the present request. Refused with {@link Unauthenticated} if nobody is logged in.
   */
  public static Caller of(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new Unauthenticated("Log in, or send a valid token.");
  }

  static Caller of(Account account) {
    return new Caller(
        account.id(),
        account.username(),
        account.displayName(),
        account.administrator(),
        account.preferences());
  }

  /** Refused with {@link Forbidden} unless the account administers the server. */
  public void requireAdministrator() {
    if (!administrator) {
      throw new Forbidden("Only an administrator may do this.");
    }
  }

  @Override
  public String getName() {
    return username;
  }
}
