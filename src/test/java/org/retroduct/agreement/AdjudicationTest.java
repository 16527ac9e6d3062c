package org.retroduct.agreement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Anna and Ben have coded; Cara adjudicates. Codes are the first of their kinds. */
@QuarkusTest
class AdjudicationTest {
  private static final String REASON = "read together";

  private final SessionFactory sessions;
  private Exercise exercise;
  private int context;
  private int resource;
  private int outcome;
  private int domain;

  AdjudicationTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_transcript_of_100_letters() {
    exercise = new Exercise("anna", "ben").word("One", 100);
    exercise.member("cara", "adjudicator");
    context = first("context");
    resource = first("resource");
    outcome = first("outcome");
    domain = first("domain");
  }

  private int first(String kind) {
    String id =
        Api.as(exercise.token)
            .get(exercise.project + "/codebook")
            .path("codes.find { it.kind == '" + kind + "' && it.codable }.id");
    return exercise.codes.indexOf(id);
  }

  private String open(Map<String, List<String>> assignments) {
    return exercise.round(assignments, Map.of());
  }

  private String open() {
    return open(Map.of("One", List.of("anna", "ben")));
  }

  private String close(String round) {
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
    return round;
  }

  private ValidatableResponse list(String token, String round) {
    return Api.as(token).get(address(round) + "/disagreements").then();
  }

  private String address(String round) {
    return exercise.project + "/rounds/" + round;
  }

  private List<JsonNode> items(String round) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode list = Exercise.json(list(cara(), round).statusCode(200));
    list.get("items").forEach(items::add);
    assertEquals(items.size(), list.get("total").asInt());
    return items;
  }

  private String cara() {
    return exercise.tokens.get("cara");
  }

  private static String decision(JsonNode item) {
    return "/disagreements/" + item.get("id").asText() + "/decision";
  }

  private ValidatableResponse decide(String round, JsonNode item, Map<String, ?> decision) {
    return Api.as(cara()).body(decision).put(address(round) + decision(item)).then();
  }

  private static Map<String, Object> taking(String outcome, Object... more) {
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("outcome", outcome);
    decision.put("reason", REASON);
    for (int i = 0; i < more.length; i += 2) {
      decision.put(String.valueOf(more[i]), more[i + 1]);
    }
    return decision;
  }

  private Map<String, Object> segment(int start, int end, int code) {
    return Map.of("start", start, "end", end, "codes", List.of(exercise.codes.get(code)));
  }

  private ValidatableResponse end(String token, String round) {
    return Api.as(token).post(address(round) + "/adjudicate").then();
  }

  /** Start, end and codes of the consensus, by place. */
  private Set<String> consensus(String round) {
    return places("round=" + round + "&coder=consensus");
  }

  private Set<String> places(String query) {
    JsonNode found =
        Exercise.json(
            Api.as(exercise.token)
                .get(exercise.project + "/segments?" + query)
                .then()
                .statusCode(200));
    Set<String> places = new TreeSet<>();
    for (JsonNode each : found.get("items")) {
      for (JsonNode code : each.get("codes")) {
        places.add(
            each.get("start").asText()
                + "-"
                + each.get("end").asText()
                + " "
                + exercise.codes.indexOf(code.get("id").asText()));
      }
    }
    return places;
  }

  private int uses(String token, int code) {
    return Api.as(token)
        .get(exercise.project + "/codes/" + exercise.codes.get(code))
        .then()
        .statusCode(200)
        .extract()
        .path("uses");
  }

  /** One of each category, an agreed coding, and a domain on words that are in dispute too. */
  private String differing() {
    String round = open();
    exercise.mark("anna", "One", 0, 10, context, round);
    exercise.mark("ben", "One", 0, 10, context, round);
    exercise.mark("anna", "One", 12, 20, context, round);
    exercise.mark("anna", "One", 22, 30, context, round);
    exercise.mark("ben", "One", 24, 34, context, round);
    exercise.mark("anna", "One", 40, 50, context, round);
    exercise.mark("ben", "One", 42, 52, resource, round);
    exercise.mark("anna", "One", 60, 70, context, round);
    exercise.mark("ben", "One", 60, 70, context + 1, round);
    exercise.mark("anna", "One", 61, 69, domain, round);
    return close(round);
  }

  @Test
  void differences_have_a_category_a_place_and_letters_for_names() {
    String round = differing();
    List<JsonNode> items = items(round);
    assertEquals(
        List.of("12-20 only_one", "22-34 boundary", "40-52 kind", "60-70 code", "61-69 only_one"),
        items.stream()
            .map(i -> i.get("start") + "-" + i.get("end") + " " + i.get("category").asText())
            .toList());
    JsonNode boundary = items.get(1);
    assertEquals("a".repeat(12), boundary.get("text").asText());
    assertEquals(exercise.transcripts.get("One"), boundary.get("transcript").asText());
    assertTrue(boundary.get("decision").isNull());
    assertEquals(2, boundary.get("codings").size());
    Set<String> labels = new TreeSet<>();
    for (JsonNode coding : boundary.get("codings")) {
      labels.add(coding.get("label").asText());
      assertNull(coding.get("coder"));
      assertEquals(exercise.codes.get(context), coding.get("code").asText());
    }
    assertEquals(Set.of("Coder A", "Coder B"), labels);
    for (String reader : List.of(exercise.token, exercise.tokens.get("anna"), cara())) {
      String seen = list(reader, round).statusCode(200).extract().asString();
      assertFalse(seen.contains(exercise.names.get("anna")), seen);
      assertFalse(seen.contains(exercise.names.get("ben")), seen);
    }
    assertEquals(items, items(round));
  }

  @Test
  void the_front_page_counts_what_waits_for_a_decision() {
    String round = differing();
    List<JsonNode> items = items(round);
    assertEquals("Decide 5 disagreements of R", waiting("cara", round));
    assertEquals("", waiting("anna", round));
    for (JsonNode item : items.subList(0, 4)) {
      decide(round, item, taking("neither")).statusCode(200);
    }
    assertEquals("Decide 1 disagreement of R", waiting("cara", round));
    decide(round, items.get(4), taking("neither")).statusCode(200);
    assertEquals("End the adjudication of R", waiting("cara", round));
    end(cara(), round).statusCode(200);
    assertEquals("", waiting("cara", round));
  }

  /** What the front page says that leads to the round's disagreements. */
  private String waiting(String who, String round) {
    String home = exercise.project.replace("/api/v1", "");
    Site site = Site.of(exercise.names.get(who));
    return Jsoup.parse(site.get(home).asString())
        .select("main a[href=" + home + "/rounds/" + round + "/disagreements]")
        .text();
  }

  @Test
  void an_open_round_and_a_hidden_transcript_show_no_disagreement() {
    String round = open();
    exercise.mark("anna", "One", 0, 10, context, round);
    list(exercise.token, round).statusCode(409);
    end(cara(), round).statusCode(409);
    close(round);
    list(exercise.tokens.get("anna"), round).statusCode(200);
    JsonNode item = items(round).get(0);
    open(Map.of("One", List.of("ben")));
    list(exercise.tokens.get("ben"), round).statusCode(403);
    list(exercise.tokens.get("anna"), round).statusCode(403);
    list(cara(), round).statusCode(200);
    String other = open(Map.of("One", List.of("cara")));
    list(cara(), round).statusCode(403);
    decide(round, item, taking("neither")).statusCode(403);
    Api.as(exercise.token).delete(address(other)).then().statusCode(204);
    decide(round, item, taking("neither")).statusCode(200);
    list(Api.token(Api.newUser("stranger")), round).statusCode(404);
    list(cara(), UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void every_outcome_becomes_what_it_says() {
    String round = differing();
    List<JsonNode> items = items(round);
    decide(round, items.get(0), taking("accept_one", "accepted", ids(items.get(0), 1)))
        .statusCode(200)
        .body("decision.outcome", equalTo("accept_one"))
        .body("decision.reason", equalTo(REASON))
        .body("decision.decidedBy", equalTo(exercise.names.get("cara")));
    decide(round, items.get(1), taking("union")).statusCode(200);
    decide(round, items.get(2), taking("both")).statusCode(200);
    decide(
            round,
            items.get(3),
            taking("new", "segments", List.of(segment(58, 66, outcome), segment(68, 72, resource))))
        .statusCode(200)
        .body("decision.segments[0].start", equalTo(58));
    end(cara(), round).statusCode(409).body("undecided", equalTo(1));
    decide(round, items.get(4), taking("neither")).statusCode(200);
    end(exercise.tokens.get("anna"), round).statusCode(403);
    end(cara(), round).statusCode(200).body("state", equalTo("adjudicated"));
    assertEquals(
        Set.of(
            "0-10 " + context,
            "12-20 " + context,
            "22-34 " + context,
            "40-50 " + context,
            "42-52 " + resource,
            "58-66 " + outcome,
            "68-72 " + resource),
        consensus(round));
    assertEquals(6, places("round=" + round + "&coder=" + exercise.names.get("anna")).size());
    String seen = list(cara(), round).statusCode(200).extract().asString();
    assertTrue(seen.contains(exercise.names.get("anna")));
    assertFalse(seen.contains("Coder A"));
    decide(round, items.get(4), taking("both")).statusCode(409);
    end(cara(), round).statusCode(409);
  }

  /** The form has no field for a memo; the words are those of the disagreement. */
  @Test
  void a_page_keeps_what_was_decided_over_rest_of_the_same_words() {
    String round = differing();
    JsonNode item = items(round).get(3);
    Map<String, Object> said = new LinkedHashMap<>(segment(60, 70, outcome));
    said.put("memo", "both heard it");
    said.put("certainty", "high");
    decide(round, item, taking("new", "segments", List.of(said))).statusCode(200);
    String page = address(round).replace("/api/v1", "") + "/disagreements";
    String key =
        Api.as(cara())
            .get(exercise.project + "/codebook")
            .path("codes.find { it.id == '%s' }.short".formatted(exercise.codes.get(resource)));
    Site.of(exercise.names.get("cara"))
        .post(
            page + "/" + item.get("id").asText(),
            Map.of("decision", "new", "reason", "again", "words", "", "codes", key))
        .then()
        .statusCode(303);
    list(cara(), round)
        .body("items[3].decision.reason", equalTo("again"))
        .body("items[3].decision.segments.size()", equalTo(1))
        .body("items[3].decision.segments[0].codes", equalTo(List.of(exercise.codes.get(resource))))
        .body("items[3].decision.segments[0].memo", equalTo("both heard it"))
        .body("items[3].decision.segments[0].certainty", equalTo("high"));
  }

  private static List<String> ids(JsonNode item, int count) {
    List<String> ids = new ArrayList<>();
    item.get("codings").forEach(coding -> ids.add(coding.get("id").asText()));
    return ids.subList(0, count);
  }

  @Test
  void the_words_in_common_are_those_that_all_coded() {
    exercise.member("dora", "coder");
    String round = open(Map.of("One", List.of("anna", "ben", "dora")));
    exercise.mark("anna", "One", 0, 20, context, round);
    exercise.mark("ben", "One", 5, 25, context, round);
    exercise.mark("dora", "One", 8, 12, context, round);
    exercise.mark("dora", "One", 14, 30, context, round);
    // Two of three alike: the third has nothing, so that kinds differ.
    exercise.mark("anna", "One", 40, 50, context, round);
    exercise.mark("ben", "One", 40, 50, context, round);
    exercise.submit(round, "dora");
    close(round);
    List<JsonNode> items = items(round);
    assertEquals("boundary", items.get(0).get("category").asText());
    assertEquals("kind", items.get(1).get("category").asText());
    assertEquals(4, items.get(0).get("codings").size());
    decide(round, items.get(0), taking("intersection")).statusCode(200);
    decide(round, items.get(1), taking("both")).statusCode(200);
    end(cara(), round).statusCode(200);
    assertEquals(
        Set.of("8-12 " + context, "14-20 " + context, "40-50 " + context), consensus(round));
  }

  @Test
  void a_decision_that_does_not_fit_is_refused_in_words() {
    String round = differing();
    List<JsonNode> items = items(round);
    JsonNode kind = items.get(2);
    refused(round, kind, taking("union"), "outcome");
    refused(round, kind, taking("intersection"), "outcome");
    refused(round, kind, taking("accept_one"), "accepted");
    refused(round, kind, taking("accept_one", "accepted", ids(kind, 2)), "accepted");
    refused(round, kind, taking("accept_one", "accepted", ids(items.get(0), 1)), "accepted");
    refused(round, kind, taking("both", "accepted", ids(kind, 1)), "accepted");
    refused(round, kind, taking("new"), "segments");
    refused(round, kind, taking("both", "segments", List.of(segment(40, 44, context))), "segments");
    refused(
        round,
        kind,
        taking("new", "segments", List.of(segment(40, 44, context), segment(90, 95, context))),
        "segments[1].start");
    refused(
        round,
        kind,
        taking(
            "new",
            "segments",
            List.of(Map.of("start", 40, "end", 44, "codes", List.of(UUID.randomUUID())))),
        "segments[0].codes");
    refused(
        round,
        kind,
        taking("new", "segments", List.of(segment(40, 101, context))),
        "segments[0].end");
    refused(round, kind, Map.of("outcome", "both"), "reason");
    refused(round, kind, Map.of("outcome", "both", "reason", "   "), "reason");
    refused(round, kind, Map.of("reason", REASON), "outcome");
    decide(round, kind, taking("perhaps")).statusCode(422);
    assertTrue(items(round).stream().allMatch(item -> item.get("decision").isNull()));
    String foreign = address(round) + "/disagreements/" + UUID.randomUUID() + "/decision";
    Api.as(cara()).body(taking("both")).put(foreign).then().statusCode(404);
    for (String who : List.of("anna", "ben")) {
      Api.as(exercise.tokens.get(who))
          .body(taking("both"))
          .put(address(round) + decision(kind))
          .then()
          .statusCode(403);
    }
  }

  private void refused(String round, JsonNode item, Map<String, ?> decision, String field) {
    decide(round, item, decision)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @Test
  void a_decision_can_be_changed_until_the_end_by_who_has_seen_the_last() {
    String round = differing();
    JsonNode item = items(round).get(0);
    String path = address(round) + decision(item);
    String first = decide(round, item, taking("neither")).statusCode(200).extract().header("ETag");
    String second = decide(round, item, taking("both")).statusCode(200).extract().header("ETag");
    assertNotEquals(first, second);
    Api.as(cara())
        .header("If-Match", first)
        .body(taking("neither"))
        .put(path)
        .then()
        .statusCode(412);
    Api.as(exercise.token)
        .header("If-Match", second)
        .body(taking("neither"))
        .put(path)
        .then()
        .statusCode(200)
        .body("decision.decidedBy", equalTo(exercise.lead()));
    assertEquals("neither", items(round).get(0).get("decision").get("outcome").asText());
  }

  @Test
  void the_consensus_stands_where_codings_are_counted_and_originals_stay() {
    String round = open();
    exercise.mark("anna", "One", 0, 10, context, round);
    exercise.mark("ben", "One", 0, 10, context, round);
    exercise.mark("anna", "One", 20, 30, context, round);
    exercise.mark("ben", "One", 40, 50, resource, round);
    close(round);
    String free = exercise.choice(List.of("One"), List.of("anna", "ben"));
    JsonNode before = exercise.figures(free).get("codes");
    JsonNode kept = exercise.figures("round=" + round);
    assertEquals(2, uses(exercise.token, context));
    String seen = exercise.project.replace("/api/v1", "");
    Site site = Site.of(exercise.names.get("cara"));
    List<JsonNode> items = items(round);
    decide(round, items.get(0), taking("neither")).statusCode(200);
    decide(round, items.get(1), taking("both")).statusCode(200);
    end(cara(), round).statusCode(200);
    assertEquals(1, uses(exercise.token, context));
    assertEquals(1, uses(exercise.token, resource));
    // The front page counts what coders did, the page of a code what stands.
    assertEquals("4", site.page(seen).select(".stat b").last().text());
    assertEquals(
        "Used on 1 passage",
        site.page(seen + "/codes/" + exercise.codes.get(context)).select(".meta").text());
    // What is coded later does not stand until a round is adjudicated.
    exercise.mark("anna", "One", 80, 90, context, "");
    assertEquals(1, uses(exercise.token, context));
    String transcript = "transcript=" + exercise.transcripts.get("One");
    assertEquals(
        Set.of("0-10 " + context, "40-50 " + resource), places(transcript + "&standing=true"));
    assertEquals(
        Set.of("0-10 " + context, "20-30 " + context, "40-50 " + resource, "80-90 " + context),
        places(transcript));
    Api.as(exercise.tokens.get("anna"))
        .delete(exercise.project + "/segments/" + segmentAt(80))
        .then()
        .statusCode(204);
    assertEquals(before, exercise.figures(free).get("codes"));
    assertEquals(kept, exercise.figures("round=" + round));
  }

  private String segmentAt(int start) {
    return Api.as(exercise.token)
        .get(exercise.project + "/segments")
        .path("items.find { it.start == " + start + " }.id");
  }

  @Test
  void the_summary_rests_on_the_consensus() {
    String arrangement =
        Api.as(exercise.token)
            .body(Map.of("name", "Buddying"))
            .post(exercise.project + "/arrangements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String transcript =
        Api.as(exercise.token)
            .body(
                Map.of(
                    "metadata",
                    Map.of("title", "Two", "arrangements", List.of(arrangement)),
                    "text",
                    "a".repeat(100)))
            .post(exercise.project + "/transcripts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    exercise.transcripts.put("Two", transcript);
    String round = open(Map.of("Two", List.of("anna", "ben")));
    exercise.mark("anna", "Two", 0, 10, context, round);
    exercise.mark("ben", "Two", 20, 30, context, round);
    exercise.mark("ben", "Two", 40, 50, resource, round);
    close(round);
    String summary = exercise.project + "/arrangements/" + arrangement + "/summary.json";
    Api.as(exercise.token)
        .get(summary)
        .then()
        .statusCode(200)
        .body("codes.segments", equalTo(List.of(2, 1)));
    List<JsonNode> items = items(round);
    decide(round, items.get(0), taking("both")).statusCode(200);
    decide(round, items.get(1), taking("neither")).statusCode(200);
    decide(round, items.get(2), taking("neither")).statusCode(200);
    end(cara(), round).statusCode(200);
    Api.as(exercise.token)
        .get(summary)
        .then()
        .statusCode(200)
        .body("codes.segments", equalTo(List.of(1)))
        .body("method.coders", equalTo(List.of("anna", "ben")));
  }

  @Test
  void nobody_edits_the_consensus() {
    String round = open();
    exercise.mark("anna", "One", 0, 10, context, round);
    exercise.mark("ben", "One", 0, 10, context, round);
    close(round);
    end(exercise.token, round).statusCode(200).body("state", equalTo("adjudicated"));
    String id =
        Api.as(cara())
            .get(exercise.project + "/segments?coder=consensus")
            .then()
            .statusCode(200)
            .body("total", equalTo(1))
            .body("items[0].consensus", equalTo(true))
            .body("items[0].coder", equalTo("consensus"))
            .body("items[0].round", equalTo(round))
            .extract()
            .path("items[0].id");
    String path = exercise.project + "/segments/" + id;
    for (String token : List.of(exercise.token, cara(), exercise.tokens.get("anna"))) {
      Api.as(token)
          .body(Map.of("memo", "mine"))
          .patch(path)
          .then()
          .statusCode(403)
          .body("detail", containsString("consensus"));
      Api.as(token).delete(path).then().statusCode(403);
      Api.as(token).post(path + "/restore").then().statusCode(403);
    }
    Api.admin()
        .body(Map.of("username", "consensus", "displayName", "C", "password", Api.PASSWORD))
        .post("/api/v1/users")
        .then()
        .statusCode(422);
  }

  @Test
  void who_codes_the_transcript_blind_sees_nothing_of_the_consensus() {
    String round = open();
    exercise.mark("anna", "One", 0, 10, context, round);
    exercise.mark("ben", "One", 0, 10, context, round);
    close(round);
    end(cara(), round).statusCode(200);
    exercise.member("dora", "coder");
    String dora = exercise.tokens.get("dora");
    assertEquals(1, uses(dora, context));
    String second = open(Map.of("One", List.of("dora", "anna")));
    assertEquals(0, uses(dora, context));
    Api.as(dora)
        .get(exercise.project + "/segments")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    exercise.mark("dora", "One", 50, 60, context, second);
    assertEquals(1, uses(dora, context));
    assertEquals(
        1, Api.as(dora).get(exercise.project + "/segments?standing=true").<Integer>path("total"));
    assertEquals(1, uses(exercise.token, context));
    assertEquals(Set.of("0-10 " + context), places("standing=true"));
  }

  @Test
  void the_round_adjudicated_last_stands_for_the_transcripts_that_counted_in_it() {
    exercise.word("Two", 100);
    List<String> both = List.of("anna", "ben");
    String first = open(Map.of("One", both, "Two", both));
    for (String coder : both) {
      exercise.mark(coder, "One", 0, 10, context, first);
      exercise.mark(coder, "Two", 0, 10, context, first);
    }
    end(cara(), close(first)).statusCode(200);
    String second = open(Map.of("One", both, "Two", both));
    for (String coder : both) {
      exercise.mark(coder, "One", 20, 30, resource, second);
    }
    exercise.submit(second, "anna");
    Api.as(exercise.tokens.get("ben"))
        .body(Map.of("transcript", exercise.transcripts.get("One")))
        .post(exercise.project + "/rounds/" + second + "/submissions")
        .then()
        .statusCode(200);
    exercise.close(second).statusCode(200);
    end(cara(), second).statusCode(200);
    assertEquals(Set.of("20-30 " + resource, "0-10 " + context), places("standing=true"));
    assertEquals(Set.of("20-30 " + resource), consensus(second));
    assertEquals(Set.of("0-10 " + context), consensus(first));
  }

  @Test
  void the_consensus_says_what_all_who_speak_of_it_say() {
    String round = open();
    said("anna", round, 0, 10, Map.of("change", "better", "basis", "reported", "intended", true));
    said("ben", round, 0, 10, Map.of("change", "worse", "basis", "reported"));
    said("anna", round, 20, 30, Map.of("sensitive", true));
    said("ben", round, 20, 30, Map.of());
    end(cara(), close(round)).statusCode(200);
    Api.as(exercise.token)
        .get(exercise.project + "/segments?coder=consensus")
        .then()
        .body("items[0].basis", equalTo("reported"))
        .body("items[0].change", equalTo(null))
        .body("items[0].intended", equalTo(true))
        .body("items[0].sensitive", equalTo(false))
        .body("items[1].sensitive", equalTo(true))
        .body("items[1].quotable", equalTo("no"));
  }

  private void said(String coder, String round, int start, int end, Map<String, ?> more) {
    Map<String, Object> draft = new LinkedHashMap<>(segment(start, end, outcome));
    draft.put("round", round);
    draft.putAll(more);
    Api.as(exercise.tokens.get(coder))
        .body(draft)
        .post(exercise.project + "/transcripts/" + exercise.transcripts.get("One") + "/segments")
        .then()
        .statusCode(201);
  }

  @Test
  void statements_do_not_grow_with_disagreements() {
    String few = open();
    exercise.mark("anna", "One", 0, 10, context, few);
    close(few);
    long before = statements(few);
    String many = open();
    for (int i = 0; i < 9; i++) {
      exercise.mark("ben", "One", 10 * i, 10 * i + 5, context, many);
    }
    close(many);
    assertEquals(9, items(many).size());
    assertEquals(before, statements(many));
  }

  private long statements(String round) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    list(exercise.token, round).statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
