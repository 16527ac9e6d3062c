package org.retroduct.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a retry of a POST answer what the first try answered. The key is taken before the act and
 * completed after it; a first try that died in between leaves the key taken, so that the act never
 * happens twice.
 */
@ApplicationScoped
class Idempotency {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Clock clock;

  Idempotency(Clock clock) {
    this.clock = clock;
  }

  /** What is known of an earlier try; empty if this is the first, whose key is then taken. */
  Optional<Answered> begin(String account, String path, String key, String hash) {
    try {
      return taken(account, path, key, hash);
    } catch (ConstraintViolationException atOnce) {
      return taken(account, path, key, hash);
    }
  }

  private Optional<Answered> taken(String account, String path, String key, String hash) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Instant now = clock.instant();
              RepeatedRequest.delete("at < ?1", now.minus(KEPT));
              Optional<RepeatedRequest> earlier = RepeatedRequest.of(account, path, key);
              if (earlier.isPresent()) {
                return Optional.of(answered(earlier.get(), hash));
              }
              RepeatedRequest first = new RepeatedRequest();
              first.account = account;
              first.method = "POST";
              first.path = path;
              first.key = key;
              first.requestHash = hash;
              first.at = now;
              first.persistAndFlush();
              return Optional.<Answered>empty();
            });
  }

  private static Answered answered(RepeatedRequest earlier, String hash) {
    if (!earlier.requestHash.equals(hash)) {
      throw new Invalid("Idempotency-Key", "was used for another request; choose a new one");
    }
    if (earlier.status == null) {
      throw new Conflict(
          "The first try with this Idempotency-Key has not finished. Look whether it was done.");
    }
    return new Answered(earlier.status, earlier.location);
  }

  /** Keeps the status of the first try, or frees the key if it was refused. */
  void end(String account, String path, String key, int status, @Nullable String location) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (status / 100 != 2) {
                RepeatedRequest.of(account, path, key).ifPresent(RepeatedRequest::delete);
                return;
              }
              RepeatedRequest.of(account, path, key)
                  .ifPresent(
                      first -> {
                        first.status = status;
                        first.location = location;
                      });
            });
  }

  /** What the first try answered. */
  record Answered(int status, @Nullable String location) {}
}
