package org.retroduct.study;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class StudyPagesTest {
  private String token;
  private String api;
  private String pages;
  private Site site;

  @BeforeEach
  void a_lead_at_the_browser() {
    String lead = Api.newUser("lead");
    token = Api.token(lead);
    api = Api.newProject(token, "empty");
    pages = api.substring("/api/v1".length());
    site = Site.of(lead);
  }

  @Test
  void an_arrangement_is_added_by_a_form() {
    site.get(pages + "/arrangements")
        .then()
        .statusCode(200)
        .body(containsString("No arrangements yet"), containsString("Add an arrangement"));
    Map<String, String> fields =
        Map.of(
            "name", "St Etheldan's <acquisition>",
            "entryPoint", "steered",
            "type", "Merger",
            "startedOn", "2023-04-01",
            "endedOn", "");
    site.post(pages + "/arrangements", fields)
        .then()
        .statusCode(303)
        .header("Location", endsWith(pages + "/arrangements?done=added#done"));
    site.get(pages + "/arrangements?done=added")
        .then()
        .body(
            containsString("St Etheldan&#39;s &lt;acquisition&gt;"),
            containsString("since 2023"),
            containsString("The arrangement was added."));
    assertEquals(
        "Merger", Api.as(token).get(api + "/arrangements").path("items[0].positions[0].type"));
    site.get(pages + "/arrangements/new").then().statusCode(303);
  }

  @Test
  void a_refused_form_keeps_what_was_typed() {
    site.post(
            pages + "/arrangements",
            Map.of("name", "", "description", "two trusts", "startedOn", "soon"))
        .then()
        .statusCode(422)
        .body(
            containsString("<title>Error: "),
            containsString("two trusts"),
            containsString("is no date"));
    site.post(pages + "/participants", Map.of("code", "", "roleGroup", "staff", "fineRole", "ward"))
        .then()
        .statusCode(422)
        .body(containsString("There is a problem"), containsString("value=\"ward\""));
    site.post(pages + "/participants", Map.of("code", "P1", "roleGroup", "bishop"))
        .then()
        .statusCode(422);
    site.post(
            pages + "/participants",
            Map.of("code", "P1", "roleGroup", "staff", "arrangements", "none"))
        .then()
        .statusCode(422);
  }

  @Test
  void a_participant_is_added_with_what_was_ticked_and_no_more() {
    String arrangement =
        Api.as(token).body(Map.of("name", "Alliance")).post(api + "/arrangements").path("id");
    Map<String, String> fields =
        Map.of(
            "code", "S02",
            "roleGroup", "staff",
            "fineRole", "middle manager",
            "arrangements", arrangement,
            "takePart", "yes",
            "quote", "with_approval");
    site.post(pages + "/participants", fields).then().statusCode(303);
    Map<String, Object> consent = Api.as(token).get(api + "/participants").path("items[0].consent");
    assertEquals(
        Map.of("takePart", true, "record", false, "quote", "with_approval", "archive", false),
        consent);
    site.get(pages + "/participants")
        .then()
        .body(containsString("Alliance"), containsString("With approval"));
    site.post(pages + "/participants", fields)
        .then()
        .statusCode(422)
        .body(containsString("with this code already"));
  }

  @Test
  void a_participant_is_changed_and_two_do_not_overwrite_each_other() {
    Map<String, String> fields = Map.of("code", "S03", "roleGroup", "staff", "record", "yes");
    site.post(pages + "/participants", fields).then().statusCode(303);
    String page = site.page(pages + "/participants").select("a:contains(Change)").attr("href");
    Document form = site.page(page);
    assertEquals("S03", form.select("#code").val());
    assertEquals(1, form.select("[name=record][checked]").size());
    Map<String, String> other =
        Map.of("code", "S03", "roleGroup", "staff", "quote", "yes", "version", "0");
    site.post(page, other).then().statusCode(303);
    assertEquals(1, site.page(page).select("[name=quote][value=yes][checked]").size());
    assertEquals(0, site.page(page).select("[name=record][checked]").size());
    site.post(page, other).then().statusCode(409).body(containsString("was changed while you"));
    site.post(page, Map.of("code", "", "roleGroup", "staff")).then().statusCode(422);
  }

  @Test
  void a_viewer_reads_and_is_offered_no_form() {
    String viewer = Api.newMember(token, api, "viewer");
    Site viewing = Site.of(viewer);
    viewing
        .get(pages + "/participants")
        .then()
        .statusCode(200)
        .body(not(containsString("Add a participant")));
    viewing
        .post(pages + "/participants", Map.of("code", "P1", "roleGroup", "staff"))
        .then()
        .statusCode(403);
    Site.of(Api.newUser("stranger")).get(pages + "/arrangements").then().statusCode(404);
  }
}
