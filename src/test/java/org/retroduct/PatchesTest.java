package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two who change different fields of one thing at the same moment: what either is told was taken is
 * there, and who comes too late is told so.
 */
@QuarkusTest
@Timeout(300)
class PatchesTest {
  private static final int TIMES = 12;
  private static final Set<Integer> ANSWERS = Set.of(200, 409, 412);

  private final ExecutorService clients = Executors.newFixedThreadPool(2);
  private final CyclicBarrier start = new CyclicBarrier(2);
  private String username;
  private String token;
  private String project;

  /** A field and two values that it is given in turn. */
  private record Field(String name, Object one, Object other) {
    Object value(int time) {
      return time % 2 == 0 ? one : other;
    }
  }

  @BeforeEach
  void a_project() {
    username = Api.newUser("lead");
    token = Api.token(username);
    project = Api.newProject(token, "empty");
  }

  @AfterEach
  void stop() {
    clients.shutdownNow();
  }

  @Test
  void what_was_taken_of_the_study_stays() throws Exception {
    kept("", text("title"), text("description"));
    kept(made("/arrangements", Map.of("name", "A")), text("name"), text("description"));
    kept(made("/organisations", Map.of("name", "A")), text("name"), text("kind"));
    String participant = made("/participants", Map.of("code", "P01", "roleGroup", "staff"));
    kept(participant, text("fineRole"), new Field("roleGroup", "other", "policymaker"));
  }

  @Test
  void what_was_taken_of_the_coding_stays() throws Exception {
    String transcript = transcript();
    String code = made("/codes", Map.of("kind", "reasoning", "name", "Reason"));
    kept(transcript, text("title"), new Field("conductedOn", "2026-01-01", "2026-01-02"));
    kept(code, text("name"), text("definition"));
    kept(segment(transcript, 0, code), text("memo"), new Field("certainty", "low", "high"));
    kept(
        made("/memos", Map.of("text", "A")),
        text("text"),
        new Field("kind", "method", "reflexive"));
  }

  @Test
  void what_was_taken_of_the_theory_stays() throws Exception {
    String transcript = transcript();
    String reason = made("/codes", Map.of("kind", "reasoning", "name", "Reason"));
    String outcome = made("/codes", Map.of("kind", "outcome", "name", "Outcome"));
    String one = made("/propositions", Map.of("text", "One"));
    String other = made("/propositions", Map.of("text", "Other"));
    String configuration = made("/configurations", Map.of("label", "A"));
    kept(one, text("text"), text("source"));
    kept(configuration, text("label"), text("statement"));
    List<Map<String, String>> segments =
        List.of(
            Map.of("segment", id(segment(transcript, 0, reason)), "slot", "reasoning"),
            Map.of("segment", id(segment(transcript, 4, outcome)), "slot", "outcome"));
    String partial = made("/partials", Map.of("segments", segments, "sentence", "If"));
    String second = made("/configurations", Map.of("label", "B"));
    kept(partial, text("sentence"), new Field("configuration", id(configuration), id(second)));
    Map<String, Object> tested =
        Map.of("transcript", id(transcript), "turn", 0, "propositions", List.of(id(one)));
    kept(
        made("/questions", tested),
        text("note"),
        new Field("propositions", List.of(id(one)), List.of(id(other))));
  }

  @Test
  void a_code_that_is_retired_on_its_page_keeps_what_is_changed_meanwhile() throws Exception {
    String code = made("/codes", Map.of("kind", "reasoning", "name", "Reason"));
    String page = project.replace("/api/v1", "") + code + "/retire";
    Site site = Site.of(username);
    Field definition = text("definition");
    List<String> lost = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      Object value = definition.value(time);
      String retire = time % 2 == 0 ? "yes" : "no";
      List<Response> answers =
          together(
              () -> patch(code, Map.of("definition", value)),
              () -> site.post(page, Map.of("retire", retire)));
      Response now = Api.as(token).get(project + code);
      if (answers.get(0).statusCode() == 200 && !value.equals(now.path("definition"))) {
        lost.add("definition " + time);
      }
      if (answers.get(1).statusCode() == 303
          && now.<Boolean>path("retired") != retire.equals("yes")) {
        lost.add("retired " + time);
      }
    }
    assertEquals(List.of(), lost);
  }

  private static Field text(String field) {
    return new Field(field, "One " + field, "Other " + field);
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private String transcript() {
    return made(
        "/transcripts", Map.of("metadata", Map.of("title", "A"), "text", "I: How was it?\n"));
  }

  private String segment(String transcript, int start, String code) {
    Map<String, Object> draft =
        Map.of("start", start, "end", start + 3, "codes", List.of(id(code)));
    made(transcript + "/segments", draft);
    List<String> ids = Api.as(token).get(project + "/segments").path("items.id");
    return "/segments/" + ids.get(ids.size() - 1);
  }

  /** Its address within the project. */
  private String made(String path, Map<String, ?> body) {
    String id =
        Api.as(token).body(body).post(project + path).then().statusCode(201).extract().path("id");
    return path + "/" + id;
  }

  private void kept(String address, Field one, Field other) throws Exception {
    List<String> lost = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      Map<String, Object> first = Map.of(one.name(), one.value(time));
      Map<String, Object> second = Map.of(other.name(), other.value(time));
      List<Response> answers = together(() -> patch(address, first), () -> patch(address, second));
      Response now = Api.as(token).get(project + address);
      for (Response answer : answers) {
        assertTrue(ANSWERS.contains(answer.statusCode()), answer.asString());
      }
      assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() == 200), address);
      if (answers.get(0).statusCode() == 200 && !one.value(time).equals(now.path(one.name()))) {
        lost.add(one.name() + " " + time);
      }
      if (answers.get(1).statusCode() == 200 && !other.value(time).equals(now.path(other.name()))) {
        lost.add(other.name() + " " + time);
      }
    }
    assertEquals(List.of(), lost, address);
  }

  private Response patch(String address, Map<String, Object> fields) {
    return Api.as(token)
        .contentType("application/merge-patch+json")
        .body(fields)
        .patch(project + address);
  }

  private List<Response> together(Callable<Response> one, Callable<Response> other)
      throws Exception {
    List<Response> answers = new ArrayList<>();
    for (Future<Response> each : List.of(clients.submit(at(one)), clients.submit(at(other)))) {
      answers.add(each.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }

  private Callable<Response> at(Callable<Response> act) {
    return () -> {
      start.await(60, TimeUnit.SECONDS);
      return act.call();
    };
  }
}
