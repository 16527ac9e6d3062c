package org.retroduct;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who walks a list while it changes misses nothing that stayed, and sees nothing twice. */
@QuarkusTest
class ListsTest {
  private static final String SPEECH =
      "I: Well?\nR: " + "It helped us all, and we said so. ".repeat(40) + "\n";

  private String token;
  private String project;
  private String code;

  @BeforeEach
  void a_project() {
    token = Api.token(Api.newUser("lead"));
    project = Api.newProject(token, "partnering");
    code = Api.as(token).get(project + "/codes").path("items.find { it.codable }.id");
  }

  private String made(String address, Map<String, ?> body) {
    return Api.as(token)
        .body(body)
        .post(project + address)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void removed(String list, String id) {
    Api.as(token).delete(project + list + "/" + id).then().statusCode(204);
  }

  private String transcript(String title) {
    return made("/transcripts", Map.of("metadata", Map.of("title", title), "text", SPEECH));
  }

  private String segment(String transcript, int start) {
    return made(
        "/transcripts/" + transcript + "/segments",
        Map.of("start", start, "end", start + 4, "codes", List.of(code)));
  }

  private String memo(String text) {
    return made("/memos", Map.of("text", text));
  }

  private List<String> walked(String list, String name, int limit, Consumer<List<String>> after) {
    return Lists.walked(token, project + list, name, limit, after);
  }

  private void is_walked_while_what_was_seen_is_deleted(String list, List<String> all) {
    List<String> walked = walked(list, "id", 2, seen -> seen.forEach(id -> removed(list, id)));
    assertEquals(all, walked);
    Api.as(token).get(project + list).then().body("total", equalTo(0));
  }

  @Test
  void every_list_gives_by_pages_what_it_gives_at_once() {
    String sample = Api.as(token).post("/api/v1/projects/sample").then().extract().path("id");
    Lists.lead_from_page_to_page(token, "/api/v1/projects/" + sample);
  }

  @Test
  void segments_are_walked_while_those_that_were_seen_are_deleted() {
    List<String> all = new ArrayList<>();
    for (String title : List.of("One", "Two")) {
      String transcript = transcript(title);
      for (int start = 0; start < 70; start += 10) {
        all.add(segment(transcript, start));
      }
    }
    is_walked_while_what_was_seen_is_deleted("/segments", all);
  }

  @Test
  void transcripts_are_walked_while_those_that_were_seen_are_deleted() {
    List<String> all = new ArrayList<>();
    for (String title : List.of("Äpfel", "B\nC", "Böhm’s “talk”", "C", "D", "E", "F")) {
      all.add(transcript(title));
    }
    List<String> inOrder = Api.as(token).get(project + "/transcripts").path("items.id");
    assertEquals(Set.copyOf(all), Set.copyOf(inOrder));
    is_walked_while_what_was_seen_is_deleted("/transcripts", inOrder);
  }

  @Test
  void memos_are_walked_while_those_that_were_seen_are_deleted() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(memo("Memo " + i));
    }
    is_walked_while_what_was_seen_is_deleted("/memos", all);
  }

  @Test
  void codes_are_walked_while_others_come_and_go() {
    List<String> all = Api.as(token).get(project + "/codes").path("items.id");
    Set<String> gone = new HashSet<>();
    List<String> walked =
        walked(
            "/codes",
            "id",
            10,
            seen -> {
              made("/codes", Map.of("kind", "context", "name", "Context " + gone.size()));
              String last = seen.get(seen.size() - 1);
              gone.add(last);
              Api.as(token).delete(project + "/codes/" + last);
            });
    walked.retainAll(all);
    assertEquals(all, walked);
  }

  @Test
  void the_audit_is_walked_from_the_newest_while_more_is_done() {
    for (int i = 0; i < 6; i++) {
      memo("Memo " + i);
    }
    List<Integer> all = Api.as(token).get(project + "/audit").path("items.number");
    List<String> walked = walked("/audit", "number", 2, seen -> memo("More after " + seen));
    assertEquals(all.stream().map(String::valueOf).toList(), walked);
  }

  @Test
  void codebook_acts_are_walked_from_the_newest_while_more_is_done() {
    for (int i = 0; i < 5; i++) {
      made("/codes", Map.of("kind", "theme", "name", "Theme " + i));
    }
    List<String> all = Api.as(token).get(project + "/codebook/acts").path("items.id");
    List<String> walked =
        walked(
            "/codebook/acts",
            "id",
            2,
            seen -> made("/codes", Map.of("kind", "theme", "name", "After " + seen.get(0))));
    assertEquals(all, walked);
  }

  @Test
  void what_is_called_alike_is_neither_missed_nor_seen_twice() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(transcript("Same"));
      segment(all.get(i), 0);
    }
    assertEquals(all, walked("/transcripts", "id", 1, seen -> {}));
    assertEquals(all, walked("/segments", "transcript", 2, seen -> {}));
  }

  @Test
  void what_comes_and_goes_hides_nothing_that_stays() {
    for (long seed = 1; seed <= 3; seed++) {
      a_project();
      segmentsComeAndGo(seed);
    }
  }

  /** Those that stay are seen once and in order, whatever is added or deleted at any place. */
  private void segmentsComeAndGo(long seed) {
    Random random = new Random(seed);
    List<String> transcripts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      transcripts.add(transcript(i < 2 ? "Alike" : "Other"));
    }
    List<Integer> places = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (int i = 0; i < 180; i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    for (int i = 0; i < 30; i++) {
      present.add(anywhere(transcripts, places));
    }
    Set<String> stayed = new HashSet<>(present);
    int limit = 1 + random.nextInt(4);
    List<String> walked =
        walked(
            "/segments",
            "id",
            limit,
            seen -> {
              for (int i = 0; i < 3 && !places.isEmpty(); i++) {
                if (random.nextBoolean()) {
                  present.add(anywhere(transcripts, places));
                } else {
                  List<String> all = present.stream().sorted().toList();
                  String gone =
                      random.nextBoolean()
                          ? seen.get(seen.size() - 1)
                          : all.get(random.nextInt(all.size()));
                  if (present.remove(gone)) {
                    removed("/segments", gone);
                  }
                }
              }
            });
    stayed.retainAll(present);
    assertEquals(walked.size(), Set.copyOf(walked).size(), "seen twice with seed " + seed);
    assertTrue(walked.containsAll(stayed), "missed with seed " + seed);
    List<String> end = Api.as(token).get(project + "/segments?limit=1000").path("items.id");
    List<String> staying = end.stream().filter(stayed::contains).toList();
    walked.retainAll(stayed);
    assertEquals(staying, walked, "out of order with seed " + seed);
  }

  private String anywhere(List<String> transcripts, List<Integer> places) {
    int place = places.remove(places.size() - 1);
    return segment(transcripts.get(place % 3), place / 3 * 10);
  }

  @Test
  void a_cursor_of_another_list_or_an_altered_one_is_refused() {
    for (int i = 0; i < 2; i++) {
      segment(transcript("Text " + i), 0);
      memo("Memo " + i);
      made("/organisations", Map.of("name", "Trust " + i));
    }
    List<String> lists =
        List.of("/segments", "/transcripts", "/memos", "/audit", "/codes", "/search?q=helped");
    for (String list : lists) {
      String cursor = Api.as(token).get(asked(list, "limit=1")).path("next");
      assertNotNull(cursor, list);
      for (String other : lists) {
        refuses(other, cursor, other.equals(list) ? 200 : 422);
      }
      refuses(list, cursor.substring(1), 422);
      refuses(list, cursor + "A", 422);
      refuses(list, "%25", 422);
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      for (String altered :
          List.of(
              "nothing",
              text + "\0",
              text.replaceAll("=\\d{4}-", "=+999999999-"),
              text.replaceAll("\\d+$", "9".repeat(30)))) {
        refuses(list, encoded(altered), altered.equals(text) ? 200 : 422);
      }
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String asked(String list, String more) {
    return project + list + (list.contains("?") ? "&" : "?") + more;
  }

  private void refuses(String list, String cursor, int status) {
    int answered = Api.as(token).get(asked(list, "cursor=" + cursor)).statusCode();
    assertEquals(status, answered, list + " " + cursor);
  }
}
