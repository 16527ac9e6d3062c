package org.retroduct.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class RoundsTest {
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private String token;
  private String project;
  private String transcript;
  private String round;

  @BeforeEach
  void a_round_of_one_coder() {
    String username = Api.newUser("coder");
    token = Api.token(username);
    project = Api.newProject(token, "partnering");
    transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", "R: It was good."))
            .post(project + "/transcripts")
            .path("id");
    Map<String, Object> draft =
        Map.of("name", "Pilot", "transcripts", List.of(transcript), "coders", List.of(username));
    round = Api.as(token).body(draft).post(project + "/rounds").path("id");
  }

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  private Round held() {
    UUID in = UUID.fromString(project.substring(project.lastIndexOf('/') + 1));
    return Round.held(in, UUID.fromString(round)).orElseThrow();
  }

  @Test
  void who_finishes_while_the_round_is_being_closed_is_told_that_it_is() throws Exception {
    Future<Integer> finishing =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Round closing = held();
                  closing.state = RoundState.CLOSED;
                  closing.closedAt = Instant.now();
                  Round.flush();
                  return meanwhile(other.submit(this::finish));
                });
    assertEquals(409, finishing.get(30, TimeUnit.SECONDS));
  }

  @Test
  void who_codes_while_the_round_is_being_called_off_is_told_so() throws Exception {
    String code = Api.as(token).get(project + "/codes").path("items.find { it.codable }.id");
    Future<Integer> coding =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Assignment.hold(UUID.fromString(round));
                  Round going = held();
                  Assignment.delete("round", going);
                  going.delete();
                  Round.flush();
                  return meanwhile(other.submit(() -> code(code)));
                });
    int answer = coding.get(30, TimeUnit.SECONDS);
    assertTrue(answer == 409 || answer == 422, "answered " + answer);
    assertEquals(0, Api.as(token).get(project + "/segments").<Integer>path("total"));
  }

  @Test
  void who_codes_while_they_finish_in_another_window_is_told_so() throws Exception {
    String code = Api.as(token).get(project + "/codes").path("items.find { it.codable }.id");
    Future<Integer> coding =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Assignment.hold(UUID.fromString(round));
                  Assignment.of(List.of(held().id)).forEach(t -> t.submittedAt = Instant.now());
                  Round.flush();
                  return meanwhile(other.submit(() -> code(code)));
                });
    assertEquals(409, coding.get(30, TimeUnit.SECONDS));
  }

  private int code(String code) {
    Map<String, Object> draft =
        Map.of("start", 0, "end", 2, "codes", List.of(code), "round", round);
    return Api.as(token)
        .body(draft)
        .post(project + "/transcripts/" + transcript + "/segments")
        .statusCode();
  }

  private int finish() {
    return Api.as(token)
        .body("{\"transcript\":null}")
        .post(project + "/rounds/" + round + "/submissions")
        .statusCode();
  }

  /** Time enough for what does not wait to end. */
  private static Future<Integer> meanwhile(Future<Integer> finishing) throws Exception {
    try {
      finishing.get(500, TimeUnit.MILLISECONDS);
    } catch (TimeoutException waits) {
      // as it should
    }
    return finishing;
  }
}
