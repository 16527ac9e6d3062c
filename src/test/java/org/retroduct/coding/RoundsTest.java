package org.retroduct.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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

  /** What a request is answered that comes while somebody else has done this and not ended. */
  private int answerDuring(Consumer<Round> act, Callable<Integer> request) throws Exception {
    Future<Integer> answer =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Assignment.hold(UUID.fromString(round));
                  act.accept(held());
                  Round.flush();
                  return meanwhile(other.submit(request));
                });
    return answer.get(30, TimeUnit.SECONDS);
  }

  @Test
  void who_finishes_while_the_round_is_being_closed_is_told_that_it_is() throws Exception {
    int answer =
        answerDuring(
            closing -> {
              closing.state = RoundState.CLOSED;
              closing.closedAt = Instant.now();
            },
            this::finish);
    assertEquals(409, answer);
  }

  @Test
  void who_codes_while_the_round_is_being_called_off_is_told_so() throws Exception {
    String code = anyCode();
    int answer =
        answerDuring(
            going -> {
              Assignment.delete("round", going);
              going.delete();
            },
            () -> code(code));
    assertTrue(answer == 409 || answer == 422, "answered " + answer);
    assertEquals(0, Api.as(token).get(project + "/segments").<Integer>path("total"));
  }

  @Test
  void who_codes_while_they_finish_in_another_window_is_told_so() throws Exception {
    String code = anyCode();
    int answer =
        answerDuring(
            open -> Assignment.of(List.of(open.id)).forEach(t -> t.submittedAt = Instant.now()),
            () -> code(code));
    assertEquals(409, answer);
  }

  private String anyCode() {
    return Api.as(token).get(project + "/codes").path("items.find { it.codable }.id");
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
