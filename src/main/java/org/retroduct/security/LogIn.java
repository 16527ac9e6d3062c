package org.retroduct.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Unauthenticated;

/** Checks passwords, and keeps the log-ins that follow. */
@ApplicationScoped
class LogIn {
  private static final Duration LONGEST = Duration.ofDays(14);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Passwords passwords;
  private final Attempts attempts;
  private final Secrets secrets;
  private final SecuritySettings settings;
  private final History history;
  private final Clock clock;

  LogIn(
      Passwords passwords,
      Attempts attempts,
      Secrets secrets,
      SecuritySettings settings,
      History history,
      Clock clock) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.secrets = secrets;
    this.settings = settings;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The account with that name and password. Refused with {@link Unauthenticated}, in the same
   * words and after the same time whether the name exists or not, and with 429 after too many
   * failures.
   */
  @Transactional
  Caller check(String username, String password, String address) {
    String name = username.toLowerCase(Locale.ROOT).trim();
    attempts.require(name, address);
    Optional<Account> account =
        CleanText.isClean(name) && name.length() <= 64 ? Account.named(name) : Optional.empty();
    boolean right =
        passwords.matches(password, account.map(a -> a.passwordHash).orElse(null))
            && account.isPresent()
            && !account.get().disabled;
    if (!right) {
      attempts.failed(name, address);
      throw new Unauthenticated("The user name or the password is not right.");
    }
    return Caller.of(account.orElseThrow());
  }

  /** What somebody says who changes a password: the one before, and the one wanted. */
  record PasswordChange(String before, String wanted) {}

  /**
   * Gives the caller's account a new password. Its other sessions and its tokens end, since whoever
   * knew the one before may have made them. Refused: a wrong password before, which counts as a
   * failed log-in, or a new one of the wrong length (422), and 429 after too many failures.
   *
   * @param kept the secret of the session that stays
   */
  @Transactional
  void changePassword(Caller caller, PasswordChange change, String kept, String address) {
    Account account = Account.findById(caller.id());
    Check check = new Check();
    confirm(check, account, new Confirmation("passwordBefore", change.before(), address));
    Passwords.require(check, change.wanted());
    check.done();
    account.passwordHash = passwords.hash(change.wanted());
    LoginSession.delete("account = ?1 and secretHash <> ?2", account, Secrets.hash(kept));
    ApiToken.delete("account", account);
    history.record(History.ACCOUNTS, caller.username(), "password changed", account.id, "");
  }

  /**
   * Makes sure that it is the caller who asks, and not somebody at their desk: notes a wrong
   * password, which counts as a failed log-in. Refused: 429 after too many failures.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void confirm(Caller caller, Check check, Confirmation said) {
    confirm(check, Account.findById(caller.id()), said);
  }

  /** The password that somebody says once more, in a field of a form, and where they are. */
  record Confirmation(String field, String password, String address) {}

  private void confirm(Check check, Account account, Confirmation said) {
    attempts.require(account.username, said.address());
    boolean any = !said.password().isEmpty();
    boolean right = passwords.matches(said.password(), account.passwordHash);
    if (any && !right) {
      attempts.failed(account.username, said.address());
    }
    check.that(right, said.field(), any ? "is not right" : "is needed");
  }

  /** Starts a session and gives its secret, for the cookie. */
  @Transactional
  String start(Caller caller) {
    String secret = secrets.next();
    LoginSession session = new LoginSession();
    session.account = Account.<Account>findById(caller.id());
    session.secretHash = Secrets.hash(secret);
    session.createdAt = clock.instant();
    session.usedAt = session.createdAt;
    session.persist();
    LoginSession.delete("createdAt < ?1", session.createdAt.minus(LONGEST));
    history.record(History.ACCOUNTS, caller.username(), "session started", caller.id(), "");
    return secret;
  }

  /**
   * Who holds the session, if it has not ended. One statement at each request, and so no
   * transaction around it; only when it was used is written, every minute.
   */
  Optional<Caller> resume(String secret) {
    Instant now = clock.instant();
    Optional<LoginSession> found =
        LoginSession.of(secret)
            .filter(s -> s.createdAt.plus(LONGEST).isAfter(now))
            .filter(s -> s.usedAt.plus(settings.sessionIdle()).isAfter(now))
            .filter(s -> !s.account.disabled);
    found
        .filter(session -> session.usedAt.plus(NOTED_EVERY).isBefore(now))
        .ifPresent(
            session ->
                QuarkusTransaction.requiringNew().run(() -> LoginSession.used(session.id, now)));
    return found.map(session -> Caller.of(session.account));
  }

  /** Ends the session. */
  @Transactional
  void end(Caller caller, String secret) {
    LoginSession.delete("secretHash", Secrets.hash(secret));
    history.record(History.ACCOUNTS, caller.username(), "session ended", caller.id(), "");
  }
}
