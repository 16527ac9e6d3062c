package org.retroduct.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.retroduct.platform.Digests;
import org.retroduct.platform.TooManyAttempts;

/** Slows down guessing: after so many failures an account or an address has to wait. */
@ApplicationScoped
class Attempts {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_ACCOUNT = 10;
  private static final int PER_ADDRESS = 50;

  private final Clock clock;

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /** Refused with {@link TooManyAttempts} while the account or the address has to wait. */
  void require(String username, String address) {
    require(account(username), PER_ACCOUNT);
    requireAddress(address);
  }

  /** Refused with {@link TooManyAttempts} while the address has to wait. */
  void requireAddress(String address) {
    require(address(address), PER_ADDRESS);
  }

  private void require(String bucket, int most) {
    Instant since = clock.instant().minus(WINDOW);
    if (FailedAttempt.count("bucket = ?1 and at > ?2", bucket, since) >= most) {
      throw new TooManyAttempts(WINDOW);
    }
  }

  /** Counts a wrong password; kept although the request is refused. */
  void failed(String username, String address) {
    count(account(username), address(address));
  }

  /** Counts a wrong token. */
  void failedToken(String address) {
    count(address(address));
  }

  private void count(String... buckets) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Instant now = clock.instant();
              FailedAttempt.delete("at < ?1", now.minus(WINDOW));
              for (String bucket : buckets) {
                new FailedAttempt(bucket, now).persist();
              }
            });
  }

  private static String account(String username) {
    return "account " + Digests.sha256Hex(username);
  }

  private static String address(String address) {
    return "address " + Digests.sha256Hex(address);
  }
}
