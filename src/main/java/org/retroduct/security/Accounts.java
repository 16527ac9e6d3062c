package org.retroduct.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Forbidden;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;

/** The accounts of this server; administrators manage them. */
@ApplicationScoped
public class Accounts {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /** It stands for the coder of what several agreed on. */
  private static final String RESERVED = "consensus";

  private final Passwords passwords;
  private final History history;
  private final Clock clock;

  Accounts(Passwords passwords, History history, Clock clock) {
    this.passwords = passwords;
    this.history = history;
    this.clock = clock;
  }

  /** What an administrator says of a new or changed account. */
  public record Draft(
      @Nullable String username,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable Boolean administrator,
      @Nullable Boolean disabled) {}

  /**
   * Makes an account. Refused: not an administrator (403), a taken name (409), wrong fields (422).
   */
  @Transactional
  public AccountView create(Caller caller, Draft draft) {
    caller.requireAdministrator();
    return AccountView.of(create(draft, caller.username()));
  }

  Account create(Draft draft, String actor) {
    Check check = new Check().text(draft.displayName(), "displayName", 200);
    String username = draft.username() == null ? "" : draft.username().toLowerCase(Locale.ROOT);
    check.that(
        USERNAME.matcher(username).matches(),
        "username",
        "must have 1 to 64 of the letters a to z, digits and . _ @ -");
    check.that(!username.equals(RESERVED), "username", "means something else here");
    Passwords.require(check, draft.password());
    check.done();
    if (Account.named(username).isPresent()) {
      throw new Conflict("An account with this user name exists already.");
    }
    String hash = passwords.hash(String.valueOf(draft.password()));
    Account account =
        new Account(username, String.valueOf(draft.displayName()), hash, clock.instant());
    account.administrator = Boolean.TRUE.equals(draft.administrator());
    account.persist();
    history.record(History.ACCOUNTS, actor, "account created", account.id, "");
    return account;
  }

  /**
   * The account of a coder who cannot log in, as the sample study has; made at its first use. If
   * the name belongs to somebody who can log in, {@code name-2} and so on is taken. It is there for
   * others at once, before the caller's transaction ends.
   */
  @Transactional
  public Account withoutLogin(String name, String displayName) {
    for (int i = 1; ; i++) {
      String username = i == 1 ? name : name + "-" + i;
      // Looked for here, since the caller's transaction may have made an account of this name.
      Optional<Account> account =
          Account.named(username)
              .or(() -> made(username, displayName))
              .or(() -> Account.named(username));
      if (account.isPresent() && account.get().passwordHash == null) {
        return account.get();
      }
    }
  }

  /** Empty if another process, whose account could not be seen yet, made one of this name first. */
  private Optional<Account> made(String username, String displayName) {
    Account account = new Account(username, displayName, null, clock.instant());
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                account.persistAndFlush();
                history.record(History.ACCOUNTS, "system", "account created", account.id, "");
              });
      return Optional.of(account);
    } catch (ConstraintViolationException taken) {
      return Optional.empty();
    }
  }

  /** All accounts by name. Refused: not an administrator (403). */
  @Transactional
  public Listing<AccountView> list(Caller caller, Window window) {
    caller.requireAdministrator();
    return Account.all(window).map(AccountView::of);
  }

  /** One account. Refused: not an administrator (403), an unknown name (404). */
  @Transactional
  AccountView get(Caller caller, String username) {
    caller.requireAdministrator();
    return AccountView.of(named(username));
  }

  /**
   * Changes an account; a new password ends its sessions and tokens. Refused: as for {@link
   * #create}, and 404. Nobody takes the administration from the account in use, and so it never
   * ends.
   */
  @Transactional
  public AccountView change(Caller caller, String username, Draft draft, Expected expected) {
    caller.requireAdministrator();
    if (takesAccess(draft)) {
      requireStillAdministrator(caller);
    }
    Account account = named(username);
    expected.require(account.version);
    Check check = new Check();
    if (draft.displayName() != null) {
      check.text(draft.displayName(), "displayName", 200);
    }
    if (draft.password() != null) {
      Passwords.require(check, draft.password());
    }
    boolean locksOut = account.id.equals(caller.id()) && takesAccess(draft);
    check.that(!locksOut, "administrator", "cannot be taken from the account that you use").done();
    apply(draft, account);
    Account.flush();
    history.record(History.ACCOUNTS, caller.username(), "account changed", account.id, "");
    return AccountView.of(account);
  }

  private static boolean takesAccess(Draft draft) {
    return Boolean.TRUE.equals(draft.disabled()) || Boolean.FALSE.equals(draft.administrator());
  }

  /** Two administrators who lock each other out at the same moment wait here for each other. */
  private static void requireStillAdministrator(Caller caller) {
    List<Account> administrators =
        Account.<Account>find("administrator and not disabled order by id")
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    if (administrators.stream().noneMatch(each -> each.id.equals(caller.id()))) {
      throw new Forbidden("Only an administrator may do this.");
    }
  }

  private void apply(Draft draft, Account account) {
    account.displayName = draft.displayName() == null ? account.displayName : draft.displayName();
    account.administrator =
        draft.administrator() == null ? account.administrator : draft.administrator();
    account.disabled = draft.disabled() == null ? account.disabled : draft.disabled();
    if (draft.password() != null) {
      account.passwordHash = passwords.hash(draft.password());
      ApiToken.delete("account", account);
    }
    if (draft.password() != null || account.disabled) {
      LoginSession.delete("account", account);
    }
  }

  /** The account of that name, for the features above. Refused with {@link NotFound}. */
  public Account named(String username) {
    return Optional.of(username.toLowerCase(Locale.ROOT))
        .filter(name -> USERNAME.matcher(name).matches())
        .flatMap(Account::named)
        .orElseThrow(Accounts::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("There is no account with this user name.");
  }
}
