package org.retroduct.theory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class EvidenceTest {
  @Inject DataSource database;

  private Field field;
  private String token;
  private String configuration;

  @BeforeEach
  void a_configuration() throws SQLException {
    field = Field.in(database);
    token = field.token;
    configuration = field.configuration(token, field.slots());
  }

  private void bring(String sentence, String kind, String relation) {
    String segment = field.segment(token, sentence, kind, field.buddying);
    field.bring(token, configuration, segment, relation);
  }

  @Test
  void counts_passages_and_distinct_participants_by_relation() {
    // P01 says the first and the second sentence, P02 the third (Field)
    bring(Field.FIRST, "CONTEXT", "supports");
    bring(Field.SECOND, "RESOURCE", "supports");
    bring(Field.THIRD, "REASONING", "supports");
    bring(Field.THIRD, "OUTCOME", "refutes");
    Api.as(token)
        .get(configuration)
        .then()
        .body("support.supports.segments", equalTo(3))
        .body("support.supports.participants", equalTo(2))
        .body("support.refutes.segments", equalTo(1))
        .body("support.refutes.participants", equalTo(1))
        .body("support.refines.segments", equalTo(0));
    Api.as(token)
        .get(configuration + "/evidence")
        .then()
        .body("total", equalTo(4))
        .body("items[0].participants", contains(field.p01.toString()))
        .body("items[2].participants", contains(field.p02.toString()));
  }

  @Test
  void is_about_what_the_passage_is_about_unless_it_says_otherwise() {
    String first = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    Map<String, String> draft =
        Map.of(
            "segment", first,
            "relation", "refines",
            "slot", "context",
            "strength", "strong",
            "note", "only before the merger");
    Api.as(token)
        .body(draft)
        .post(configuration + "/evidence")
        .then()
        .statusCode(201)
        .body("segment", equalTo(first), "relation", equalTo("refines"))
        .body("slot", equalTo("context"), "strength", equalTo("strong"))
        .body("note", equalTo("only before the merger"), "author", equalTo(field.username))
        .body("transcript", equalTo(field.transcript.toString()))
        .body("arrangement", equalTo(field.buddying.toString()));
    String third = field.segment(token, Field.THIRD, "OUTCOME", field.buddying);
    Api.as(token)
        .body(Map.of("segment", third, "relation", "supports", "arrangement", field.merger))
        .post(configuration + "/evidence")
        .then()
        .statusCode(201)
        .body("arrangement", equalTo(field.merger.toString()), "slot", nullValue());
  }

  @Test
  void a_passage_is_evidence_of_a_configuration_once() {
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    String evidence = field.bring(token, configuration, segment, "supports");
    Api.as(token)
        .body(Map.of("segment", segment, "relation", "refutes"))
        .post(configuration + "/evidence")
        .then()
        .statusCode(409);
    Api.as(token).get(evidence).then().statusCode(200).body("relation", equalTo("supports"));
    Api.as(token).delete(evidence).then().statusCode(204);
    Api.as(token).get(evidence).then().statusCode(404);
    Api.as(token).delete(evidence).then().statusCode(404);
    field.bring(token, configuration, segment, "refutes");
  }

  @Test
  void refuses_what_is_not_of_the_project() {
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    refused(Map.of("segment", UUID.randomUUID(), "relation", "supports"), "segment");
    refused(Map.of("relation", "supports"), "segment");
    refused(Map.of("segment", segment), "relation");
    refused(Map.of("segment", segment, "relation", "proves"), "relation");
    refused(Map.of("segment", segment, "relation", "supports", "slot", "domain"), "slot");
    refused(
        Map.of("segment", segment, "relation", "supports", "arrangement", UUID.randomUUID()),
        "arrangement");
    Api.as(token).get(configuration + "/evidence").then().body("items", empty());
  }

  private void refused(Map<String, ?> draft, String place) {
    Api.as(token)
        .body(draft)
        .post(configuration + "/evidence")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem(place));
  }

  @Test
  void a_deleted_passage_counts_for_nothing() {
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    field.bring(token, configuration, segment, "supports");
    Api.as(token).delete(field.project + "/segments/" + segment).then().statusCode(204);
    Api.as(token).get(configuration).then().body("support.supports.segments", equalTo(0));
    Api.as(token).get(configuration + "/evidence").then().body("total", equalTo(0));
  }

  @Test
  void an_open_blind_round_hides_what_rests_on_anothers_passages() {
    String annaName = field.member("anna", "coder");
    String benName = field.member("ben", "coder");
    String anna = Api.token(annaName);
    String ben = Api.token(benName);
    String round = blindRound(annaName, benName);
    String annas = field.segment(anna, Field.FIRST, "CONTEXT", Map.of("round", round));
    String bens = field.segment(ben, Field.FIRST, "CONTEXT", Map.of("round", round));
    field.bring(ben, configuration, bens, "supports");
    String before = Api.as(ben).get(configuration).header("ETag");

    String evidence = field.bring(anna, configuration, annas, "refutes");
    String rests = field.configuration(anna, Map.of("label", "Rests on Anna's alone"));
    field.bring(anna, rests, annas, "supports");

    Api.as(token).get(configuration + "/evidence").then().body("items", hasSize(2));
    Api.as(ben)
        .get(configuration)
        .then()
        .body("support.supports.segments", equalTo(1))
        .body("support.refutes.segments", equalTo(0));
    assertEquals(before, Api.as(ben).get(configuration).header("ETag"));
    Api.as(ben).get(configuration + "/evidence").then().body("items.segment", contains(bens));
    Api.as(ben).get(evidence).then().statusCode(404);
    Api.as(ben).delete(evidence).then().statusCode(404);
    Api.as(ben).get(rests).then().statusCode(404);
    Api.as(ben).get(field.configurations()).then().body("items.number", contains(1));
    Api.as(anna).get(rests).then().statusCode(200);
    Api.as(ben)
        .body(Map.of("segment", annas, "relation", "supports"))
        .post(configuration + "/evidence")
        .then()
        .statusCode(422);
  }

  private String blindRound(String... coders) {
    Map<String, Object> draft =
        Map.of(
            "name",
            "Blind",
            "transcripts",
            List.of(field.transcript),
            "coders",
            List.of(coders),
            "blind",
            true);
    return Api.as(token)
        .body(draft)
        .post(field.project + "/rounds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void what_was_removed_is_put_back_as_it_was_at_once_or_later() {
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    Map<String, String> draft =
        Map.of(
            "segment", segment,
            "relation", "refines",
            "slot", "context",
            "strength", "strong",
            "note", "only before the merger");
    String id =
        Api.as(token).body(draft).post(configuration + "/evidence").then().extract().path("id");
    String evidence = configuration + "/evidence/" + id;
    String before = Api.as(token).get(evidence).asString().replaceFirst(",\"version.*", "");
    Site site = Site.of(field.username);
    String page = configuration.replace("/api/v1", "");
    String pages = field.project.replace("/api/v1", "");
    Document removed = site.press(site.page(page).selectFirst("#evidence ~ div form"));
    assertEquals(
        "The evidence is removed; the passage stays. Put it back", removed.select("#done").text());
    Api.as(token).get(evidence).then().statusCode(404);
    Api.as(token).get(configuration).then().body("support.refines.segments", equalTo(0));
    Document back = site.press(removed.selectFirst("#done form"));
    assertEquals("The passage is evidence again, as it was.", back.select("#done").text());
    assertEquals(before, Api.as(token).get(evidence).asString().replaceFirst(",\"version.*", ""));

    Api.as(token).delete(evidence).then().statusCode(204);
    Document did = site.page(pages + "/acts");
    assertEquals(
        List.of("Removed evidence", Field.FIRST),
        did.select("#besides ~ div td").eachText().subList(0, 2));
    site.press(did.selectFirst("#besides ~ div form"));
    assertEquals(before, Api.as(token).get(evidence).asString().replaceFirst(",\"version.*", ""));
  }

  @Test
  void it_is_not_put_back_beside_the_same_passage_or_where_that_is_gone() {
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    String evidence = field.bring(token, configuration, segment, "supports");
    Api.as(token).delete(evidence).then().statusCode(204);
    Site site = Site.of(field.username);
    String restore = evidence.replace("/api/v1", "") + "/restore";
    String again = field.bring(token, configuration, segment, "refutes");
    site.post(restore, Map.of())
        .then()
        .statusCode(409)
        .body(containsString("brought as evidence again since"));
    Api.as(token).get(again).then().body("relation", equalTo("refutes"));
    Api.as(token).delete(again).then().statusCode(204);
    Api.as(token).delete(field.project + "/segments/" + segment).then().statusCode(204);
    site.post(restore, Map.of()).then().statusCode(409).body(containsString("not in sight"));
    Document did = site.page(field.project.replace("/api/v1", "") + "/acts");
    assertFalse(did.select("#besides ~ div").text().contains(Field.FIRST), "it cannot be seen");
    Api.as(token).post(field.project + "/segments/" + segment + "/restore");
    site.post(restore, Map.of()).then().statusCode(303);
    Api.as(token).get(evidence).then().body("relation", equalTo("supports"));
    Site.of(field.member("vera", "viewer")).post(restore, Map.of()).then().statusCode(403);
  }
}
