package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Kept<String, String> kept = new Kept<>(clock, 10, String::length);
  private final List<String> read = new ArrayList<>();

  private String value(String key) {
    return kept.of(
        key,
        asked -> {
          read.add(asked);
          return asked;
        });
  }

  @Test
  void what_is_at_hand_is_not_read_again() {
    assertEquals("one", value("one"));
    assertEquals("one", value("one"));
    assertEquals(List.of("one"), read);
  }

  @Test
  void what_was_asked_for_last_stays_when_room_is_needed() {
    value("four");
    value("five");
    value("four");
    value("three");
    value("four");
    value("five");
    assertEquals(List.of("four", "five", "three", "five"), read);
  }

  @Test
  void what_has_no_room_is_kept_alone() {
    value("one");
    value("longer than all");
    value("longer than all");
    assertEquals(List.of("one", "longer than all"), read);
  }

  @Test
  void ten_minutes_after_it_was_read_it_is_gone_though_it_was_in_use() {
    value("one");
    now = now.plus(Duration.ofMinutes(9));
    value("one");
    now = now.plus(Duration.ofMinutes(1).plusMillis(1));
    value("one");
    assertEquals(List.of("one", "one"), read);
  }

  @Test
  void what_is_forgotten_is_read_again() {
    value("one");
    value("two");
    kept.forget(key -> key.equals("one"));
    value("two");
    value("one");
    assertEquals(List.of("one", "two", "one"), read);
  }
}
