package org.retroduct.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Unauthenticated;
import org.retroduct.platform.Window;

/** API tokens: each caller's own. */
@ApplicationScoped
class Tokens {
  private static final String PREFIX = "rt_";

  private final Secrets secrets;
  private final Attempts attempts;
  private final LogIn logIn;
  private final History history;
  private final Clock clock;

  Tokens(Secrets secrets, Attempts attempts, LogIn logIn, History history, Clock clock) {
    this.secrets = secrets;
    this.attempts = attempts;
    this.logIn = logIn;
    this.history = history;
    this.clock = clock;
  }

  /** A token; its secret only in the answer to its creation. */
  record View(
      UUID id,
      String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
      Instant createdAt) {}

  @Transactional
  View create(Caller caller, @Nullable String name) {
    named(name).done();
    return made(caller, String.valueOf(name));
  }

  /** The same on a page, where a password is said once more. Refused: 422, 429. */
  @Transactional
  View create(Caller caller, String name, LogIn.Confirmation said) {
    Check check = named(name);
    logIn.confirm(caller, check, said);
    check.done();
    return made(caller, name);
  }

  private static Check named(@Nullable String name) {
    return new Check().text(name, "name", 200);
  }

  private View made(Caller caller, String name) {
    String secret = PREFIX + secrets.next();
    ApiToken token = new ApiToken();
    token.account = Account.<Account>findById(caller.id());
    token.name = name;
    token.secretHash = Secrets.hash(secret);
    token.createdAt = clock.instant();
    token.persist();
    history.record(History.ACCOUNTS, caller.username(), "token created", token.id, "");
    return new View(token.id, token.name, secret, token.createdAt);
  }

  @Transactional
  Listing<View> list(Caller caller, Window window) {
    return ApiToken.of(caller, window)
        .map(token -> new View(token.id, token.name, null, token.createdAt));
  }

  @Transactional
  void delete(Caller caller, UUID id) {
    if (ApiToken.delete("id = ?1 and account.id = ?2", id, caller.id()) == 0) {
      throw new NotFound("You have no token with this id.");
    }
    history.record(History.ACCOUNTS, caller.username(), "token deleted", id, "");
  }

  /**
   * Who holds the token. Refused with {@link Unauthenticated}, or 429 after too many failures. One
   * statement at each request, and so no transaction around it.
   */
  Caller check(String secret, String address) {
    Optional<Caller> caller =
        ApiToken.of(secret).filter(token -> !token.account.disabled).map(t -> Caller.of(t.account));
    if (caller.isEmpty()) {
      attempts.requireAddress(address);
      attempts.failedToken(address);
    }
    return caller.orElseThrow(() -> new Unauthenticated("This token is not valid."));
  }
}
