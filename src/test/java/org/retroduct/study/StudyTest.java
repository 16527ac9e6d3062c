package org.retroduct.study;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class StudyTest {
  private static final String PATCH = "application/merge-patch+json";

  @Inject SessionFactory sessions;

  private String token;
  private String project;

  @BeforeEach
  void a_project() {
    token = Api.token(Api.newUser("lead"));
    project = Api.newProject(token, "empty");
  }

  private ValidatableResponse post(String what, Object body) {
    return Api.as(token).body(body).post(project + "/" + what).then();
  }

  private String made(String what, Object body) {
    return post(what, body).statusCode(201).header("Location", notNullValue()).extract().path("id");
  }

  private String organisation() {
    return made("organisations", Map.of("name", "Harrowmere", "kind", "acute"));
  }

  private String participant(String code) {
    return made("participants", Map.of("code", code, "roleGroup", "staff"));
  }

  @Test
  void an_arrangement_comes_back_as_it_was_told() {
    String organisation = organisation();
    String body =
        """
        {"name":"Harrowmere and Kestrel Vale","entryPoint":"mandated","startedOn":"2023-04-01",
         "motives":["special measures"],
         "intendedOutcomes":[{"category":"quality","text":"safer wards","source":"plan, p. 3"}],
         "partners":[{"organisation":"%s","role":"supporter"}],
         "positions":[
           {"from":"2023-04-01","to":"2024-04-01","type":"Buddying","daltonFamily":"none",
            "kingsFund":1,"niaoDegree":"cooperation","integrationRank":1,"motivation":-40,"scope":20},
           {"from":"2024-04-01","type":"Strategic alliance","note":"agreed in spring"}],
         "endStates":[{"state":"improved","judgedOn":"2025-01-31","rationale":"all five agree"}]}
        """
            .formatted(organisation);
    String id = made("arrangements", body);
    Api.as(token)
        .get(project + "/arrangements/" + id)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body(
            "name", equalTo("Harrowmere and Kestrel Vale"),
            "entryPoint", equalTo("mandated"),
            "startedOn", equalTo("2023-04-01"),
            "endedOn", nullValue(),
            "motives", contains("special measures"),
            "intendedOutcomes[0].category", equalTo("quality"),
            "partners[0].organisation", equalTo(organisation),
            "partners[0].role", equalTo("supporter"),
            "positions.type", contains("Buddying", "Strategic alliance"),
            "positions[0].niaoDegree", equalTo("cooperation"),
            "positions[0].motivation", equalTo(-40),
            "endStates[0].judgedOn", equalTo("2025-01-31"));
  }

  @Test
  void a_patch_changes_what_it_names_and_leaves_the_rest() {
    String id =
        made("arrangements", "{\"name\":\"A\",\"motives\":[\"m\"],\"entryPoint\":\"mixed\"}");
    String address = project + "/arrangements/" + id;
    String organisation = organisation();
    String tag = Api.as(token).get(address).header("ETag");
    String partners =
        "{\"partners\":[{\"organisation\":\"%s\",\"role\":\"host\"}]}".formatted(organisation);
    Api.as(token)
        .contentType(PATCH)
        .header("If-Match", tag)
        .body(partners)
        .patch(address)
        .then()
        .statusCode(200)
        .body("partners[0].role", equalTo("host"), "motives", contains("m"));
    Api.as(token)
        .contentType(PATCH)
        .header("If-Match", tag)
        .body(partners)
        .patch(address)
        .then()
        .statusCode(412);
    Api.as(token)
        .contentType(PATCH)
        .body("{\"motives\":null,\"entryPoint\":null}")
        .patch(address)
        .then()
        .statusCode(200)
        .body("motives.size()", equalTo(0), "entryPoint", equalTo("unknown"));
  }

  @Test
  void forms_of_an_arrangement_do_not_overlap_in_time() {
    String both = "{\"name\":\"A\",\"positions\":[{\"type\":\"x\"%s},{\"type\":\"y\"%s}]}";
    post("arrangements", both.formatted("", ""))
        .statusCode(422)
        .body("violations.field", contains("positions[1]"));
    post("arrangements", both.formatted(",\"to\":\"2024-01-02\"", ",\"from\":\"2024-01-01\""))
        .statusCode(422);
    post("arrangements", both.formatted(",\"to\":\"2024-01-01\"", ",\"from\":\"2024-01-01\""))
        .statusCode(201);
  }

  @Test
  void wrong_arrangements_are_told_where() {
    wrong("arrangements", "{}", "name");
    wrong("arrangements", "{\"name\":\"%s\"}".formatted("x".repeat(301)), "name");
    wrong(
        "arrangements",
        "{\"name\":\"A\",\"startedOn\":\"2024-01-02\",\"endedOn\":\"2024-01-01\"}",
        "endedOn");
    wrong("arrangements", "{\"name\":\"A\",\"motives\":[null]}", "motives[0]");
    wrong("arrangements", "{\"name\":\"A\",\"motives\":[\"\"]}", "motives[0]");
    wrong(
        "arrangements",
        "{\"name\":\"A\",\"intendedOutcomes\":[{\"text\":\"x\"}]}",
        "intendedOutcomes[0].category");
    wrong(
        "arrangements",
        "{\"name\":\"A\",\"positions\":[{\"type\":\"x\",\"kingsFund\":7}]}",
        "positions[0].kingsFund");
    wrong(
        "arrangements",
        "{\"name\":\"A\",\"positions\":[{\"type\":\"x\",\"motivation\":-101}]}",
        "positions[0].motivation");
    wrong("arrangements", "{\"name\":\"A\",\"endStates\":[{}]}", "endStates[0].state");
    wrong("arrangements", "{\"name\":\"A\",\"partners\":[{}]}", "partners[0].organisation");
    String stranger = "{\"organisation\":\"%s\",\"role\":\"host\"}".formatted(UUID.randomUUID());
    wrong(
        "arrangements",
        "{\"name\":\"A\",\"partners\":[" + stranger + "]}",
        "partners[0].organisation");
    post("arrangements", "{\"name\":\"A\",\"entryPoint\":\"forced\"}").statusCode(422);
    post("arrangements", "{\"name\":\"A\",\"positions\":[{\"type\":\"x\",\"scope\":1.5}]}")
        .statusCode(400);
  }

  private void wrong(String what, String body, String field) {
    post(what, body).statusCode(422).body("violations.field", hasItem(field));
  }

  @Test
  void what_is_not_said_of_consent_is_no() {
    String id = participant("P01");
    String address = project + "/participants/" + id;
    Api.as(token)
        .get(address)
        .then()
        .body(
            "consent.takePart", equalTo(false),
            "consent.record", equalTo(false),
            "consent.quote", equalTo("no"),
            "consent.archive", equalTo(false),
            "withdrawn", equalTo("none"));
    Api.as(token)
        .contentType(PATCH)
        .body("{\"consent\":{\"quote\":\"with_approval\"},\"withdrawn\":\"full\"}")
        .patch(address)
        .then()
        .statusCode(200)
        .body(
            "consent.quote", equalTo("with_approval"),
            "consent.takePart", equalTo(false),
            "withdrawn", equalTo("none"),
            "code", equalTo("P01"));
    Api.as(token)
        .contentType(PATCH)
        .body("{\"consent\":{\"quote\":null}}")
        .patch(address)
        .then()
        .body("consent.quote", equalTo("no"));
  }

  @Test
  void a_participant_belongs_to_arrangements_of_the_project() {
    String arrangement = made("arrangements", Map.of("name", "A"));
    Map<String, Object> body =
        Map.of("code", "S01", "roleGroup", "staff", "arrangements", List.of(arrangement));
    String id = made("participants", body);
    Api.as(token)
        .get(project + "/participants/" + id)
        .then()
        .body("arrangements", contains(arrangement));
    wrong(
        "participants",
        "{\"code\":\"S02\",\"roleGroup\":\"staff\",\"arrangements\":[\"%s\",null]}"
            .formatted(UUID.randomUUID()),
        "arrangements[1]");
    String address = project + "/arrangements/" + arrangement;
    Api.as(token)
        .delete(address)
        .then()
        .statusCode(409)
        .body("detail", containsString("since 1 participant belongs to it."));
    Api.as(token)
        .contentType(PATCH)
        .body("{\"arrangements\":[]}")
        .patch(project + "/participants/" + id)
        .then()
        .statusCode(200);
    Api.as(token).delete(address).then().statusCode(204);
  }

  @Test
  void codes_that_differ_in_capitals_alone_are_the_same() {
    String id = participant("P01");
    post("participants", Map.of("code", " p01", "roleGroup", "other"))
        .statusCode(409)
        .body("detail", containsString("with this code already"));
    String other = project + "/participants/" + participant("P02");
    Api.as(token).contentType(PATCH).body("{\"code\":\"p01\"}").patch(other).then().statusCode(409);
    Api.as(token)
        .contentType(PATCH)
        .body("{\"code\":\"p01\"}")
        .patch(project + "/participants/" + id)
        .then()
        .statusCode(200)
        .body("code", equalTo("p01"));
  }

  @Test
  void a_participant_whom_transcripts_name_stays() {
    String id = participant("P01");
    String address = project + "/participants/" + id;
    String spoken = transcript("P01: It grew.", Map.of("title", "One"));
    String with = transcript("I: Well?", Map.of("title", "Two", "participants", List.of(id)));
    Api.as(token)
        .delete(address)
        .then()
        .statusCode(409)
        .body(
            "detail",
            equalTo("This participant cannot be deleted, since 2 transcripts name them."));
    Api.as(token).delete(project + "/transcripts/" + with).then().statusCode(204);
    Api.as(token)
        .delete(address)
        .then()
        .statusCode(409)
        .body("detail", containsString("since 1 transcript names them."));
    Api.as(token).delete(project + "/transcripts/" + spoken).then().statusCode(204);
    Api.as(token).delete(address).then().statusCode(204);
    Api.as(token).get(address).then().statusCode(404);
  }

  private String transcript(String text, Map<String, ?> metadata) {
    return made("transcripts", Map.of("metadata", metadata, "text", text));
  }

  @Test
  void days_of_years_that_nobody_means_are_refused_where_they_stand() {
    String day = "{\"name\":\"A\",\"startedOn\":\"%s\"}";
    for (String far : List.of("+999999999-01-01", "1899-12-31", "2201-01-01", "-0001-01-01")) {
      wrong("arrangements", day.formatted(far), "startedOn");
    }
    String id = made("arrangements", day.formatted("1900-01-01"));
    Api.as(token)
        .contentType(PATCH)
        .body("{\"endStates\":[{\"state\":\"failure\",\"judgedOn\":\"2999999-01-01\"}]}")
        .patch(project + "/arrangements/" + id)
        .then()
        .statusCode(400); // more than four digits need a sign
    Api.as(token)
        .contentType(PATCH)
        .body("{\"endStates\":[{\"state\":\"failure\",\"judgedOn\":\"+2999999-01-01\"}]}")
        .patch(project + "/arrangements/" + id)
        .then()
        .statusCode(422)
        .body("violations.field", contains("endStates[0].judgedOn"));
    Api.as(token)
        .contentType(PATCH)
        .body("{\"retentionUntil\":\"+999999999-01-01\"}")
        .patch(project)
        .then()
        .statusCode(422)
        .body("violations.field", contains("retentionUntil"))
        .body("violations.message", contains("must be a day of the years 1900 to 2200"));
    Map<String, String> metadata = Map.of("title", "One", "conductedOn", "0020-01-01");
    post("transcripts", Map.of("metadata", metadata, "text", "I: Well?"))
        .statusCode(422)
        .body("violations.field", contains("metadata.conductedOn"));
    Api.as(token)
        .body(Map.of("approvedOn", "+2999999-01-01"))
        .put(project + "/segments/" + UUID.randomUUID() + "/approval")
        .then()
        .statusCode(422)
        .body("violations.field", contains("approvedOn"));
    made("arrangements", day.formatted("2200-12-31"));
  }

  @Test
  void wrong_participants_are_refused() {
    participant("P01");
    post("participants", Map.of("code", "P01", "roleGroup", "other")).statusCode(409);
    String other = participant("P02");
    Api.as(token)
        .contentType(PATCH)
        .body("{\"code\":\"P01\"}")
        .patch(project + "/participants/" + other)
        .then()
        .statusCode(409);
    wrong("participants", "{\"code\":\"P03\"}", "roleGroup");
    wrong("participants", "{\"code\":\" \",\"roleGroup\":\"staff\"}", "code");
    String nowhere = "{\"code\":\"P03\",\"roleGroup\":\"staff\",\"organisation\":\"%s\"}";
    wrong("participants", nowhere.formatted(UUID.randomUUID()), "organisation");
    post("participants", Map.of("code", "P03", "roleGroup", "nurse")).statusCode(422);
  }

  @Test
  void an_organisation_that_something_names_stays() {
    String organisation = organisation();
    String partner = "{\"name\":\"A\",\"partners\":[{\"organisation\":\"%s\",\"role\":\"host\"}]}";
    String arrangement = made("arrangements", partner.formatted(organisation));
    String address = project + "/organisations/" + organisation;
    Api.as(token).delete(address).then().statusCode(409);
    Api.as(token).delete(project + "/arrangements/" + arrangement).then().statusCode(204);
    Api.as(token).delete(address).then().statusCode(204);
    Api.as(token).get(address).then().statusCode(404);
  }

  @Test
  void only_the_lead_changes_the_study_and_strangers_see_none_of_it() {
    String id = participant("P01");
    String viewing = Api.token(Api.newMember(token, project, "viewer"));
    String coding = Api.token(Api.newMember(token, project, "coder"));
    String strange = Api.token(Api.newUser("stranger"));
    for (String what : List.of("arrangements", "organisations", "participants")) {
      Api.as(viewing).get(project + "/" + what).then().statusCode(200);
      Api.as(strange).get(project + "/" + what).then().statusCode(404);
      for (String member : List.of(viewing, coding)) {
        Map<String, String> body = Map.of("name", "A", "code", "P9", "roleGroup", "staff");
        Api.as(member).body(body).post(project + "/" + what).then().statusCode(403);
      }
    }
    String address = project + "/participants/" + id;
    Api.as(coding).delete(address).then().statusCode(403);
    Api.as(coding).contentType(PATCH).body("{}").patch(address).then().statusCode(403);
    String elsewhere = Api.newProject(token, "empty") + "/participants/" + id;
    Api.as(token).get(elsewhere).then().statusCode(404);
    Api.as(token).delete(elsewhere).then().statusCode(404);
  }

  @Test
  void lists_are_in_order_of_names_and_codes() {
    made("arrangements", Map.of("name", "Tarnbeck"));
    made("arrangements", Map.of("name", "Aldermoss"));
    Api.as(token)
        .get(project + "/arrangements")
        .then()
        .body("items.name", contains("Aldermoss", "Tarnbeck"), "total", equalTo(2));
    participant("S02");
    participant("P01");
    participant("S01");
    String next =
        Api.as(token)
            .get(project + "/participants?limit=2")
            .then()
            .body("items.code", contains("P01", "S01"), "total", equalTo(3))
            .extract()
            .path("next");
    Api.as(token)
        .get(project + "/participants?limit=2&cursor=" + next)
        .then()
        .body("items.code", contains("S02"), "next", nullValue());
  }

  @Test
  void a_longer_list_takes_no_more_statements() {
    for (String what : List.of("arrangements", "participants", "organisations")) {
      add(what, 2);
      long few = statements(project + "/" + what);
      add(what, 9);
      assertEquals(few, statements(project + "/" + what), what);
    }
  }

  private void add(String what, int how) {
    String arrangement = made("arrangements", Map.of("name", "A"));
    String partner = "{\"organisation\":\"%s\",\"role\":\"host\"}".formatted(organisation());
    for (int i = 0; i < how; i++) {
      String body =
          """
          {"name":"A","partners":[%s,%s],"code":"%s","roleGroup":"staff","arrangements":["%s"]}
          """
              .formatted(
                  partner, partner, UUID.randomUUID().toString().substring(0, 30), arrangement);
      made(what, body);
    }
  }

  private long statements(String address) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(address).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  // wc -l arrangement-types.csv: 17 lines with the header
  @Test
  void the_typology_comes_with_the_product() {
    Api.as(token)
        .get("/api/v1/arrangement-types")
        .then()
        .statusCode(200)
        .body(
            "total", equalTo(16),
            "items[0].type", equalTo("Buddying"),
            "items[0].daltonFamily", equalTo("none"),
            "items[0].kingsFund", equalTo(1),
            "items[0].niaoDegree", equalTo("cooperation"),
            "items[3].daltonFamily", equalTo("collaborative"),
            "items[3].daltonForm", equalTo("federation"),
            "items[15].integrationRank", nullValue());
    io.restassured.RestAssured.get("/api/v1/arrangement-types").then().statusCode(401);
  }
}
