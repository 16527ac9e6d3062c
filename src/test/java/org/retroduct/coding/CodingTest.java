package org.retroduct.coding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** The text: "I: How was it?\nR: It was good. It was very good." as turns without their labels. */
@QuarkusTest
class CodingTest {
  private static final String TEXT = "I: How was it?\n\nR: It was good. It was 😀 very good.\n";

  private final SessionFactory sessions;
  private String token;
  private String username;
  private String project;
  private String transcript;
  private String code;
  private String outcome;

  CodingTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_transcript_and_a_codebook() {
    username = Api.newUser("coder");
    token = Api.token(username);
    project = Api.newProject(token, "partnering");
    transcript = newTranscript("One");
    code = codeNamed("Trust in partner");
    outcome = codeNamed("Quality: safety");
  }

  private String newTranscript(String title) {
    return newTranscript(title, TEXT);
  }

  private String newTranscript(String title, String text) {
    return Api.as(token)
        .body(Map.of("metadata", Map.of("title", title), "text", text))
        .post(project + "/transcripts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String codeNamed(String name) {
    return Api.as(token)
        .get(project + "/codebook")
        .then()
        .statusCode(200)
        .extract()
        .path("codes.find { it.name == '" + name + "' }.id");
  }

  private ValidatableResponse code(Map<String, Object> draft) {
    return Api.as(token)
        .body(draft)
        .post(project + "/transcripts/" + transcript + "/segments")
        .then();
  }

  @Test
  void a_passage_is_coded_by_position_in_code_points() {
    // The text is "How was it?\nIt was good. It was 😀 very good."; the face is one code point, 32.
    code(Map.of("start", 31, "end", 43, "codes", List.of(code)))
        .statusCode(201)
        .header("Location", containsString("/segments/"))
        .header("ETag", notNullValue())
        .body("start", equalTo(32), "end", equalTo(43), "text", equalTo("😀 very good"))
        .body("turns", equalTo(List.of(1)), "coder", equalTo(username))
        .body("codes[0].code", equalTo("T1"), "codes[0].kind", equalTo("reasoning"))
        .body("quotable", equalTo("no"), "textVersion", equalTo(1));
  }

  @Test
  void a_transcript_is_not_deleted_while_passages_are_coded_in_it() {
    String segment =
        code(Map.of("start", 31, "end", 43, "codes", List.of(code)))
            .statusCode(201)
            .extract()
            .path("id");
    String address = project + "/transcripts/" + transcript;
    Api.as(token)
        .delete(address)
        .then()
        .statusCode(409)
        .body("detail", containsString("passages are coded in it"));
    Api.as(token).get(project + "/segments/" + segment).then().statusCode(200);
    Api.as(token).delete(project + "/segments/" + segment).then().statusCode(204);
    Api.as(token).delete(address).then().statusCode(204);
  }

  @Test
  void a_locked_transcript_keeps_its_passages_as_they_are() {
    String segment =
        code(Map.of("start", 31, "end", 43, "codes", List.of(code))).extract().path("id");
    String removed =
        code(Map.of("start", 12, "end", 23, "codes", List.of(code))).extract().path("id");
    String address = project + "/segments/";
    Api.as(token).delete(address + removed).then().statusCode(204);
    Map<String, String> locked = Map.of("status", "locked");
    Api.as(token).body(locked).patch(project + "/transcripts/" + transcript);
    for (Map<String, ?> change :
        List.<Map<String, ?>>of(
            Map.of("codes", List.of(outcome)), Map.of("memo", "No"), Map.of("end", 36))) {
      Api.as(token)
          .body(change)
          .patch(address + segment)
          .then()
          .statusCode(409)
          .body("detail", containsString("This transcript is locked"));
    }
    Api.as(token).delete(address + segment).then().statusCode(409);
    Api.as(token).post(address + removed + "/restore").then().statusCode(409);
    Api.as(token)
        .get(address + segment)
        .then()
        .statusCode(200)
        .body("codes.id", equalTo(List.of(code)), "memo", nullValue());
  }

  @Test
  void what_was_said_of_an_outcome_can_be_taken_back_when_it_is_none_any_more() {
    Map<String, Object> draft =
        Map.of("start", 31, "end", 43, "codes", List.of(outcome), "change", "better");
    String address = project + "/segments/" + code(draft).extract().path("id");
    Api.as(token).body(Map.of("codes", List.of(code))).patch(address).then().statusCode(200);
    Api.as(token).body(Map.of("change", "worse")).patch(address).then().statusCode(422);
    Api.as(token)
        .body("{\"change\": null, \"intended\": null}")
        .patch(address)
        .then()
        .statusCode(200)
        .body("change", nullValue());
    Api.as(token).body(Map.of("change", "better")).patch(address).then().statusCode(422);
  }

  @Test
  void a_passage_is_coded_by_quote() {
    code(Map.of("quote", Map.of("exact", "IT  WAS good"), "codes", List.of(code)))
        .statusCode(201)
        .body("start", equalTo(12), "end", equalTo(23));
    code(Map.of("quote", Map.of("exact", "It was"), "codes", List.of(code)))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("places", hasSize(2), "places[1].start", equalTo(25))
        .body("violations.field", hasItem("quote"));
    code(Map.of("quote", Map.of("exact", "nowhere"), "codes", List.of(code)))
        .statusCode(422)
        .body("places", hasSize(0));
    code(Map.of(
            "quote", Map.of("exact", "It was", "prefix", "How was it?"), "codes", List.of(code)))
        .statusCode(201);
  }

  @Test
  void positions_that_are_no_passage_are_refused() {
    refused(-1, 5, "start");
    refused(5, 5, "end");
    refused(9, 5, "end");
    refused(0, 1_000, "end");
    refused(11, 12, "start");
    Api.as(token).get(project + "/segments").then().body("total", equalTo(0));
  }

  private void refused(int start, int end, String field) {
    code(Map.of("start", start, "end", end, "codes", List.of(code)))
        .statusCode(422)
        .body("violations.field", hasItem(field));
  }

  @Test
  void what_belongs_together_is_asked_for() {
    code(Map.of("start", 0, "end", 3, "codes", List.of())).statusCode(422);
    code(Map.of("start", 0, "end", 3, "codes", List.of(UUID.randomUUID()))).statusCode(422);
    code(Map.of("codes", List.of(code))).statusCode(422);
    code(Map.of("start", 0, "end", 3, "codes", List.of(code), "change", "better"))
        .statusCode(422)
        .body("violations.field", hasItem("change"));
    code(Map.of("start", 0, "end", 3, "codes", List.of(outcome), "change", "better"))
        .statusCode(201);
    code(Map.of("start", 0, "end", 3, "codes", List.of(code), "certainty", "certain"))
        .statusCode(422)
        .body("detail", containsString("low, medium, high"));
    code(Map.of("start", 0, "end", 3, "codes", List.of(code), "round", UUID.randomUUID()))
        .statusCode(422);
    code(Map.of("start", "0", "end", 3, "codes", List.of(code))).statusCode(400);
    Api.as(token)
        .body(Map.of("start", 0, "end", 3, "codes", List.of(code)))
        .post(project + "/transcripts/" + UUID.randomUUID() + "/segments")
        .then()
        .statusCode(404);
  }

  @Test
  void the_same_coding_twice_is_refused() {
    Map<String, Object> draft = Map.of("start", 0, "end", 3, "codes", List.of(code));
    String id = code(draft).statusCode(201).extract().path("id");
    code(draft).statusCode(409);
    Api.as(token).delete(project + "/segments/" + id).then().statusCode(204);
    Api.as(token).get(project + "/segments/" + id).then().statusCode(404);
    String again = code(draft).statusCode(201).extract().path("id");
    Api.as(token).post(project + "/segments/" + id + "/restore").then().statusCode(409);
    Api.as(token).delete(project + "/segments/" + again).then().statusCode(204);
    Api.as(token).post(project + "/segments/" + id + "/restore").then().statusCode(200);
    Api.as(token).get(project + "/segments/" + id).then().statusCode(200);
  }

  @Test
  void a_batch_is_taken_whole_or_not_at_all() {
    Map<String, Object> good =
        Map.of("transcript", transcript, "start", 0, "end", 3, "codes", List.of(code));
    Map<String, Object> bad =
        Map.of("transcript", transcript, "start", 4, "end", 900, "codes", List.of(code));
    Api.as(token)
        .body(Map.of("segments", List.of(good, bad)))
        .post(project + "/segments/batch")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("segments[1].end"));
    Api.as(token).get(project + "/segments").then().body("total", equalTo(0));
    Api.as(token)
        .body(Map.of("segments", List.of(good, good)))
        .post(project + "/segments/batch")
        .then()
        .statusCode(409);
    Api.as(token)
        .body(Map.of("segments", List.of(good)))
        .post(project + "/segments/batch")
        .then()
        .statusCode(201)
        .body("items", hasSize(1));
    Api.as(token).get(project + "/segments").then().body("total", equalTo(1));
  }

  @Test
  void a_larger_batch_asks_the_database_no_more_often() {
    String word = newTranscript("Two", "R: " + "x".repeat(40));
    long few = statementsOfBatch(word, 1, 2);
    long many = statementsOfBatch(word, 3, 30);
    // The first reads the text, which is kept for the next.
    assertTrue(many <= few, many + " statements, not " + few);
  }

  /** Passages from the start of the text, the first of {@code shortest} characters. */
  private long statementsOfBatch(String text, int shortest, int size) {
    List<Map<String, Object>> batch = new ArrayList<>();
    for (int end = shortest; end < shortest + size; end++) {
      batch.add(
          Map.of("transcript", text, "start", 0, "end", end, "codes", List.of(code, outcome)));
    }
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token)
        .body(Map.of("segments", batch))
        .post(project + "/segments/batch")
        .then()
        .statusCode(201);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void memo_and_codes_change_and_the_round_stays() {
    String id = code(Map.of("start", 0, "end", 3, "codes", List.of(code))).extract().path("id");
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(Map.of("memo", "Said twice.", "codes", List.of(code, outcome)))
        .patch(project + "/segments/" + id)
        .then()
        .statusCode(200)
        .body("memo", equalTo("Said twice."), "codes", hasSize(2), "start", equalTo(0));
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(Map.of("round", id))
        .patch(project + "/segments/" + id)
        .then()
        .statusCode(422);
  }

  @Test
  void what_is_as_long_as_it_may_be_is_taken_in_characters_outside_the_basic_plane() {
    String memo = "😀".repeat(20_000);
    String id =
        code(Map.of("start", 0, "end", 3, "codes", List.of(code), "memo", memo))
            .statusCode(201)
            .body("memo", equalTo(memo))
            .extract()
            .path("id");
    code(Map.of("start", 4, "end", 7, "codes", List.of(code), "memo", memo + "😀"))
        .statusCode(422)
        .body("violations.field", hasItem("memo"));
    String note = "😀".repeat(2_000);
    approved(id, note).statusCode(200);
    approved(id, note + "😀")
        .statusCode(422)
        .body("violations.field", hasItem("note"))
        .body("violations.message", hasItem("has more than 2,000 characters"));
    round("😀".repeat(300)).statusCode(201);
    round("😀".repeat(301)).statusCode(422).body("violations.field", hasItem("name"));
  }

  private ValidatableResponse approved(String segment, String note) {
    return Api.as(token)
        .body(Map.of("approvedOn", "2026-02-03", "note", note))
        .put(project + "/segments/" + segment + "/approval")
        .then();
  }

  private ValidatableResponse round(String name) {
    return Api.as(token)
        .body(Map.of("name", name, "transcripts", List.of(transcript), "coders", List.of(username)))
        .post(project + "/rounds")
        .then();
  }

  @Test
  void segments_are_found_by_what_they_are() {
    code(Map.of("start", 0, "end", 3, "codes", List.of(code), "memo", "Leading question"));
    code(Map.of("start", 12, "end", 24, "codes", List.of(outcome)));
    total("", 2);
    total("?code=" + code, 1);
    total("?kind=outcome", 1);
    total("?q=LEADING", 1);
    total("?q=good", 1);
    total("?q=100%25", 0);
    total("?coder=" + username, 2);
    total("?coder=nobody", 0);
    total("?transcript=" + transcript, 2);
    total("?roleGroup=staff", 0);
    Api.as(token).get(project + "/segments?kind=weather").then().statusCode(422);
  }

  private void total(String query, int expected) {
    Api.as(token)
        .get(project + "/segments" + query)
        .then()
        .statusCode(200)
        .body("total", equalTo(expected));
  }

  @Test
  void a_blind_round_hides_others_work_until_it_is_closed() {
    String other = Api.newUser("other");
    Api.as(token).body(Map.of("role", "coder")).put(project + "/members/" + other);
    String viewer = Api.newUser("viewer");
    Api.as(token).body(Map.of("role", "viewer")).put(project + "/members/" + viewer);
    String othersToken = Api.token(other);
    String viewersToken = Api.token(viewer);
    String round =
        Api.as(token)
            .body(
                Map.of(
                    "name",
                    "First",
                    "transcripts",
                    List.of(transcript),
                    "coders",
                    List.of(username, other)))
            .post(project + "/rounds")
            .then()
            .statusCode(201)
            .body("state", equalTo("open"), "blind", equalTo(true), "unit", equalTo("character"))
            .extract()
            .path("id");
    String id =
        code(Map.of("start", 0, "end", 3, "codes", List.of(code), "round", round))
            .statusCode(201)
            .extract()
            .path("id");
    code(Map.of("start", 4, "end", 7, "codes", List.of(code))).statusCode(201);
    for (String blind : List.of(othersToken, viewersToken)) {
      Api.as(blind).get(project + "/segments").then().body("total", equalTo(0));
      Api.as(blind).get(project + "/segments/" + id).then().statusCode(404);
      Api.as(blind).get(project + "/codes/" + code).then().body("uses", equalTo(0));
    }
    Api.as(token).get(project + "/codes/" + code).then().body("uses", equalTo(2));
    Api.as(token).get(project + "/segments").then().body("total", equalTo(2));
    submit(token, round).body("transcripts[0].submitted", hasItem(username));
    code(Map.of("start", 8, "end", 11, "codes", List.of(code), "round", round)).statusCode(409);
    Api.as(othersToken)
        .get(project + "/rounds/" + round)
        .then()
        .body("transcripts[0].submitted", hasSize(0));
    Api.as(token)
        .delete(project + "/rounds/" + round + "/submissions/" + transcript)
        .then()
        .statusCode(204);
    code(Map.of("start", 8, "end", 11, "codes", List.of(code), "round", round)).statusCode(201);
  }

  private ValidatableResponse submit(String who, String round) {
    return Api.as(who)
        .body("{\"transcript\":null}")
        .post(project + "/rounds/" + round + "/submissions")
        .then()
        .statusCode(200);
  }

  @Test
  void nobody_edits_anothers_segment() {
    String id = code(Map.of("start", 0, "end", 3, "codes", List.of(code))).extract().path("id");
    String other = Api.newUser("other");
    Api.as(token).body(Map.of("role", "lead")).put(project + "/members/" + other);
    String othersToken = Api.token(other);
    Api.as(othersToken).get(project + "/segments/" + id).then().statusCode(200);
    Api.as(othersToken).delete(project + "/segments/" + id).then().statusCode(403);
    Api.as(othersToken)
        .body(Map.of("memo", "mine"))
        .patch(project + "/segments/" + id)
        .then()
        .statusCode(403);
  }

  @Test
  void a_coders_table_is_taken_row_by_row() {
    String csv =
        """
        transcript,quote_exact,code,memo
        One,"It was good",Trust in partner,First
        One,"It was",Trust in partner,Twice in the text
        Two,"It was good",Trust in partner,No such transcript
        One,How,No such code,
        One,"very good",t1,By its short form
        """;
    imported(csv).body("imported", equalTo(2), "refused.line", equalTo(List.of(3, 4, 5)));
    total("", 2);
    imported(csv).body("imported", equalTo(0), "refused.line", equalTo(List.of(2, 3, 4, 5, 6)));
    imported("transcript,start,end,code\nOne,0,3,T1\nOne,0,3,T1\n")
        .body("imported", equalTo(1), "refused.line", equalTo(List.of(3)))
        .body("refused[0].message", containsString("already"));
    total("", 3);
  }

  private ValidatableResponse imported(String csv) {
    return given()
        .header("Authorization", "Bearer " + token)
        .multiPart("file", "codings.csv", csv.getBytes(StandardCharsets.UTF_8))
        .multiPart("coder", username)
        .post(project + "/segments/imports")
        .then()
        .statusCode(200);
  }

  @Test
  void a_longer_table_asks_the_database_no_more_often() {
    newTranscript("Two", "R: " + "x".repeat(200));
    long few = statementsOfTable(1, 2);
    long many = statementsOfTable(3, 90);
    assertTrue(many <= few, many + " statements, not " + few);
  }

  /** Passages from the start of the text, the first of {@code shortest} characters. */
  private long statementsOfTable(int shortest, int size) {
    StringBuilder table = new StringBuilder("transcript,start,end,code\n");
    for (int end = shortest; end < shortest + size; end++) {
      table.append("Two,0,").append(end).append(",T1\n");
    }
    long before = sessions.getStatistics().getPrepareStatementCount();
    imported(table.toString()).body("imported", equalTo(size));
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
