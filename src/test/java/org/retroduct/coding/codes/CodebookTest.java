package org.retroduct.coding.codes;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class CodebookTest {
  private static final String PATCH = "application/merge-patch+json";

  @Inject SessionFactory sessions;

  private String token;

  @BeforeEach
  void a_lead() {
    token = Api.token(Api.newUser("lead"));
  }

  private ValidatableResponse add(String project, String body) {
    return Api.as(token).body(body).post(project + "/codes").then();
  }

  private String code(String project, String kind, String name) {
    return add(project, "{\"kind\":\"%s\",\"name\":\"%s\"}".formatted(kind, name))
        .statusCode(201)
        .header("Location", notNullValue())
        .extract()
        .path("id");
  }

  private ValidatableResponse patch(String address, String body) {
    return Api.as(token).contentType(PATCH).body(body).patch(address).then();
  }

  private static ValidatableResponse book(String token, String project) {
    return Api.as(token).get(project + "/codebook").then().statusCode(200);
  }

  // codebook.csv: row 2 is "Entry: mandated" below "Entry point", no row of its own; categories
  // as API.md section 5 says
  @Test
  void the_starter_codebook_is_numbered_in_its_order() {
    String project = Api.newProject(token, "partnering");
    String named = "codes.find { it.name == '%s' }.%s";
    book(token, project)
        .body("version", equalTo(1), "state", equalTo("draft"), "codes.size()", equalTo(100))
        .body("codes[0].name", equalTo("Entry point"), "codes[0].codable", equalTo(false))
        .body("codes[0].short", nullValue(), "codes[1].short", equalTo("C1"))
        .body("codes[1].uses", equalTo(0), "codes[1].kind", equalTo("context"))
        .body(named.formatted("Formal agreement", "short"), equalTo("R1"))
        .body(named.formatted("Trust in partner", "kind"), equalTo("reasoning"))
        .body(named.formatted("Quality: safety", "outcomeCategory"), equalTo("quality"))
        .body(named.formatted("Population health", "outcomeCategory"), equalTo("other"))
        .body(named.formatted("Unintended consequence", "outcomeCategory"), nullValue())
        .body(named.formatted("Theory challenge", "short"), equalTo("H4"));
    Api.as(token)
        .get(project + "/codes?limit=2")
        .then()
        .body("items.short", contains(null, "C1"), "total", equalTo(100), "next", notNullValue());
  }

  @Test
  void the_starter_codebook_leaves_as_csv_as_it_came() throws IOException {
    String project = Api.newProject(token, "partnering");
    try (InputStream shipped =
        Objects.requireNonNull(
            CodebookTest.class.getResourceAsStream("/codebook/partnering.csv"))) {
      Api.as(token)
          .get(project + "/codebook.csv")
          .then()
          .statusCode(200)
          .contentType("text/csv")
          .header("Content-Disposition", containsString("codebook.csv"))
          .body(equalTo(new String(shipped.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  @Test
  void a_spreadsheet_takes_no_cell_for_a_formula() {
    String project = Api.newProject(token, "empty");
    add(project, "{\"kind\":\"theme\",\"name\":\"=1+1\",\"definition\":\"a, \\\"b\\\"\"}");
    Api.as(token)
        .get(project + "/codebook.csv")
        .then()
        .body(containsString("\nTheme,,'=1+1,\"a, \"\"b\"\"\",,,,\n"));
  }

  @Test
  void a_change_after_a_freeze_begins_the_next_version() {
    String project = Api.newProject(token, "empty");
    String id = code(project, "context", "Size");
    Api.as(token)
        .post(project + "/codebook/freeze")
        .then()
        .statusCode(200)
        .body("version", equalTo(1), "state", equalTo("frozen"), "codes[0].name", equalTo("Size"));
    Api.as(token).post(project + "/codebook/freeze").then().body("version", equalTo(1));
    patch(project + "/codes/" + id, "{\"name\":\"Size\"}").statusCode(200);
    book(token, project).body("version", equalTo(1), "state", equalTo("frozen"));
    patch(project + "/codes/" + id, "{\"definition\":\"beds\"}").statusCode(200);
    book(token, project)
        .body("version", equalTo(2), "state", equalTo("draft"), "codes[0].id", equalTo(id));
    code(project, "context", "Place");
    book(token, project).body("version", equalTo(2), "codes.short", contains("C1", "C2"));
  }

  @Test
  void a_number_is_never_given_twice() {
    String project = Api.newProject(token, "empty");
    code(project, "outcome", "First");
    String second = code(project, "outcome", "Second");
    Api.as(token).delete(project + "/codes/" + second).then().statusCode(204);
    Api.as(token).get(project + "/codes/" + second).then().statusCode(404);
    Api.as(token).delete(project + "/codes/" + second).then().statusCode(404);
    code(project, "outcome", "Second");
    book(token, project).body("codes.short", contains("O1", "O3"));
  }

  @Test
  void codes_added_at_the_same_time_get_numbers_of_their_own() {
    String project = Api.newProject(token, "empty");
    int codes = 8;
    IntStream.range(0, codes).parallel().forEach(i -> code(project, "resource", "Code " + i));
    List<String> given = book(token, project).extract().path("codes.short");
    assertEquals(codes, new TreeSet<>(given).size(), given.toString());
  }

  @Test
  void a_code_stands_below_one_of_its_kind_and_never_below_itself() {
    String project = Api.newProject(token, "empty");
    String above = code(project, "context", "Above");
    String other = code(project, "outcome", "Other");
    String below =
        add(project, "{\"kind\":\"context\",\"name\":\"B\",\"parent\":\"" + above + "\"}")
            .statusCode(201)
            .body("parent", equalTo(above))
            .extract()
            .path("id");
    String address = project + "/codes/";
    patch(address + below, "{\"parent\":\"" + other + "\"}")
        .statusCode(422)
        .body("violations.field", hasItem("parent"));
    patch(address + above, "{\"parent\":\"" + below + "\"}").statusCode(422);
    patch(address + above, "{\"parent\":\"" + above + "\"}").statusCode(422);
    Api.as(token).delete(address + above).then().statusCode(409);
    patch(address + below, "{\"parent\":null}").statusCode(200).body("parent", nullValue());
    Api.as(token).delete(address + above).then().statusCode(204);
  }

  @Test
  void wrong_codes_are_refused() {
    String project = Api.newProject(token, "empty");
    String id = code(project, "context", "Size");
    add(project, "{\"kind\":\"theme\",\"name\":\" Size \"}").statusCode(409);
    wrong(project, "{\"name\":\"A\"}", "kind");
    wrong(project, "{\"kind\":\"theme\",\"name\":\"\"}", "name");
    wrong(project, "{\"kind\":\"theme\",\"name\":\"" + "x".repeat(201) + "\"}", "name");
    wrong(project, "{\"kind\":\"theme\",\"name\":\"A\",\"colour\":\"red\"}", "colour");
    wrong(
        project,
        "{\"kind\":\"theme\",\"name\":\"A\",\"outcomeCategory\":\"quality\"}",
        "outcomeCategory");
    wrong(
        project,
        "{\"kind\":\"theme\",\"name\":\"A\",\"parent\":\"01890000-0000-7000-8000-000000000000\"}",
        "parent");
    add(project, "{\"kind\":\"mechanism\",\"name\":\"A\"}").statusCode(422);
    patch(project + "/codes/" + id, "{\"kind\":\"theme\"}").statusCode(422);
    patch(project + "/codes/" + id, "[]").statusCode(422);
    String tag = Api.as(token).get(project + "/codes/" + id).header("ETag");
    patch(project + "/codes/" + id, "{\"name\":\"Beds\"}").statusCode(200);
    Api.as(token).header("If-Match", tag).delete(project + "/codes/" + id).then().statusCode(412);
  }

  private void wrong(String project, String body, String field) {
    add(project, body).statusCode(422).body("violations.field", hasItem(field));
  }

  @Test
  void a_code_that_passages_have_stays() {
    String project = Api.newProject(token, "empty");
    String id = code(project, "context", "Size");
    Map<String, Object> text =
        Map.of("metadata", Map.of("title", "One"), "text", "R: It was far too big.\n");
    String transcript =
        Api.as(token)
            .body(text)
            .post(project + "/transcripts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> passage = Map.of("start", 0, "end", 6, "codes", List.of(id));
    Api.as(token)
        .body(passage)
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
    String address = project + "/codes/" + id;
    Api.as(token).get(address).then().body("uses", equalTo(1));
    Api.as(token)
        .delete(address)
        .then()
        .statusCode(409)
        .body("detail", containsString("Passages are coded with this code (1)."))
        .body("uses", equalTo(1));
    Api.as(token).get(address).then().statusCode(200);
    book(token, project).body("codes[0].uses", equalTo(1));
  }

  @Test
  void a_heading_has_no_number_until_it_becomes_a_code() {
    String project = Api.newProject(token, "empty");
    String heading =
        add(project, "{\"kind\":\"domain\",\"name\":\"A\",\"codable\":false}")
            .body("short", nullValue(), "colour", notNullValue())
            .extract()
            .path("id");
    patch(project + "/codes/" + heading, "{\"codable\":true}").body("short", equalTo("D1"));
  }

  @Test
  void a_code_made_a_heading_has_no_number_and_its_old_one_as_a_code_again() {
    String project = Api.newProject(token, "empty");
    String id = code(project, "domain", "A");
    String address = project + "/codes/" + id;
    patch(address, "{\"codable\":false}").statusCode(200).body("short", nullValue());
    book(token, project).body("codes[0].short", nullValue());
    add(project, "{\"kind\":\"domain\",\"name\":\"B\"}").body("short", equalTo("D2"));
    patch(address, "{\"codable\":true}").statusCode(200).body("short", equalTo("D1"));
  }

  @Test
  void who_may_do_what_with_codes() {
    String project = Api.newProject(token, "empty");
    String id = code(project, "context", "Size");
    Map<String, String> body = Map.of("kind", "context", "name", "Place");
    for (String role : List.of("viewer", "adjudicator")) {
      String member = Api.token(Api.newMember(token, project, role));
      book(member, project).body("codes.size()", equalTo(1));
      Api.as(member).body(body).post(project + "/codes").then().statusCode(403);
      Api.as(member).body("{}").patch(project + "/codes/" + id).then().statusCode(403);
    }
    String coder = Api.token(Api.newMember(token, project, "coder"));
    Api.as(coder).body(body).post(project + "/codes").then().statusCode(201);
    Api.as(coder).delete(project + "/codes/" + id).then().statusCode(403);
    Api.as(coder).post(project + "/codebook/freeze").then().statusCode(403);
    String stranger = Api.token(Api.newUser("stranger"));
    for (String what : List.of("/codes", "/codebook", "/codebook.csv", "/codes/" + id)) {
      Api.as(stranger).get(project + what).then().statusCode(404);
    }
    String elsewhere = Api.newProject(token, "empty");
    Api.as(token).get(elsewhere + "/codes/" + id).then().statusCode(404);
  }

  @Test
  void a_longer_codebook_takes_no_more_statements() {
    String small = Api.newProject(token, "empty");
    code(small, "context", "Size");
    String large = Api.newProject(token, "partnering");
    for (String what :
        List.of("/codes", "/codebook", "/codebook.csv", "/codebook/versions/1", "/codebook/acts")) {
      assertEquals(statements(small + what), statements(large + what), what);
    }
  }

  private long statements(String address) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(address).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
