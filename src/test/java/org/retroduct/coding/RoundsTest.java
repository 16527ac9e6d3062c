package org.retroduct.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class RoundsTest {
  @Test
  void who_finishes_while_the_round_is_being_closed_is_told_that_it_is() throws Exception {
    String username = Api.newUser("coder");
    String token = Api.token(username);
    String project = Api.newProject(token, "empty");
    String transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", "R: It was good."))
            .post(project + "/transcripts")
            .path("id");
    String round =
        Api.as(token)
            .body(
                Map.of(
                    "name",
                    "Pilot",
                    "transcripts",
                    List.of(transcript),
                    "coders",
                    List.of(username)))
            .post(project + "/rounds")
            .path("id");
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      UUID in = UUID.fromString(project.substring(project.lastIndexOf('/') + 1));
      Future<Integer> finishing =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    Round closing = Round.held(in, UUID.fromString(round)).orElseThrow();
                    closing.state = RoundState.CLOSED;
                    closing.closedAt = Instant.now();
                    Round.flush();
                    return meanwhile(other.submit(() -> finish(token, project, round)));
                  });
      assertEquals(409, finishing.get(30, TimeUnit.SECONDS));
    } finally {
      other.shutdownNow();
    }
  }

  private static int finish(String token, String project, String round) {
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
