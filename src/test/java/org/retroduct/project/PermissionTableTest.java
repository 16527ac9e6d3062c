package org.retroduct.project;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** The table of roles and acts that the API promises (API.md section 2), row by row over HTTP. */
@QuarkusTest
class PermissionTableTest {
  private static final List<String> ROLES = List.of("lead", "coder", "adjudicator", "viewer");
  private static final Map<String, String> TOKENS = new HashMap<>();
  private static String project;
  private static int made;

  @BeforeEach
  void a_project_with_one_member_of_each_role() {
    if (project != null) {
      return;
    }
    String lead = Api.newUser("lead");
    TOKENS.put("lead", Api.token(lead));
    String id =
        as("lead").post("/api/v1/projects/sample").then().statusCode(201).extract().path("id");
    project = "/api/v1/projects/" + id;
    for (String role : ROLES.subList(1, 4)) {
      TOKENS.put(role, Api.token(Api.newMember(TOKENS.get("lead"), project, role)));
    }
  }

  /** Everybody in {@code granted} gets {@code status}, every other role 403. */
  private static void row(
      List<String> granted, int status, Function<RequestSpecification, Response> act) {
    List<String> wrong = new ArrayList<>();
    for (String role : ROLES) {
      int expected = granted.contains(role) ? status : 403;
      Response answer = act.apply(as(role));
      if (answer.statusCode() != expected) {
        wrong.add(role + ": " + answer.statusCode() + " for " + expected + " " + answer.asString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static RequestSpecification as(String role) {
    return Api.as(TOKENS.get(role));
  }

  private static String first(String list) {
    return as("lead").get(project + list).then().statusCode(200).extract().path("items[0].id");
  }

  private static String name(String stem) {
    return stem + " " + made++;
  }

  private static String madeByLead(String path, Object body) {
    return as("lead").body(body).post(project + path).then().statusCode(201).extract().path("id");
  }

  private static String newCode() {
    return madeByLead("/codes", Map.of("kind", "theme", "name", name("Code")));
  }

  private static String newTranscript() {
    String title = name("Transcript");
    return madeByLead(
        "/transcripts",
        Map.of("metadata", Map.of("title", title), "text", "P01: Trust grew. It grew slowly."));
  }

  private static Map<String, Object> passage(int start, String code) {
    return Map.of("start", start, "end", start + 5, "codes", List.of(code));
  }

  @Test
  void everybody_reads_study_transcripts_codebook_theory_and_summaries() {
    String transcript = "/transcripts/" + first("/transcripts");
    String arrangement = "/arrangements/" + first("/arrangements");
    for (String path :
        List.of(
            "",
            "/members",
            "/arrangements",
            arrangement,
            "/organisations",
            "/participants",
            "/transcripts",
            transcript,
            transcript + "/text",
            transcript + "/turns",
            transcript + "/file",
            "/codes",
            "/codebook",
            "/codebook.csv",
            "/configurations",
            "/matrices/configurations-by-arrangement",
            "/segments",
            "/rounds",
            arrangement + "/narrative",
            arrangement + "/summary.json")) {
      row(ROLES, 200, request -> request.accept("*/*").get(project + path));
    }
  }

  @Test
  void all_but_viewers_code_and_build_configurations() {
    List<String> coding = ROLES.subList(0, 3);
    String transcript = newTranscript();
    String code = newCode();
    row(
        coding,
        201,
        request ->
            request
                .body(passage(0, code))
                .post(project + "/transcripts/" + transcript + "/segments"));
    row(
        coding,
        201,
        request ->
            request
                .body(
                    Map.of(
                        "segments",
                        List.of(
                            Map.of(
                                "transcript",
                                transcript,
                                "start",
                                6,
                                "end",
                                10,
                                "codes",
                                List.of(code)))))
                .post(project + "/segments/batch"));
    row(
        coding,
        201,
        request -> request.body(Map.of("label", name("C"))).post(project + "/configurations"));
    String configuration = madeByLead("/configurations", Map.of("label", name("Configuration")));
    row(
        coding,
        200,
        request ->
            request
                .contentType("application/merge-patch+json")
                .body(Map.of("label", name("Renamed")))
                .patch(project + "/configurations/" + configuration));
    String segment = first("/segments?transcript=" + transcript);
    row(
        coding,
        201,
        request ->
            request
                .body(Map.of("segment", segment, "relation", "supports"))
                .post(
                    project
                        + "/configurations/"
                        + madeByLead("/configurations", Map.of("label", name("C")))
                        + "/evidence"));
    row(
        coding,
        200,
        request ->
            request
                .body(Map.of("text", "What we found."))
                .put(
                    project
                        + "/arrangements/"
                        + first("/arrangements")
                        + "/narrative/what-happened"));
  }

  @Test
  void leads_and_coders_add_and_edit_codes() {
    List<String> editors = List.of("lead", "coder");
    row(
        editors,
        201,
        request ->
            request.body(Map.of("kind", "theme", "name", name("C"))).post(project + "/codes"));
    String code = newCode();
    row(
        editors,
        200,
        request ->
            request
                .contentType("application/merge-patch+json")
                .body(Map.of("definition", name("means")))
                .patch(project + "/codes/" + code));
  }

  @Test
  void only_leads_delete_and_freeze_codes_and_change_transcripts_and_study() {
    List<String> lead = List.of("lead");
    row(lead, 204, request -> request.delete(project + "/codes/" + newCode()));
    row(lead, 200, request -> request.post(project + "/codebook/freeze"));
    row(
        lead,
        201,
        request ->
            request
                .body(Map.of("metadata", Map.of("title", name("T")), "text", "P01: Yes."))
                .post(project + "/transcripts"));
    row(
        lead,
        200,
        request ->
            request
                .contentType("application/merge-patch+json")
                .body(Map.of("title", name("T")))
                .patch(project + "/transcripts/" + newTranscript()));
    row(lead, 204, request -> request.delete(project + "/transcripts/" + newTranscript()));
    for (String part : List.of("arrangements", "organisations", "participants")) {
      String list = "/" + part;
      Function<String, Map<String, String>> body =
          stem ->
              part.equals("participants")
                  ? Map.of("code", name(stem), "roleGroup", "staff")
                  : Map.of("name", name(stem));
      row(lead, 201, request -> request.body(body.apply("N")).post(project + list));
      String path = project + list + "/" + madeByLead(list, body.apply("N"));
      row(
          lead,
          200,
          request ->
              request
                  .contentType("application/merge-patch+json")
                  .body(body.apply("R"))
                  .patch(path));
      row(
          lead,
          204,
          request -> request.delete(project + list + "/" + madeByLead(list, body.apply("N"))));
    }
  }

  @Test
  void only_leads_change_settings_members_and_rounds_and_code_for_others() {
    List<String> lead = List.of("lead");
    row(
        lead,
        200,
        request ->
            request
                .contentType("application/merge-patch+json")
                .body(Map.of("fundingReference", name("F")))
                .patch(project));
    String someone = Api.newUser("someone");
    row(
        lead,
        200,
        request -> request.body(Map.of("role", "viewer")).put(project + "/members/" + someone));
    row(
        lead,
        204,
        request ->
            request.delete(
                project + "/members/" + Api.newMember(TOKENS.get("lead"), project, "viewer")));
    row(lead, 201, request -> request.body(round("coder-a", "coder-b")).post(project + "/rounds"));
    row(
        lead,
        409,
        request ->
            request.post(
                project
                    + "/rounds/"
                    + madeByLead("/rounds", round("coder-a", "coder-b"))
                    + "/close"));
    row(
        lead,
        200,
        request ->
            given()
                .header("Authorization", bearerOf(request))
                .multiPart(
                    "file",
                    "codings.csv",
                    "transcript,start,end,code,memo\n".getBytes(StandardCharsets.UTF_8),
                    "text/csv")
                .multiPart("coder", "coder-a")
                .post(project + "/segments/imports"));
    row(
        lead,
        204,
        request ->
            request.delete(
                "/api/v1/projects/" + UUID.fromString(otherProjectWithTheSameMembers())));
  }

  private static Map<String, Object> round(String... coders) {
    return Map.of(
        "name",
        name("Round"),
        "transcripts",
        List.of(newTranscript()),
        "coders",
        List.of(coders),
        "blind",
        true);
  }

  private static String otherProjectWithTheSameMembers() {
    String other = Api.newProject(TOKENS.get("lead"), "empty");
    for (String role : ROLES.subList(1, 4)) {
      String username = as(role).get("/api/v1/me").path("username");
      as("lead")
          .body(Map.of("role", role))
          .put(other + "/members/" + username)
          .then()
          .statusCode(200);
    }
    return other.substring(other.lastIndexOf('/') + 1);
  }

  @Test
  void a_round_is_submitted_by_its_coders_only() {
    String coder = as("coder").get("/api/v1/me").path("username");
    String adjudicator = as("adjudicator").get("/api/v1/me").path("username");
    String round = madeByLead("/rounds", round(coder, adjudicator));
    row(
        List.of("coder", "adjudicator"),
        200,
        request -> request.body("{}").post(project + "/rounds/" + round + "/submissions"));
  }

  @Test
  void viewers_take_no_codings_away_and_only_leads_read_the_audit() {
    for (String file : List.of("/exports/segments.csv", "/exports/segments.xlsx")) {
      row(ROLES.subList(0, 3), 200, request -> request.accept("*/*").get(project + file));
    }
    row(List.of("lead"), 200, request -> request.get(project + "/audit"));
    row(List.of("lead"), 200, request -> request.get(project + "/audit/verification"));
  }

  private static String bearerOf(RequestSpecification request) {
    return io.restassured.specification.SpecificationQuerier.query(request)
        .getHeaders()
        .getValue("Authorization");
  }
}
