package org.retroduct.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** A lead renames a round, gives more of it out, or calls it off. */
@QuarkusTest
class ChangedRoundTest {
  private Exercise exercise;
  private String round;
  private String address;

  @BeforeEach
  void an_open_round_of_two_coders() {
    exercise = new Exercise("anna", "ben", "cleo").word("One", 100).word("Two", 100);
    round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    address = exercise.project + "/rounds/" + round;
  }

  private ValidatableResponse patched(Map<String, ?> change) {
    return Api.as(exercise.token)
        .contentType("application/merge-patch+json")
        .body(change)
        .patch(address)
        .then();
  }

  private Map<String, Object> task(String title, String... coders) {
    List<String> names = List.of(coders).stream().map(exercise.names::get).toList();
    return Map.of("transcript", exercise.transcripts.get(title), "coders", names);
  }

  private ValidatableResponse segment(String who, String id) {
    return Api.as(exercise.tokens.get(who)).get(exercise.project + "/segments/" + id).then();
  }

  private void close() {
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
  }

  @Test
  void an_open_round_takes_another_name_unit_and_more_to_code() {
    patched(
            Map.of(
                "name",
                " Pilot ",
                "unit",
                "turn",
                "assignments",
                List.of(task("One", "ben", "cleo", "anna"), task("Two", "cleo"))))
        .statusCode(200)
        .body("name", equalTo("Pilot"))
        .body("unit", equalTo("turn"))
        .body("transcripts.size()", equalTo(2));
    exercise.mark("cleo", "Two", 0, 10, 0, round);
    exercise.mark("anna", "One", 0, 10, 0, round);
    close();
    exercise.agreement(exercise.token, "round=" + round).body("unit", equalTo("turn"));
  }

  @Test
  void a_task_is_not_taken_back_and_a_round_not_made_less_blind() {
    patched(Map.of("assignments", List.of(task("One", "anna"))))
        .statusCode(422)
        .body("violations.field", contains("assignments"));
    patched(Map.of("transcripts", List.of(exercise.transcripts.get("Two"))))
        .statusCode(422)
        .body("violations.field", contains("transcripts"));
    patched(Map.of("blind", false, "name", " "))
        .statusCode(422)
        .body("violations.field", contains("name", "blind"));
    Map<String, Object> stranger =
        Map.of(
            "transcript",
            exercise.transcripts.get("One"),
            "coders",
            List.of(exercise.names.get("anna"), exercise.names.get("ben"), "nobody"));
    patched(Map.of("assignments", List.of(stranger)))
        .statusCode(422)
        .body("violations.message", hasItem(containsString("nobody may not code")));
    Api.as(exercise.token)
        .get(address)
        .then()
        .body("name", equalTo("R"))
        .body("transcripts.size()", equalTo(1));
  }

  @Test
  void a_closed_round_takes_another_name_alone_and_is_not_called_off() {
    close();
    patched(Map.of("name", "Pilot")).statusCode(200).body("state", equalTo("closed"));
    patched(Map.of("unit", "turn")).statusCode(409);
    patched(Map.of("assignments", List.of(task("One", "anna", "ben", "cleo")))).statusCode(409);
    Api.as(exercise.token).delete(address).then().statusCode(409);
    Api.as(exercise.token)
        .get(address)
        .then()
        .body("name", equalTo("Pilot"))
        .body("unit", equalTo("character"));
  }

  @Test
  void only_a_lead_changes_a_round_and_only_as_it_was_read() {
    String coder = exercise.tokens.get("anna");
    Api.as(coder).delete(address).then().statusCode(403);
    Api.as(coder).body(Map.of("name", "Mine")).patch(address).then().statusCode(403);
    String read = Api.as(exercise.token).get(address).header("ETag");
    patched(Map.of("assignments", List.of(task("One", "anna", "ben", "cleo")))).statusCode(200);
    Api.as(exercise.token).header("If-Match", read).delete(address).then().statusCode(412);
  }

  @Test
  void what_was_coded_in_a_round_that_is_called_off_stays_outside_of_any() {
    String in = exercise.mark("anna", "One", 0, 10, 0, round);
    String alone = exercise.mark("anna", "One", 20, 30, 1, round);
    String removed = exercise.mark("anna", "One", 40, 50, 1, round);
    String outside = exercise.mark("anna", "One", 0, 10, 0, "");
    Api.as(exercise.tokens.get("anna"))
        .delete(exercise.project + "/segments/" + removed)
        .then()
        .statusCode(204);
    segment("ben", in).statusCode(404);
    String memo =
        Api.as(exercise.token)
            .body(Map.of("target", round, "text", "They tire by the end."))
            .post(exercise.project + "/memos")
            .path("id");

    Api.as(exercise.token).delete(address).then().statusCode(204);

    Api.as(exercise.token).get(address).then().statusCode(404);
    for (String each : List.of(in, alone, outside)) {
      segment("ben", each).statusCode(200).body("round", nullValue());
    }
    Api.as(exercise.token)
        .get(exercise.project + "/memos/" + memo)
        .then()
        .statusCode(200)
        .body("targetKind", equalTo("project"));
    // Of the two that say the same each can go and come back, as can what was removed in the round.
    for (String each : List.of(in, outside, removed)) {
      String segment = exercise.project + "/segments/" + each;
      Api.as(exercise.tokens.get("anna")).delete(segment);
      Api.as(exercise.tokens.get("anna")).post(segment + "/restore").then().statusCode(200);
    }
    Api.as(exercise.tokens.get("anna"))
        .body(Map.of("start", 20, "end", 30, "codes", List.of(exercise.codes.get(1))))
        .post(exercise.project + "/transcripts/" + exercise.transcripts.get("One") + "/segments")
        .then()
        .statusCode(409);
  }

  @Test
  void a_lead_who_codes_blind_enters_nothing_for_the_others_of_the_round() {
    String both =
        exercise.round(Map.of("Two", List.of("anna", "ben")), Map.of("blind", true, "name", "B"));
    Api.as(exercise.token)
        .body(Map.of("role", "lead"))
        .put(exercise.project + "/members/" + exercise.names.get("anna"))
        .then()
        .statusCode(200);
    exercise.mark("ben", "Two", 0, 10, 0, both);
    String code =
        Api.as(exercise.token)
            .get(exercise.project + "/codes")
            .path("items.find { it.codable }.name");
    for (int end : new int[] {10, 20}) {
      String told = imported("anna", both, "Two,0,%d,%s,".formatted(end, code));
      assertEquals("You code it blind. Another lead enters what others coded in it.", told);
    }
    assertNull(imported("lead", both, "Two,0,20,%s,".formatted(code)));
  }

  /** Why the row was refused; null if it was taken. */
  private String imported(String who, String into, String row) {
    String token = who.equals("lead") ? exercise.token : exercise.tokens.get(who);
    return Api.as(token)
        .contentType("multipart/form-data")
        .multiPart("file", "a.csv", ("transcript,start,end,code,memo\n" + row).getBytes(UTF_8))
        .multiPart("coder", exercise.names.get("ben"))
        .multiPart("round", into)
        .post(exercise.project + "/segments/imports")
        .then()
        .statusCode(200)
        .extract()
        .path("refused[0]?.message");
  }

  @Test
  void passages_of_a_round_that_is_called_off_follow_their_codes() {
    String marked = exercise.mark("anna", "One", 0, 10, 0, round);
    Api.as(exercise.token)
        .body(Map.of("into", exercise.codes.get(1)))
        .post(exercise.project + "/codes/" + exercise.codes.get(0) + "/merge")
        .then()
        .statusCode(200);
    segment("anna", marked).body("codes.id", contains(exercise.codes.get(0)));
    Api.as(exercise.token).delete(address).then().statusCode(204);
    segment("anna", marked).body("codes.id", contains(exercise.codes.get(1)));
  }

  @Test
  void a_lead_does_the_same_on_pages() {
    Site site = Site.of(exercise.lead());
    String page = address.replaceFirst("/api/v1", "");
    Document form = site.page(page + "/change");
    assertEquals("R", form.select("#name").val());
    assertNotNull(form.selectFirst("[name=unit][value=character][checked]"));
    String version = form.select("[name=version]").val();
    Map<String, Object> half =
        Map.of("name", "Pilot", "version", version, "unit", "sentence", "coders", List.of("x"));
    Document refused = Jsoup.parse(site.post(page + "/change", half).asString());
    assertEquals(List.of("#transcripts"), refused.select(".errors li a").eachAttr("href"));
    assertEquals("Pilot", refused.select("#name").val());

    Map<String, Object> whole =
        Map.of(
            "name",
            "Pilot",
            "version",
            version,
            "unit",
            "sentence",
            "transcripts",
            List.copyOf(exercise.transcripts.values()),
            "coders",
            List.of(exercise.names.get("cleo")));
    Response changed = site.post(page + "/change", whole);
    assertEquals(303, changed.statusCode());
    Document shown = site.page(page + "?done=changed");
    assertEquals("The round is changed.", shown.select("#done").text());
    assertEquals("Pilot", shown.select("h1").text());
    assertEquals(2, shown.select("tbody tr:contains(cleo)").size());
    assertEquals(409, site.post(page + "/change", whole).statusCode());
    assertEquals(409, site.post(page + "/change/off", Map.of("version", version)).statusCode());

    String now = site.page(page + "/change").select("[name=version]").val();
    Response off = site.post(page + "/change/off", Map.of("version", now));
    assertEquals(303, off.statusCode());
    Document rounds = site.page(page.replaceFirst("/[^/]+$", "") + "?done=off");
    assertTrue(rounds.select("#done").text().startsWith("The round is called off."));
    assertEquals("No rounds yet", rounds.select(".empty h2").text());
  }

  @Test
  void the_page_of_a_closed_round_offers_its_name_alone() {
    close();
    Site site = Site.of(exercise.lead());
    String page = address.replaceFirst("/api/v1", "");
    Document form = site.page(page + "/change");
    assertNull(form.selectFirst("[name=unit], [name=coders], form[action$=/off]"));
    Map<String, String> fields =
        Map.of("name", "Pilot", "version", form.select("[name=version]").val());
    assertEquals(303, site.post(page + "/change", fields).statusCode());
    assertEquals("Pilot", site.page(page).select("h1").text());
    assertEquals(403, Site.of(exercise.names.get("anna")).get(page + "/change").statusCode());
  }
}
