package org.retroduct;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the packaged application must do, a native executable too, on each database: half of what
 * can be missing from an artifact shows only when it runs.
 */
abstract class PackagedApplication {

  @Test
  void is_ready() {
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    given().accept("application/json").get("/q/openapi").then().statusCode(200);
  }

  @Test
  void serves_pages_and_their_style() {
    get("/login").then().statusCode(200).body(containsString("<html lang=\"en-GB\""));
    get("/app.css").then().statusCode(200);
  }

  @Test
  void stores_and_answers_over_the_api() {
    // Api.admin() remembers a token by port, and this port has had another database behind it.
    var admin = Api.as(Api.token("admin"));
    String id =
        admin
            .body(Map.of("title", "Partnering ‘across’ NHS providers", "codebook", "empty"))
            .post("/api/v1/projects")
            .then()
            .statusCode(201)
            .header("ETag", notNullValue())
            .extract()
            .path("id");
    Api.as(Api.token("admin"))
        .get("/api/v1/projects/" + id)
        .then()
        .statusCode(200)
        .body("title", equalTo("Partnering ‘across’ NHS providers"));
  }

  @Test
  void refuses_with_a_problem() {
    given()
        .accept("application/json")
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  /** Through every import and export: half of what can be missing shows only here. */
  @Test
  void does_the_main_job() throws IOException {
    String token = Api.token("admin");
    String project =
        "/api/v1/projects/"
            + Api.as(token)
                .post("/api/v1/projects/sample")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    for (String file :
        List.of("podcast-speakers.docx", "podcast-speakers.srt", "podcast-speakers.vtt")) {
      upload(token, project, file);
    }
    String round = Api.as(token).get(project + "/rounds").path("items[0].id");
    Api.as(token)
        .get(project + "/agreement?round=" + round)
        .then()
        .statusCode(200)
        .body("pooled[0].status", equalTo("defined"));
    String arrangement = Api.as(token).get(project + "/arrangements").path("items[0].id");
    String summary = project + "/arrangements/" + arrangement + "/summary";
    starts(token, summary + ".docx", "PK");
    starts(token, summary + ".pdf", "%PDF-");
    starts(token, summary + ".html", "<!");
    starts(token, summary + ".json", "{");
    starts(token, project + "/exports/segments.xlsx", "PK");
    starts(token, project + "/exports/segments.csv", "");
    starts(token, project + "/exports/segments.docx?kind=reasoning", "PK");
    starts(token, project + "/exports/codes-by-arrangement.csv", "short,");
    starts(token, project + "/exports/codebook.csv", "kind,");
    Api.as(token)
        .get(project + "/audit/verification")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true));
  }

  /** What is asked of the database in several ways, on each database. */
  @Test
  void finds_passages_words_and_memos() {
    var admin = Api.as(Api.token("admin"));
    String id = admin.post("/api/v1/projects/sample").then().statusCode(201).extract().path("id");
    String project = "/api/v1/projects/" + id;
    String code =
        get(project + "/codebook").path("codes.find { it.name == 'Trust in partner' }.id");
    String ask =
        "/segments?q=a&kind=reasoning&below=true&roleGroup=staff&arrangement=none&standing=true"
            + "&memo=true&coder=coder-a&code="
            + code
            + "&with="
            + code;
    get(project + ask).then().statusCode(200);
    for (String matrix :
        List.of("co-occurrence", "codes-by-arrangement?count=words", "codes-by-role-group")) {
      assertTrue(get(project + "/matrices/" + matrix).<Integer>path("rows.size()") > 10, matrix);
    }
    Api.as(Api.token("admin"))
        .body(Map.of("text", "Is \u201Ctrusting\u201D the same as relying?", "target", code))
        .post(project + "/memos")
        .then()
        .statusCode(201);
    List<String> kinds = get(project + "/search?q=trust&limit=1000").path("items.kind");
    for (String kind : List.of("transcript", "memo", "code")) {
      assertTrue(kinds.contains(kind), kind + " in " + kinds);
    }
  }

  /** Where a list goes on is asked of the database, which may sort letters in its own way. */
  @Test
  void leads_from_page_to_page() {
    String token = Api.token("admin");
    String id = Api.as(token).post("/api/v1/projects/sample").then().extract().path("id");
    Lists.lead_from_page_to_page(token, "/api/v1/projects/" + id);
  }

  private static io.restassured.response.Response get(String path) {
    return Api.as(Api.token("admin")).get(path);
  }

  private static void upload(String token, String project, String file) throws IOException {
    try (InputStream content =
        PackagedApplication.class.getResourceAsStream("/transcripts/" + file)) {
      given()
          .header("Authorization", "Bearer " + token)
          .multiPart("file", file, content.readAllBytes())
          .multiPart("metadata", "{\"title\":\"" + file + "\"}", "application/json")
          .post(project + "/transcripts")
          .then()
          .statusCode(201);
    }
  }

  private static void starts(String token, String path, String with) {
    byte[] body =
        given()
            .header("Authorization", "Bearer " + token)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String start = new String(body, 0, with.length(), StandardCharsets.ISO_8859_1);
    assertEquals(with, start, path);
    assertTrue(body.length > 100, path);
  }
}
