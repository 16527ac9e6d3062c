package org.retroduct.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;

/** A lead takes away what coders code with at the same moment: what was acknowledged stands. */
@QuarkusTest
@Timeout(300)
class RacesTest {
  private static final int CODERS = 4;
  private static final int TIMES = 8;
  private static final Set<Integer> REFUSED = Set.of(404, 409, 422);

  private final ExecutorService clients = Executors.newFixedThreadPool(CODERS);
  private final AtomicInteger positions = new AtomicInteger();
  private String token;
  private String project;
  private String transcript;

  @BeforeEach
  void a_project_with_a_text() {
    token = Api.token(Api.newUser("lead"));
    project = Api.newProject(token, "empty");
    transcript = transcript();
  }

  @AfterEach
  void stop() {
    clients.shutdownNow();
  }

  private String transcript() {
    Map<String, Object> draft =
        Map.of("metadata", Map.of("title", "One"), "text", "R: " + "word ".repeat(20_000));
    return Api.as(token).body(draft).post(project + "/transcripts").path("id");
  }

  private String code(String name) {
    Map<String, Object> draft = Map.of("kind", "reasoning", "name", name);
    return Api.as(token).body(draft).post(project + "/codes").path("id");
  }

  /** What coders were answered 201 for while the act ran, by the ids of the passages. */
  private Set<String> codedDuring(String code, Callable<Response> act) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(CODERS);
    List<Future<List<String>>> all = new ArrayList<>();
    for (int i = 0; i < CODERS; i++) {
      all.add(clients.submit(() -> coded(code, over, begun)));
    }
    assertTrue(begun.await(60, TimeUnit.SECONDS));
    int answer = act.call().statusCode();
    over.set(true);
    Set<String> made = all.stream().flatMap(each -> got(each).stream()).collect(Collectors.toSet());
    assertTrue(Set.of(200, 204, 409).contains(answer), "answered " + answer);
    return made;
  }

  private List<String> coded(String code, AtomicBoolean over, CountDownLatch begun) {
    List<String> made = new ArrayList<>();
    begun.countDown();
    for (boolean refused = false; !refused && !over.get(); ) {
      int start = positions.getAndIncrement() * 5;
      Map<String, Object> draft = Map.of("start", start, "end", start + 4, "codes", List.of(code));
      Response answer =
          Api.as(token).body(draft).post(project + "/transcripts/" + transcript + "/segments");
      refused = answer.statusCode() != 201;
      if (refused) {
        assertTrue(REFUSED.contains(answer.statusCode()), "answered " + answer.statusCode());
      } else {
        made.add(answer.path("id"));
      }
    }
    return made;
  }

  private static List<String> got(Future<List<String>> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private int found(String query) {
    return Api.as(token).get(project + "/segments?limit=1&" + query).path("total");
  }

  @Test
  void passages_coded_during_a_merge_have_the_code_that_stays() throws Exception {
    String into = code("Into");
    int all = 0;
    for (int time = 0; time < TIMES; time++) {
      String from = code("From " + time);
      Map<String, String> merge = Map.of("into", into);
      String address = project + "/codes/" + from + "/merge";
      all += codedDuring(from, () -> Api.as(token).body(merge).post(address)).size();
      assertEquals(0, found("code=" + from));
      assertEquals(all, found("code=" + into));
    }
  }

  @Test
  void passages_coded_during_a_deletion_go_where_the_others_do() throws Exception {
    String other = code("Other");
    int all = 0;
    for (int time = 0; time < TIMES; time++) {
      String gone = code("Gone " + time);
      String address = project + "/codes/" + gone + "?moveTo=" + other;
      all += codedDuring(gone, () -> Api.as(token).delete(address)).size();
      assertEquals(0, found("code=" + gone));
      assertEquals(all, found("code=" + other));
    }
  }

  @Test
  void a_code_that_is_used_meanwhile_is_not_deleted() throws Exception {
    for (int time = 0; time < TIMES; time++) {
      String code = code("Perhaps " + time);
      String address = project + "/codes/" + code;
      int made = codedDuring(code, () -> Api.as(token).delete(address)).size();
      int left = found("code=" + code);
      assertEquals(made, left);
      assertEquals(
          made == 0 ? 404 : 200, Api.as(token).get(project + "/codes/" + code).statusCode());
    }
  }

  @Test
  void a_transcript_that_is_coded_meanwhile_is_not_deleted() throws Exception {
    String code = code("Reason");
    for (int time = 0; time < TIMES; time++) {
      transcript = transcript();
      positions.set(0);
      String address = project + "/transcripts/" + transcript;
      int made = codedDuring(code, () -> Api.as(token).delete(address)).size();
      assertEquals(made, found("transcript=" + transcript));
      assertEquals(made == 0 ? 404 : 200, Api.as(token).get(address).statusCode());
    }
  }

  @Test
  void of_two_leads_who_remove_each_other_one_stays() throws Exception {
    for (int time = 0; time < TIMES; time++) {
      String one = Api.newMember(token, project, "lead");
      String first = Api.token(one);
      String shared = Api.newProject(first, "empty");
      String other = Api.newMember(first, shared, "lead");
      String second = Api.token(other);
      Future<Integer> a =
          clients.submit(() -> Api.as(first).delete(shared + "/members/" + other).statusCode());
      Future<Integer> b =
          clients.submit(() -> Api.as(second).delete(shared + "/members/" + one).statusCode());
      int done = (a.get() == 204 ? 1 : 0) + (b.get() == 204 ? 1 : 0);
      assertEquals(1, done, a.get() + " and " + b.get());
    }
  }
}
