package org.retroduct.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** What all features say of an arrangement or a participant keeps it from being deleted. */
@QuarkusTest
class DeletedArrangementTest {
  private CodedStudy study;
  private String address;
  private Site lead;

  @BeforeEach
  void a_study() {
    study = new CodedStudy();
    address = study.project + "/arrangements/" + study.arrangement;
    lead = Site.of(study.username);
  }

  private void patch(String path, Map<String, ?> fields) {
    Api.as(study.token)
        .contentType("application/merge-patch+json")
        .body(fields)
        .patch(study.project + path)
        .then()
        .statusCode(200);
  }

  private List<String> ids(String plural) {
    return Api.as(study.token).get(study.project + "/" + plural).path("items.id");
  }

  private void written(String text) {
    Api.as(study.token)
        .body(Map.of("text", text))
        .put(address + "/narrative/key-messages")
        .then()
        .statusCode(200);
  }

  private static void refused(Response answer, String what, String reason) {
    answer
        .then()
        .statusCode(409)
        .body("detail", equalTo("This " + what + " cannot be deleted, since " + reason + "."));
  }

  private void stays(String reason) {
    refused(Api.as(study.token).delete(address), "arrangement", reason);
    String page = address.replace("/api/v1", "") + "/details";
    Document shown = lead.page(page);
    assertNull(shown.selectFirst("form[action$=/delete]"));
    assertTrue(shown.select("section:has(#delete)").text().contains(reason), shown.text());
    Response pressed = lead.post(page + "/delete", Map.of());
    assertEquals(409, pressed.statusCode());
    String told = Jsoup.parse(pressed.asString()).select("#errors").text();
    assertTrue(told.contains(reason) && told.contains("Nothing was deleted."), told);
    Api.as(study.token).get(address).then().statusCode(200);
  }

  @Test
  void an_arrangement_stays_while_anything_is_about_it() {
    stays(
        "1 transcript, 2 evidence links and 4 passages are about it, and 2 participants belong to"
            + " it");
    ids("participants")
        .forEach(id -> patch("/participants/" + id, Map.of("arrangements", List.of())));
    patch("/transcripts/" + study.transcript, Map.of("arrangements", List.of()));
    stays("2 evidence links and 4 passages are about it");
    ids("segments")
        .forEach(
            id ->
                Api.as(study.token)
                    .delete(study.project + "/segments/" + id)
                    .then()
                    .statusCode(204));
    written("What happened");
    stays("1 written text is about it");
    written(" ");
    assertNotNull(
        lead.page(address.replace("/api/v1", "") + "/details")
            .selectFirst("form[action$=/delete]"));
    Api.as(study.token).delete(address).then().statusCode(204);
    Api.as(study.token).get(address).then().statusCode(404);
  }

  @Test
  void a_participant_stays_whose_words_left_in_a_file() {
    String p01 =
        Api.as(study.token)
            .get(study.project + "/participants")
            .path("items.find { it.code == 'P01' }.id");
    Api.as(study.token).get(address + "/summary.docx").then().statusCode(200);
    refused(
        Api.as(study.token).delete(study.project + "/participants/" + p01),
        "participant",
        "1 issued file and 1 transcript name them");
  }

  @Test
  void nobody_learns_by_deleting_whether_a_blind_coder_began() {
    String other = Api.newMember(study.token, study.project, "coder");
    String mistake =
        Api.as(study.token)
            .body(Map.of("name", "Mistake"))
            .post(study.project + "/arrangements")
            .path("id");
    Map<String, Object> round =
        Map.of(
            "name",
            "Pilot",
            "transcripts",
            List.of(study.transcript),
            "coders",
            List.of(study.username, other),
            "blind",
            true);
    String id = Api.as(study.token).body(round).post(study.project + "/rounds").path("id");
    String made = study.project + "/arrangements/" + mistake;
    refused(
        Api.as(study.token).delete(made),
        "arrangement",
        "an open blind round hides from you whether anything in it is about it");
    Api.as(study.token).delete(study.project + "/rounds/" + id).then().statusCode(204);
    Api.as(study.token).delete(made).then().statusCode(204);
  }
}
