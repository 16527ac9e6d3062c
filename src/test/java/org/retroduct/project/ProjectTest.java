package org.retroduct.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class ProjectTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String NOWHERE = "/api/v1/projects/01890000-0000-7000-8000-000000000000";

  /** What is sent stays as it is written. */
  private static final EncoderConfig RAW =
      EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT);

  private String token;

  @BeforeEach
  void a_lead() {
    token = Api.token(Api.newUser("lead"));
  }

  @Test
  void whoever_makes_a_project_leads_it() {
    String project = Api.newProject(token, "empty");
    Api.as(token)
        .get(project)
        .then()
        .statusCode(200)
        .header("ETag", matchesPattern("\"0-[0-9a-f]{16}\""))
        .header("Cache-Control", "private, no-cache")
        .body("title", equalTo("Partnering"), "role", equalTo("lead"), "version", nullValue());
  }

  @Test
  void a_strangers_project_looks_as_if_it_were_not_there() {
    String project = Api.newProject(token, "empty");
    String stranger = Api.token(Api.newUser("stranger"));
    String message = Api.as(token).get(NOWHERE).then().statusCode(404).extract().path("detail");
    Api.as(stranger)
        .get(project)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("detail", equalTo(message), "type", equalTo("/problems/not-found"));
  }

  @Test
  void a_viewer_may_read_but_not_change() {
    String project = Api.newProject(token, "empty");
    String viewer = Api.newUser("viewer");
    Api.as(token)
        .body(Map.of("role", "viewer"))
        .put(project + "/members/" + viewer)
        .then()
        .statusCode(200);
    String viewing = Api.token(viewer);
    Api.as(viewing).get(project).then().statusCode(200);
    Api.as(viewing)
        .body(Map.of("title", "Mine"))
        .patch(project)
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("detail", containsString("Your role"));
  }

  @Test
  void the_last_lead_cannot_leave() {
    String username = Api.newUser("only");
    String only = Api.token(username);
    String project = Api.newProject(only, "empty");
    Api.as(only).delete(project + "/members/" + username).then().statusCode(409);
    Api.as(only)
        .body(Map.of("role", "coder"))
        .put(project + "/members/" + username)
        .then()
        .statusCode(409);
  }

  @Test
  void a_change_of_what_somebody_else_changed_is_refused() {
    String project = Api.newProject(token, "empty");
    String tag = Api.as(token).get(project).header("ETag");
    Api.as(token)
        .header("If-Match", tag)
        .body("{\"title\":\"Second\",\"fundingReference\":\"NIHR127430\"}")
        .contentType("application/merge-patch+json")
        .patch(project)
        .then()
        .statusCode(200)
        .body("title", equalTo("Second"), "fundingReference", equalTo("NIHR127430"));
    Api.as(token)
        .header("If-Match", tag)
        .body(Map.of("title", "Third"))
        .patch(project)
        .then()
        .statusCode(412);
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body("{\"fundingReference\":null}")
        .patch(project)
        .then()
        .statusCode(200)
        .body("fundingReference", nullValue(), "title", equalTo("Second"));
  }

  @Test
  void what_is_as_long_as_it_may_be_is_taken_in_characters_outside_the_basic_plane() {
    String project = Api.newProject(token, "empty");
    String longest = "😀".repeat(300);
    Map<String, String> patch =
        Map.of(
            "title", longest,
            "description", "😀".repeat(10_000),
            "fundingReference", longest,
            "ethicsReference", longest);
    Api.as(token).body(patch).patch(project).then().statusCode(200).body("title", equalTo(longest));
    patch.forEach(
        (field, value) ->
            Api.as(token)
                .body(Map.of(field, value + "😀"))
                .patch(project)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field)));
  }

  @Test
  void what_is_no_patch_is_refused_like_any_other_body() {
    String project = Api.newProject(token, "empty");
    refusedPatch(project, "null", 422);
    refusedPatch(project, "[]", 422);
    refusedPatch(project, "{\"title\":5}", 400);
    refusedPatch(project, "{\"retentionUntil\":\"soon\"}", 400);
    refusedPatch(project, "{\"title\":\"\\u0000\"}", 422);
    refusedPatch(project, "{\"title\":", 400);
  }

  private void refusedPatch(String project, String patch, int status) {
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(project)
        .then()
        .statusCode(status)
        .contentType(PROBLEM);
  }

  @Test
  void what_the_caller_has_is_not_sent_again() {
    String project = Api.newProject(token, "empty");
    String tag = Api.as(token).get(project).header("ETag");
    Api.as(token).header("If-None-Match", tag).get(project).then().statusCode(304);
    Api.as(token).header("If-None-Match", "\"0-00\"").get(project).then().statusCode(200);
  }

  @Test
  void a_retry_with_the_same_key_answers_what_the_first_try_made() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body = Map.of("title", "Once", "codebook", "empty");
    String first =
        Api.as(token)
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/v1/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Api.as(token)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("id", equalTo(first));
    Api.as(token)
        .header("Idempotency-Key", key)
        .body(Map.of("title", "Other"))
        .post("/api/v1/projects")
        .then()
        .statusCode(422);
    Api.as(token).delete("/api/v1/projects/" + first).then().statusCode(204);
    Api.as(token)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(410)
        .contentType(PROBLEM)
        .body("status", equalTo(410), "type", equalTo("/problems/gone"));
  }

  private ValidatableResponse again(String key, String address) {
    return Api.as(token).header("Idempotency-Key", key).post(address).then();
  }

  @Test
  void the_answer_of_an_act_is_given_again_and_a_dry_run_is_not_the_act() {
    String project = Api.newProject(token, "partnering");
    String freeze = project + "/codebook/freeze";
    again("1", freeze).statusCode(200).body("state", equalTo("frozen"));
    again("1", freeze).statusCode(200).body("state", equalTo("frozen"));
    String table = "kind,name\nTheme,Trust in the process\n";
    String imports = project + "/codebook/imports";
    int before = Api.as(token).get(project + "/codes?limit=1").path("total");
    for (String query : List.of("?dryRun=yes", "?dryRun=")) {
      imported("2", imports + query, table, "a").statusCode(422);
    }
    assertEquals(before, Api.as(token).get(project + "/codes?limit=1").<Integer>path("total"));
    imported("2", imports + "?dryRun=true", table, "a").statusCode(200).body("dryRun", is(true));
    imported("2", imports, table, "a").statusCode(422);
    imported("3", imports, table, "a").statusCode(200).body("dryRun", is(false));
    imported("3", imports, table, "b").statusCode(200); // the same parts, between other boundaries
    imported("3", imports, table + "Theme,Other\n", "b").statusCode(422);
  }

  private ValidatableResponse imported(String key, String address, String table, String boundary) {
    String part =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n";
    return Api.as(token)
        .config(RestAssured.config().encoderConfig(RAW))
        .header("Idempotency-Key", key)
        .contentType("multipart/form-data; boundary=" + boundary)
        .body(part.formatted(boundary, table))
        .post(address)
        .then();
  }

  @Test
  void a_form_that_does_not_end_is_malformed() {
    String project = Api.newProject(token, "empty");
    Api.as(token)
        .config(RestAssured.config().encoderConfig(RAW))
        .contentType("multipart/form-data; boundary=x")
        .body("--x\r\nfoo")
        .post(project + "/codebook/imports")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @Test
  void a_parameter_that_cannot_be_read_is_told() {
    for (String limit : List.of("abc", "1e2", "99999999999", "1.0")) {
      Api.as(token)
          .get("/api/v1/projects?limit=" + limit)
          .then()
          .statusCode(422)
          .body("violations.field", hasItem("limit"));
    }
    Api.as(token).get("/api/v1/projects/no-id").then().statusCode(404);
  }

  @Test
  void a_number_is_no_word_of_a_list_and_an_empty_text_is_nothing_that_is_left_out() {
    String project = Api.newProject(token, "empty");
    String member = project + "/members/" + Api.newMember(token, project, "viewer");
    String participants = project + "/participants";
    Api.as(token).body("{\"role\": 0}").put(member).then().statusCode(400);
    for (String quote : List.of("0", "true", "\"\"", "\" \"")) {
      String draft = "{\"code\": \"P01\", \"consent\": {\"quote\": %s}}".formatted(quote);
      Response refused = Api.as(token).body(draft).post(participants);
      assertTrue(List.of(400, 422).contains(refused.statusCode()), quote);
    }
    for (String empty : List.of("", " ", "\\u0000")) {
      String code = "{\"kind\": \"theme\", \"name\": \"A\", \"codable\": \"%s\"}".formatted(empty);
      Api.as(token).body(code).post(project + "/codes").then().statusCode(400);
      String child = "{\"kind\": \"theme\", \"name\": \"A\", \"parent\": \"%s\"}".formatted(empty);
      Api.as(token).body(child).post(project + "/codes").then().statusCode(400);
    }
  }

  @Test
  void who_is_taken_out_can_be_put_back_at_once() {
    String lead = Api.newUser("lead");
    String project = Api.newProject(Api.token(lead), "empty");
    String page = project.replaceFirst("/api/v1", "") + "/members";
    Site site = Site.of(lead);
    String bea = Api.newUser("bea");
    Response put = site.post(page, Map.of("username", bea, "role", "adjudicator"));
    assertEquals("bea: adjudicator.", at(site, put).select("#done").text());
    Document gone = at(site, site.post(page + "/" + bea + "/remove", Map.of()));
    assertTrue(gone.select("#done").text().startsWith("bea is no longer a member."), gone.text());
    assertTrue(gone.select("tbody tr:contains(bea)").isEmpty());
    Element undo = gone.selectFirst("#done form");
    Map<String, String> fields =
        Map.of(
            "username",
            undo.select("[name=username]").val(),
            "role",
            undo.select("[name=role]").val());
    assertEquals("bea: adjudicator.", at(site, site.post(page, fields)).select("#done").text());
  }

  private static Document at(Site site, Response answer) {
    answer.then().statusCode(303);
    return site.page(answer.getHeader("Location").replaceFirst("^https?://[^/]+", ""));
  }

  @Test
  void a_token_makes_no_token() {
    Api.as(token).body(Map.of("name", "Another")).post("/api/v1/tokens").then().statusCode(401);
    Api.as(token).get("/api/v1/tokens").then().statusCode(200);
  }

  @Test
  void what_was_made_reads_as_it_was_answered() {
    var made = Api.as(token).body(Map.of("title", "Once")).post("/api/v1/projects").then();
    var read = Api.as(token).get("/api/v1/projects/" + made.extract().path("id")).then();
    assertEquals(
        made.extract().<String>path("createdAt"), read.extract().<String>path("createdAt"));
    assertEquals(made.extract().header("ETag"), read.extract().header("ETag"));
  }

  @Test
  void a_key_for_an_address_that_is_too_long_to_be_one_changes_nothing() {
    Api.as(token)
        .header("Idempotency-Key", "1")
        .body(Map.of("name", "A"))
        .post("/api/v1/projects/" + "x".repeat(600) + "/codes")
        .then()
        .statusCode(404)
        .contentType(PROBLEM);
  }

  @Test
  void a_list_leads_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      Api.newProject(token, "empty");
    }
    var page = Api.as(token).get("/api/v1/projects?limit=2").then().statusCode(200);
    page.body("items.size()", equalTo(2), "total", equalTo(3), "next", notNullValue())
        .header("Link", containsString("rel=\"next\""));
    String next = page.extract().path("next");
    Api.as(token)
        .get("/api/v1/projects?limit=2&cursor=" + next)
        .then()
        .body("items.size()", equalTo(1), "next", nullValue());
    Api.as(token).get("/api/v1/projects?limit=0").then().statusCode(422);
    Api.as(token).get("/api/v1/projects?limit=1001").then().statusCode(422);
    Api.as(token).get("/api/v1/projects?cursor=xx").then().statusCode(422);
  }

  @Test
  void malformed_requests_are_told_what_is_wrong() {
    bad("{", 400);
    bad("[]", 400);
    bad("{\"title\": 12}", 400).body("violations.field", hasItem("title"));
    bad("{\"title\": \"x\", \"smallNumberThreshold\": \"3\"}", 400);
    bad("{\"title\": \"a\\u0000b\"}", 422).body("violations.field", hasItem("title"));
    bad("{\"title\": \"a\\ud800b\"}", 422);
    bad("{\"title\": \" \"}", 422).body("violations.field", hasItem("title"));
    bad("{\"title\": \"x\", \"retentionUntil\": \"tomorrow\"}", 400);
    bad("", 400);
    Api.as(token)
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/projects")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
    Api.as(token).put("/api/v1/projects").then().statusCode(405).contentType(PROBLEM);
    Api.as(token).get("/api/v1/no-such-thing").then().statusCode(404).contentType(PROBLEM);
    Api.as(token).get("/api/v1/projects/not-a-uuid").then().statusCode(404).contentType(PROBLEM);
    Api.as(token)
        .accept("image/png")
        .get("/api/v1/projects")
        .then()
        .statusCode(406)
        .contentType(PROBLEM);
    Api.as(token)
        .body(new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xff, '"', '}'})
        .post("/api/v1/projects")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @Test
  void a_list_that_holds_null_is_refused_with_the_place_of_it() {
    String project = Api.newProject(token, "empty");
    String id = UUID.randomUUID().toString();
    String segment = "{\"start\":0,\"end\":1,\"codes\":[null]}";
    String configuration = "{\"label\":\"A\",\"%s\":[null]}";
    holdsNull(project + "/transcripts/" + id + "/segments", segment, "codes[0]");
    holdsNull(project + "/segments/batch", "{\"segments\":[null]}", "segments[0]");
    holdsNull(
        project + "/segments/batch", "{\"segments\":[" + segment + "]}", "segments[0].codes[0]");
    for (String field : List.of("transcripts", "coders", "assignments")) {
      holdsNull(
          project + "/rounds", "{\"name\":\"A\",\"%s\":[null]}".formatted(field), field + "[0]");
    }
    holdsNull(
        project + "/rounds",
        "{\"name\":\"A\",\"assignments\":[{\"transcript\":\"%s\",\"coders\":[\"a\",null]}]}"
            .formatted(id),
        "assignments[0].coders[1]");
    for (String field :
        List.of("contexts", "resources", "reasonings", "outcomes", "domains", "phases")) {
      holdsNull(project + "/configurations", configuration.formatted(field), field + "[0]");
    }
    for (String field :
        List.of("motives", "intendedOutcomes", "partners", "positions", "endStates")) {
      holdsNull(
          project + "/arrangements",
          "{\"name\":\"A\",\"%s\":[null]}".formatted(field),
          field + "[0]");
    }
    holdsNull(
        project + "/participants", "{\"code\":\"A\",\"arrangements\":[null]}", "arrangements[0]");
    for (String field : List.of("arrangements", "participants")) {
      holdsNull(
          project + "/transcripts",
          "{\"metadata\":{\"title\":\"A\",\"%s\":[null]},\"text\":\"I: A?\"}".formatted(field),
          "metadata." + field + "[0]");
    }
    holdsNull(project + "/partials", "{\"sentence\":\"A\",\"segments\":[null]}", "segments[0]");
    holdsNull(project + "/questions", "{\"turn\":0,\"propositions\":[null]}", "propositions[0]");
    holdsNull(project + "/codes/" + id + "/split", "{\"codes\":[null]}", "codes[0]");
    holdsNull(
        project + "/codes/" + id + "/split",
        "{\"codes\":[{\"name\":\"A\",\"segments\":[null]}]}",
        "codes[0].segments[0]");
    holdsNull("/api/v1/agreement/calculations", "{\"coders\":[\"a\",null]}", "coders[1]");
    for (String field : List.of("accepted", "segments")) {
      refusedNull(
          Api.as(token)
              .body("{\"outcome\":\"new\",\"%s\":[null]}".formatted(field))
              .put(project + "/rounds/" + id + "/disagreements/" + id + "/decision"),
          field + "[0]");
    }
  }

  @Test
  void a_patch_that_puts_null_into_a_list_is_refused_with_the_place_of_it() {
    String project = Api.newProject(token, "empty");
    String arrangement =
        Api.as(token).body("{\"name\":\"A\"}").post(project + "/arrangements").path("id");
    refusedNull(
        Api.as(token)
            .contentType("application/merge-patch+json")
            .body("{\"motives\":[\"a\",null]}")
            .patch(project + "/arrangements/" + arrangement),
        "motives[1]");
  }

  private void holdsNull(String path, String body, String place) {
    refusedNull(Api.as(token).body(body).post(path), place);
  }

  private static void refusedNull(Response answer, String place) {
    answer
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("violations.field", contains(place))
        .body("violations[0].message", equalTo("must not be null"));
  }

  private ValidatableResponse bad(String body, int status) {
    return Api.as(token)
        .body(body)
        .post("/api/v1/projects")
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("status", equalTo(status), "instance", equalTo("/api/v1/projects"));
  }

  @Test
  void a_body_over_the_limit_is_refused_before_it_is_read() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      String head =
          "POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + 33 * 1024 * 1024
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(10_000);
      StringBuilder answer = new StringBuilder();
      byte[] part = new byte[2_000];
      while (answer.indexOf("/problems/too-large") < 0) {
        int read = socket.getInputStream().read(part);
        if (read < 0) {
          break;
        }
        answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
      }
      assertThat(answer.toString(), containsString("/problems/too-large"));
      assertThat(answer.toString(), containsString("HTTP/1.1 413"));
    }
  }

  @Test
  void nobody_gets_in_without_a_token() {
    RestAssured.get("/api/v1/projects")
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", containsString("Bearer"));
    Api.as("rt_wrong").get("/api/v1/projects").then().statusCode(401).contentType(PROBLEM);
    RestAssured.given().redirects().follow(false).get("/").then().statusCode(303);
  }

  @Test
  void what_was_done_is_on_record() {
    String project = Api.newProject(token, "empty");
    Api.as(token).body(Map.of("title", "Renamed")).patch(project).then().statusCode(200);
    Api.as(token).get("/api/v1/me").then().statusCode(200).body("username", notNullValue());
    Api.admin().get("/api/v1/users").then().body("total", greaterThan(1));
  }

  @Test
  void a_project_made_on_the_page_begins_with_the_codebook_that_was_chosen() {
    Site site = Site.of(Api.newUser("newcomer"));
    site.get("/").then().body(containsString("An empty one"));
    for (String codebook : List.of("empty", "partnering")) {
      String made =
          site.post("/projects", Map.of("title", "A study", "codebook", codebook))
              .then()
              .statusCode(303)
              .extract()
              .header("Location");
      String codes = site.get(URI.create(made).getPath() + "/codebook").asString();
      assertEquals(codebook.equals("empty"), codes.contains("No codes yet"));
    }
  }
}
