package org.retroduct.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.retroduct.platform.NotFound;

/** The first start: an account {@code admin} by setting, or a one-time link on the console. */
@ApplicationScoped
class SetUp {
  private static final Logger LOG = Logger.getLogger("org.retroduct");

  private final Accounts accounts;
  private final Secrets secrets;
  private final SecuritySettings settings;
  private final EntityManager entities;
  private final Event<FirstAccount> firstAccounts;
  private final String host;
  private final int port;

  SetUp(
      Accounts accounts,
      Secrets secrets,
      SecuritySettings settings,
      EntityManager entities,
      Event<FirstAccount> firstAccounts,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.settings = settings;
    this.entities = entities;
    this.firstAccounts = firstAccounts;
    this.host = host;
    this.port = port;
  }

  @Transactional
  void start(@Observes StartupEvent started) {
    warnOfWideAddress();
    if (Account.count("passwordHash is not null") > 0) {
      return;
    }
    if (settings.adminPassword().isPresent()) {
      String password = settings.adminPassword().get();
      accounts.create(
          new Accounts.Draft("admin", "Administrator", password, true, false), "system");
      LOG.info("The account admin was made with the password given.");
    } else {
      String secret = secrets.next();
      keep(secret);
      LOG.infof("Set up this server: %s/setup?key=%s", address(), secret);
    }
  }

  private void warnOfWideAddress() {
    boolean local = List.of("127.0.0.1", "localhost", "::1", "[::1]").contains(host);
    boolean tls = settings.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
    if (!local && !tls) {
      LOG.warnf(
          "Listening on %s without TLS: passwords and transcripts can be read on the way. Put a"
              + " proxy with TLS in front and set RETRODUCT_PUBLIC_URL to its https address.",
          host);
    }
  }

  private String address() {
    return settings
        .publicUrl()
        .orElse("http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port);
  }

  private void keep(String secret) {
    entities.createNativeQuery("delete from setup_link").executeUpdate();
    entities
        .createNativeQuery("insert into setup_link (id, secret_hash) values (1, ?1)")
        .setParameter(1, Secrets.hash(secret))
        .executeUpdate();
  }

  /** Refused with {@link NotFound} unless the link is the one printed and no account exists yet. */
  @Transactional
  void require(String key) {
    boolean valid =
        Account.count("passwordHash is not null") == 0
            && !entities
                .createNativeQuery("select id from setup_link where secret_hash = ?1 for update")
                .setParameter(1, Secrets.hash(key))
                .getResultList()
                .isEmpty();
    if (!valid) {
      throw new NotFound(
          "This set-up link is not valid any more. If nobody has set the server up, restart it and"
              + " use the new link that it prints.");
    }
  }

  /** Makes the first account, who administers the server; the link works once. */
  @Transactional
  Caller complete(String key, Accounts.Draft draft, boolean sample) {
    require(key);
    Accounts.Draft administrator =
        new Accounts.Draft(draft.username(), draft.displayName(), draft.password(), true, false);
    Caller caller = Caller.of(accounts.create(administrator, "system"));
    entities.createNativeQuery("delete from setup_link").executeUpdate();
    if (sample) {
      firstAccounts.fire(new FirstAccount(caller));
    }
    return caller;
  }
}
