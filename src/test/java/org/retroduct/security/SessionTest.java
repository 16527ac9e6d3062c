package org.retroduct.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** How long a log-in lasts: 24 hours without use, 14 days in all. */
@QuarkusTest
class SessionTest {
  private String user;
  private Site site;

  @BeforeEach
  void log_in() {
    user = Api.newUser("sleeper");
    site = Site.of(user);
  }

  private Instant usedAt() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> LoginSession.<LoginSession>find("account.username", user).singleResult().usedAt);
  }

  private void set(String field, Duration ago) {
    Instant then = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                LoginSession.update(
                    field + " = ?1 where account = (from Account where username = ?2)",
                    then,
                    user));
  }

  private boolean holds() {
    int status = site.get("/").statusCode();
    assertTrue(status == 200 || status == 303, () -> "status " + status);
    return status == 200;
  }

  @Test
  void each_minute_of_use_is_noted() {
    set("usedAt", Duration.ofSeconds(50));
    Instant before = usedAt();
    assertTrue(holds());
    assertEquals(before, usedAt());
    set("usedAt", Duration.ofMinutes(2));
    assertTrue(holds());
    assertTrue(usedAt().isAfter(Instant.now().minusSeconds(60)));
  }

  @Test
  void a_day_without_use_ends_it() {
    set("usedAt", Duration.ofHours(24).minusMinutes(1));
    assertTrue(holds());
    set("usedAt", Duration.ofHours(24).plusMinutes(1));
    assertFalse(holds());
  }

  @Test
  void two_weeks_end_it_however_much_it_was_used() {
    set("createdAt", Duration.ofDays(14).minusMinutes(1));
    assertTrue(holds());
    set("createdAt", Duration.ofDays(14).plusMinutes(1));
    assertFalse(holds());
  }
}
