package org.retroduct.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.report.summary.Quotation;
import org.retroduct.report.summary.Written;

@QuarkusTest
class SummaryTest {
  private final SessionFactory sessions;
  private CodedStudy study;

  SummaryTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_coded_study() {
    study = new CodedStudy();
  }

  private byte[] file(String ending) {
    return Api.as(study.token)
        .get(study.address() + "/summary." + ending)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .asByteArray();
  }

  @Test
  void what_is_known_stands_in_the_summary() {
    Api.as(study.token)
        .get(study.address() + "/summary.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("title.arrangement", equalTo("Buddying of North and South"))
        .body("title.type", equalTo("Buddying"), "edition.state", equalTo("DRAFT"))
        .body("glance.partners.pseudonym", equalTo(List.of("North Trust", "Kestrel")))
        .body("evidence.participants.code", equalTo(List.of("P01", "S01")))
        .body("evidence.totals.people", equalTo(2), "evidence.totals.interviews", equalTo(1))
        .body(
            "contexts", hasSize(1), "contexts[0].quotations[0].words", equalTo(CodedStudy.PRINTED))
        .body("contexts[0].quotations[0].attribution", equalTo("Policymaker 01, interview"))
        .body("outcomes.categories[0].worse", equalTo(1))
        .body("outcomes.categories[0].firstHand", equalTo(1))
        .body("outcomes.endStates[0].state", equalTo("Improved"))
        .body("configurations[0].supporting[0].group", equalTo("Policymaker"))
        .body("configurations[0].refuting[0].participants", equalTo(1))
        .body("configurations[0].sources", equalTo(List.of("P01", "S01")))
        .body("linkedEvidence.quotation.words", hasItem(CodedStudy.PRINTED))
        .body("linkedEvidence[1].quotation.notice", equalTo(Quotation.NOTICE))
        .body("linkedEvidence[1].quotation.words", nullValue())
        .body("linkedEvidence.turn", equalTo(List.of(2, 3)))
        .body("codes", hasSize(3), "method.coders", equalTo(List.of("lead")));
  }

  @Test
  void words_that_may_not_be_quoted_are_in_no_file() throws IOException {
    String docx = String.join("\n", Written.entries(file("docx")).values());
    String pdf = Written.pdfText(file("pdf"));
    String html = utf8(file("html"));
    String json = utf8(file("json"));
    for (String whole : List.of(docx, pdf, html, json, Written.pdfWhole(file("pdf")))) {
      for (String secret : CodedStudy.SECRETS) {
        assertFalse(whole.contains(secret), secret);
      }
    }
    for (String shown : List.of(docx, pdf, html, json)) {
      assertTrue(shown.replaceAll("\\s+", " ").contains("announced before anybody had met"));
      assertFalse(shown.contains("a telling role"), "one person alone has this role here");
    }
    assertTrue(html.contains("[not quoted: participant&#39;s choice]"));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void the_same_state_gives_the_same_bytes() {
    for (String ending : List.of("json", "html", "docx", "pdf")) {
      assertArrayEquals(file(ending), file(ending), ending);
    }
  }

  @Test
  void the_format_is_what_is_accepted() {
    accepted("application/pdf").contentType("application/pdf");
    accepted("text/html").contentType("text/html;charset=UTF-8");
    accepted("*/*").contentType("application/json");
    Api.as(study.token)
        .accept("image/png")
        .get(study.address() + "/summary")
        .then()
        .statusCode(406);
    Api.as(study.token).get(study.address() + "/summary.odt").then().statusCode(404);
    Api.as(study.token)
        .get(study.address() + "/summary.docx")
        .then()
        .header(
            "Content-Disposition",
            equalTo("attachment; filename=\"buddying-of-north-and-south-summary-draft.docx\""));
    String tag = accepted("application/json").extract().header("ETag");
    Api.as(study.token)
        .accept("application/json")
        .header("If-None-Match", tag)
        .get(study.address() + "/summary")
        .then()
        .statusCode(304);
  }

  @Test
  void who_has_the_summary_already_is_handed_none_and_no_export_is_recorded() {
    String tag = accepted("application/json").extract().header("ETag");
    int before = exports();
    for (String address : List.of("/summary", "/summary.docx")) {
      Api.as(study.token)
          .accept("*/*")
          .header("If-None-Match", tag)
          .get(study.address() + address)
          .then()
          .statusCode(304)
          .header("ETag", equalTo(tag));
    }
    assertEquals(before, exports());
    Api.as(study.token).get(study.address() + "/summary.docx").then().statusCode(200);
    assertEquals(before + 1, exports());
  }

  private int exports() {
    return Api.as(study.token).get(study.project + "/exports").path("total");
  }

  private io.restassured.response.ValidatableResponse accepted(String type) {
    return Api.as(study.token)
        .accept(type)
        .get(study.address() + "/summary")
        .then()
        .statusCode(200);
  }

  @Test
  void it_is_final_only_when_nothing_stands_in_the_way() {
    Api.as(study.token)
        .get(study.address() + "/summary.pdf?state=final")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("blocks", hasItem("Section 2 is empty: Key messages."));
    Api.as(study.token).get(study.address() + "/summary.pdf?state=done").then().statusCode(422);
    Response sections = Api.as(study.token).get(study.address() + "/narrative");
    List<String> names = sections.path("items.section");
    for (String name : names) {
      write(name, "Written (CMOC 1).");
    }
    Api.as(study.token)
        .get(study.address() + "/summary.json?state=final")
        .then()
        .statusCode(200)
        .body("edition.state", equalTo("FINAL"));
  }

  private void write(String section, String text) {
    Api.as(study.token)
        .body(Map.of("text", text))
        .put(study.address() + "/narrative/" + section)
        .then()
        .statusCode(200)
        .body("text", equalTo(text));
  }

  @Test
  void the_team_writes_in_its_sections() {
    write("key-messages", "Say nothing before you have met (CMOC 1).");
    Api.as(study.token)
        .get(study.address() + "/summary")
        .then()
        .body("narratives.text", hasItem("Say nothing before you have met (CMOC 1)."));
    write("2", "Meet first.");
    Api.as(study.token)
        .get(study.address() + "/narrative/key-messages")
        .then()
        .body("text", equalTo("Meet first."), "number", equalTo(2));
    Api.as(study.token)
        .body(Map.of("text", "x"))
        .put(study.address() + "/narrative/3")
        .then()
        .statusCode(404);
    Api.as(study.token)
        .body("{\"text\":null}")
        .put(study.address() + "/narrative/2")
        .then()
        .statusCode(422);
    Api.as(study.token)
        .header("If-Match", "\"7-0\"")
        .body(Map.of("text", "x"))
        .put(study.address() + "/narrative/2")
        .then()
        .statusCode(412);
  }

  @Test
  void more_passages_take_no_more_statements() {
    file("json");
    long few = statements(study.address() + "/summary.json");
    study.twice();
    assertEquals(few, statements(study.address() + "/summary.json"));
  }

  private long statements(String address) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(study.token).get(address).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void what_is_hidden_in_an_open_blind_round_is_in_no_summary() {
    String other = member("other", "coder");
    Api.as(study.token)
        .body(
            Map.of(
                "name", "First",
                "transcripts", List.of(study.transcript),
                "coders", List.of(study.username, other)))
        .post(study.project + "/rounds")
        .then()
        .statusCode(201);
    Api.as(Api.token(other))
        .get(study.address() + "/summary.json")
        .then()
        .statusCode(200)
        .body("contexts", hasSize(0), "codes", hasSize(0), "linkedEvidence", hasSize(0));
  }

  @Test
  void the_method_note_gives_the_agreement_that_was_kept_at_the_close() {
    String other = member("other", "coder");
    String round =
        Api.as(study.token)
            .body(
                Map.of(
                    "name", "First",
                    "transcripts", List.of(study.transcript),
                    "coders", List.of(study.username, other)))
            .post(study.project + "/rounds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String address = study.project + "/rounds/" + round;
    study.segment("had met", "context", Map.of("round", round));
    for (String coder : List.of(study.token, Api.token(other))) {
      Api.as(coder)
          .body("{\"transcript\":null}")
          .post(address + "/submissions")
          .then()
          .statusCode(200);
    }
    Api.as(study.token).post(address + "/close").then().statusCode(200);
    Api.as(study.token)
        .get(study.address() + "/summary.json")
        .then()
        .statusCode(200)
        .body("method.rounds[0].name", equalTo("First"))
        .body("method.agreement[0].scope", equalTo("First, all codes"))
        .body("method.agreement.measure", hasItem("Percent agreement over characters"))
        .body("evidence.totals.doubleCoded", equalTo(1));
  }

  private String member(String stem, String role) {
    String account = Api.newUser(stem);
    Api.as(study.token)
        .body(Map.of("role", role))
        .put(study.project + "/members/" + account)
        .then()
        .statusCode(200);
    return account;
  }

  @Test
  void a_foreign_project_is_not_there_and_a_viewer_reads_but_does_not_write() {
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(study.address() + "/summary.json").then().statusCode(404);
    Api.as(stranger).get(study.project + "/exports/segments.csv").then().statusCode(404);
    Api.as(study.token)
        .get(study.project + "/arrangements/" + UUID.randomUUID() + "/summary.json")
        .then()
        .statusCode(404);
    String viewer = Api.token(member("viewer", "viewer"));
    Api.as(viewer).get(study.address() + "/summary.docx").then().statusCode(200);
    Api.as(viewer).get(study.project + "/exports/codebook.csv").then().statusCode(200);
    Api.as(viewer).get(study.project + "/exports/segments.csv").then().statusCode(403);
    Api.as(viewer).get(study.project + "/exports").then().statusCode(403);
    Api.as(viewer)
        .body(Map.of("text", "x"))
        .put(study.address() + "/narrative/2")
        .then()
        .statusCode(403);
  }

  @Test
  void tables_hold_every_coding_without_words_that_may_not_be_quoted() throws IOException {
    byte[] csv = table("segments.csv");
    String xlsx = String.join("\n", Written.entries(table("segments.xlsx")).values());
    for (String whole : List.of(utf8(csv), xlsx)) {
      CodedStudy.SECRETS.forEach(secret -> assertFalse(whole.contains(secret), secret));
      assertTrue(whole.contains(CodedStudy.PRINTED));
      assertTrue(whole.contains("[not quoted: participant"));
    }
    assertEquals(5, utf8(csv).lines().count(), "a header and four codings");
    assertArrayEquals(csv, table("segments.csv"));
    assertArrayEquals(table("segments.xlsx"), table("segments.xlsx"));
    assertTrue(utf8(table("codebook.csv")).startsWith("kind,parent,name,definition"));
  }

  private byte[] table(String name) {
    return Api.as(study.token)
        .get(study.project + "/exports/" + name)
        .then()
        .statusCode(200)
        .header("Content-Disposition", endsWith("filename=\"" + name + "\""))
        .header("Cache-Control", "no-store")
        .extract()
        .asByteArray();
  }

  @Test
  void every_file_that_leaves_is_recorded_with_whose_words_it_holds() {
    file("docx");
    table("segments.csv");
    Api.as(study.token)
        .get(study.project + "/exports")
        .then()
        .statusCode(200)
        .body("total", equalTo(2), "items.format", equalTo(List.of("docx", "csv")))
        .body(
            "items[0].arrangement", equalTo(study.arrangement), "items[0].state", equalTo("draft"))
        .body("items[0].participants", hasSize(1), "items[1].participants", hasSize(1))
        .body(
            "items[1].issuedTo", equalTo(study.username), "items[1].sha256.length()", equalTo(64));
  }

  @Test
  void a_coder_of_an_open_blind_round_sees_only_own_exports_until_it_is_closed() {
    String other = member("other", "coder");
    String token = Api.token(other);
    Api.as(token).get(study.project + "/exports/codebook.csv").then().statusCode(200);
    table("segments.csv");
    Map<String, Object> draft =
        Map.of(
            "name", "First",
            "transcripts", List.of(study.transcript),
            "coders", List.of(study.username, other));
    String round = Api.as(study.token).body(draft).post(study.project + "/rounds").path("id");
    table("segments.csv");
    exported(token, other);
    exported(study.token, study.username, study.username);

    String address = study.project + "/rounds/" + round;
    study.segment("had met", "context", Map.of("round", round));
    for (String coder : List.of(study.token, token)) {
      Api.as(coder).body("{\"transcript\":null}").post(address + "/submissions");
    }
    exported(token, other);
    Api.as(study.token).post(address + "/close").then().statusCode(200);
    exported(token, other, study.username, study.username);
  }

  private void exported(String token, String... to) {
    Api.as(token)
        .get(study.project + "/exports")
        .then()
        .body("total", equalTo(to.length), "items.issuedTo", equalTo(List.of(to)));
  }

  @Test
  void a_refused_export_leaves_no_file_and_no_record() {
    String viewer = Api.token(member("viewer", "viewer"));
    Api.as(viewer).get(study.project + "/exports/segments.xlsx").then().statusCode(403);
    Api.as(study.token)
        .get(study.project + "/exports")
        .then()
        .body("total", equalTo(0), "items", not(hasItem(containsString("xlsx"))));
  }
}
