package org.retroduct.study;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Html;
import org.retroduct.Site;

/** Harrowmere supports Kestrel Vale, and of that everything is said that can be said. */
@QuarkusTest
class ArrangementDetailsTest {
  private static final String WHOLE =
      """
      {"name":"Harrowmere and Kestrel Vale","pseudonym":"The pair","description":"Two\\nlines",
       "entryPoint":"mandated","startedOn":"2023-04-01","endedOn":"2025-03-31",
       "motives":["special measures","one\\nbelow the other"],
       "intendedOutcomes":[{"category":"quality","text":"safer wards","source":"plan, p. 3"},
         {"category":"workforce","text":"fewer vacancies"}],
       "partners":[{"organisation":"%s","role":"supporter"}],
       "positions":[
         {"from":"2023-04-01","to":"2024-04-01","type":"Buddying","daltonFamily":"none",
          "daltonForm":"ours","kingsFund":1,"niaoDegree":"cooperation","integrationRank":1,
          "motivation":-40,"scope":20,"note":"in writing"},
         {"from":"2024-04-01","type":"A type of our own","note":"agreed in spring"}],
       "endStates":[{"state":"improved","judgedOn":"2025-01-31","rationale":"all five agree"}]}
      """;

  private String token;
  private Site lead;
  private String project;
  private String harrowmere;
  private String arrangement;
  private String page;

  @BeforeEach
  void an_arrangement() {
    String username = Api.newUser("lead");
    token = Api.token(username);
    lead = Site.of(username);
    project = Api.newProject(token, "partnering");
    harrowmere = made("/organisations", Map.of("name", "Harrowmere", "kind", "acute"));
    arrangement = made("/arrangements", WHOLE.formatted(harrowmere));
    page = pages() + "/" + arrangement;
  }

  private String pages() {
    return project.replace("/api/v1", "") + "/arrangements";
  }

  private String made(String path, Object body) {
    return Api.as(token)
        .body(body)
        .post(project + path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse stored() {
    return Api.as(token).get(project + "/arrangements/" + arrangement).then();
  }

  private Map<String, Object> said() {
    Map<String, Object> said = new HashMap<>(stored().extract().<Map<String, Object>>path(""));
    said.remove("version");
    return said;
  }

  private void patch(Map<String, ?> body) {
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(project + "/arrangements/" + arrangement)
        .then()
        .statusCode(200);
  }

  /** The form of a page as a browser would send it, with other values of some fields. */
  private static Map<String, Object> form(Document shown, Map<String, ?> changed) {
    Map<String, Object> form = new HashMap<>();
    Element of = shown.selectFirst("form[action$=/details]");
    of.select("input:not([type=checkbox], [name=csrf]), textarea")
        .forEach(field -> form.put(field.attr("name"), field.val()));
    of.select("select")
        .forEach(
            field -> form.put(field.attr("name"), field.select("option[selected]").attr("value")));
    form.putAll(changed);
    return form;
  }

  private Map<String, Object> form(Map<String, ?> changed) {
    return form(lead.page(page + "/details"), changed);
  }

  private Response post(Map<String, ?> changed) {
    return lead.post(page + "/details", form(changed));
  }

  private Document saved(Map<String, ?> changed) {
    return lead.page(place(post(changed)));
  }

  private static String place(Response answer) {
    answer.then().statusCode(303);
    return answer.getHeader("Location").replaceFirst("^https?://[^/]+", "");
  }

  private Document refused(Map<String, ?> changed, String... fields) {
    Response answer = post(changed);
    assertEquals(422, answer.statusCode());
    Document shown = Jsoup.parse(answer.asString());
    assertTrue(shown.title().startsWith("Error: "));
    assertEquals(List.of(fields), shown.select("#errors a").eachAttr("href"));
    for (String field : fields) {
      assertNotNull(shown.selectFirst(field), field + " is on the page");
    }
    return shown;
  }

  @Test
  void leads_are_led_there_and_nobody_else_sees_or_changes_anything() {
    for (String from : List.of(pages(), page)) {
      assertNotNull(lead.page(from).selectFirst("main a[href=" + page + "/details]"), from);
    }
    Map<String, Object> form = form(Map.of("name", "Mine"));
    for (String role : List.of("coder", "adjudicator", "viewer")) {
      Site other = Site.of(Api.newMember(token, project, role));
      for (String from : List.of(pages(), page)) {
        assertNull(other.page(from).selectFirst("a[href$=/details]"), role + " on " + from);
      }
      assertEquals(403, other.get(page + "/details").statusCode(), role);
      assertEquals(403, other.post(page + "/details", form).statusCode(), role);
      assertEquals(403, other.post(page + "/details/delete", Map.of()).statusCode(), role);
    }
    Site stranger = Site.of(Api.newUser("stranger"));
    assertEquals(404, stranger.get(page + "/details").statusCode());
    assertEquals(404, stranger.post(page + "/details", form).statusCode());
    assertEquals(404, stranger.post(page + "/details/delete", Map.of()).statusCode());
    assertEquals(404, lead.get(pages() + "/" + UUID.randomUUID() + "/details").statusCode());
    stored().statusCode(200).body("name", equalTo("Harrowmere and Kestrel Vale"));
  }

  @Test
  void what_is_not_touched_stays_as_it_is() {
    Map<String, Object> before = said();
    Document done = saved(Map.of());
    assertEquals("Saved. Open the arrangement", done.select("#done").text());
    assertEquals(before, said());
    saved(Map.of("motive1", "a mandate"));
    before.put("motives", List.of("a mandate", "one\nbelow the other"));
    assertEquals(before, said());
    assertEquals(Set.of(), Html.faults(lead.get(page + "/details").asString()));
  }

  @Test
  void an_arrangement_without_anything_is_completed() {
    arrangement = made("/arrangements", Map.of("name", "Alliance"));
    page = pages() + "/" + arrangement;
    Map<String, String> typed = new HashMap<>();
    typed.put("pseudonym", "Alliance A");
    typed.put("description", "Three trusts");
    typed.put("entryPoint", "voluntary");
    typed.put("startedOn", "2024-01-01");
    typed.put("motive2", "winter");
    typed.putAll(Map.of("partner1", harrowmere, "partnerRole1", "host"));
    typed.putAll(Map.of("newPartner2", "Kestrel Vale", "partnerRole2", "partner"));
    typed.putAll(Map.of("newPartner3", " kestrel vale ", "partnerRole3", "overseer"));
    typed.putAll(Map.of("outcome1", "one waiting list", "outcomeCategory1", "resources"));
    typed.putAll(Map.of("type1", "Strategic alliance", "typeFrom1", "2024-01-01"));
    typed.putAll(Map.of("endState1", "status_quo", "judgedOn1", "2026-01-31", "rationale1", "so"));
    Document done = saved(typed);
    stored()
        .body("name", equalTo("Alliance"), "pseudonym", equalTo("Alliance A"))
        .body("entryPoint", equalTo("voluntary"), "startedOn", equalTo("2024-01-01"))
        .body("endedOn", nullValue(), "motives", contains("winter"))
        .body("partners.role", contains("host", "partner", "overseer"))
        .body("intendedOutcomes.text", contains("one waiting list"))
        .body("positions.type", contains("Strategic alliance"))
        .body(
            "positions[0].kingsFund",
            equalTo(3),
            "positions[0].daltonFamily",
            equalTo("collaborative"))
        .body("endStates.state", contains("status_quo"));
    List<String> partners = stored().extract().path("partners.organisation");
    assertEquals(harrowmere, partners.get(0));
    assertEquals(partners.get(1), partners.get(2), "one organisation was added, not two");
    Api.as(token)
        .get(project + "/organisations")
        .then()
        .body("items.name", contains("Harrowmere", "Kestrel Vale"));
    assertEquals("Kestrel Vale", done.select("#partner2 option[selected]").text());
    assertEquals("3", done.select("#kingsFund1 option[selected]").val());
    assertNotNull(done.selectFirst("#newPartner4"), "there is room for more");
  }

  @Test
  void rows_that_are_emptied_or_taken_out_are_dropped() {
    Map<String, String> gone = new HashMap<>();
    gone.putAll(Map.of("motive1", " ", "positionsOut1", "yes", "endStatesOut1", "yes"));
    gone.putAll(Map.of("outcome1", "", "outcomeCategory1", "", "outcomeSource1", ""));
    gone.putAll(Map.of("partner1", "", "partnerRole1", ""));
    saved(gone);
    stored()
        .body("motives", contains("one\nbelow the other"))
        .body("intendedOutcomes.text", contains("fewer vacancies"))
        .body("positions.type", contains("A type of our own"))
        .body("partners", empty(), "endStates", empty());
  }

  @Test
  void another_type_brings_its_places_unless_others_are_given() {
    saved(Map.of("type2", "Merger"));
    stored()
        .body("positions[1].kingsFund", equalTo(5), "positions[1].niaoDegree", equalTo("beyond"))
        .body("positions[1].note", equalTo("agreed in spring"))
        .body("positions[0].daltonForm", equalTo("ours"));
    saved(Map.of("type2", "Federation"));
    stored().body("positions[1].kingsFund", equalTo(3), "positions[1].integrationRank", equalTo(4));
    saved(Map.of("type1", "Acquisition"));
    stored().body("positions[0].kingsFund", equalTo(1), "positions[0].daltonForm", equalTo("ours"));
    saved(Map.of("kingsFund2", "", "scope2", "-100"));
    stored().body("positions[1].kingsFund", nullValue(), "positions[1].scope", equalTo(-100));
  }

  @Test
  void what_is_refused_keeps_all_that_was_typed() {
    Map<String, Object> before = said();
    Map<String, String> typed = new HashMap<>();
    typed.putAll(Map.of("name", " ", "motive3", "mine", "description", "<b>&amp; mine"));
    typed.putAll(
        Map.of("newPartner2", "Somewhere", "partnerRole2", "host", "positionsOut1", "yes"));
    Document shown = refused(typed, "#name");
    assertEquals("mine", shown.select("#motive3").val());
    assertEquals("<b>&amp; mine", shown.select("#description").val());
    assertEquals("Somewhere", shown.select("#newPartner2").val());
    assertEquals("host", shown.select("#partnerRole2 option[selected]").val());
    assertNotNull(shown.selectFirst("#positionsOut1[checked]"));
    assertEquals("Details of Harrowmere and Kestrel Vale", shown.select("h1").text());
    Api.as(token).get(project + "/organisations").then().body("total", equalTo(1));
    assertEquals(before, said());
    // It is taken once what was wrong is put right.
    Map<String, Object> again = form(shown, Map.of("name", "Ours", "positionsOut1", "yes"));
    place(lead.post(page + "/details", again));
    stored()
        .body(
            "name", equalTo("Ours"), "motives[2]", equalTo("mine"), "partners.size()", equalTo(2));
  }

  @Test
  void each_reason_stands_at_its_field() {
    refused(Map.of("startedOn", "2026-01-01"), "#endedOn");
    refused(Map.of("endedOn", "soon"), "#endedOn");
    refused(Map.of("endedOn", "0001-01-01"), "#endedOn");
    refused(Map.of("entryPoint", "fate"), "#entryPoint");
    refused(Map.of("outcome3", "x", "motive1", ""), "#outcomeCategory3");
    refused(Map.of("outcomeCategory3", "quality"), "#outcome3");
    refused(
        Map.of("outcome1", "", "outcomeCategory1", "", "outcomeSource1", "", "outcome2", ""),
        "#outcome2");
    refused(Map.of("partner2", harrowmere), "#partnerRole2");
    refused(Map.of("partnerRole2", "host"), "#partner2");
    refused(Map.of("partner2", UUID.randomUUID().toString(), "partnerRole2", "host"), "#partner2");
    refused(Map.of("partner2", "Harrowmere", "partnerRole2", "host"), "#partner2");
    refused(
        Map.of("partner2", harrowmere, "newPartner2", "x", "partnerRole2", "host"), "#newPartner2");
    refused(Map.of("newPartner2", "x".repeat(301), "partnerRole2", "host"), "#newPartner2");
    refused(Map.of("typeFrom2", "2024-03-31"), "#type2");
    refused(Map.of("typeTo1", "2023-03-31"), "#typeTo1");
    refused(Map.of("typeNote3", "x", "typeTo3", "2020-01-01"), "#type3");
    refused(Map.of("type2", "Something"), "#type2");
    refused(Map.of("kingsFund1", "7"), "#kingsFund1");
    refused(Map.of("scope1", "wide"), "#scope1");
    refused(
        Map.of("motivation1", "-101", "integrationRank1", "21"),
        "#integrationRank1",
        "#motivation1");
    refused(Map.of("rationale2", "x"), "#endState2");
    refused(Map.of("endState1", "bliss"), "#endState1");
    Document shown = refused(Map.of("positionsOut1", "yes", "scope2", "101"), "#scope2");
    assertEquals("Type 2: the scope must be -100 to 100.", shown.select("#scope2-err").text());
    assertNotNull(shown.selectFirst("details[open] #scope2"), "what is wrong is in sight");
    assertNull(shown.selectFirst("details[open] #scope1"));
  }

  @Test
  void hostile_input_does_no_harm() {
    Map<String, Object> before = said();
    assertEquals(422, post(Map.of("name", "A\u0000B")).statusCode());
    String long_ = "x".repeat(150_000);
    for (String field :
        List.of("name", "description", "motive1", "outcome1", "typeNote1", "rationale1")) {
      Document shown = refused(Map.of(field, long_), "#" + field);
      assertEquals(long_, shown.select("#" + field).val());
    }
    assertEquals(before, said());
    String odd = "<script>alert('🙂')</script>{#if}\"";
    Document shown =
        saved(
            Map.of(
                "name",
                odd,
                "motive1",
                odd,
                "rationale1",
                odd,
                "newPartner2",
                odd,
                "partnerRole2",
                "host"));
    assertNull(shown.selectFirst("script"));
    assertEquals("Details of " + odd, shown.select("h1").text());
    assertEquals(odd, shown.select("#motive1").val());
    assertEquals(odd, shown.select("#partner2 option[selected]").text());
    stored().body("name", equalTo(odd), "endStates[0].rationale", equalTo(odd));
    Map<String, String> many = new HashMap<>();
    for (int row = 1; row <= 51; row++) {
      many.put("motive" + row, "motive " + row);
    }
    assertEquals("#motives", refused(many, "#motives").select("#errors a").attr("href"));
  }

  @Test
  void what_was_changed_meanwhile_is_not_written_over_unseen() {
    Map<String, Object> old =
        form(
            Map.of(
                "name", "Mine", "motive3", "mine", "newPartner2", "New", "partnerRole2", "host"));
    patch(Map.of("name", "Theirs"));
    Response answer = lead.post(page + "/details", old);
    assertEquals(409, answer.statusCode());
    Document stale = Jsoup.parse(answer.asString());
    assertTrue(stale.select("#errors").text().contains("was changed while you worked on it"));
    assertEquals("Mine", stale.select("#name").val());
    assertEquals("mine", stale.select("#motive3").val());
    stored().body("name", equalTo("Theirs"), "motives.size()", equalTo(2));
    Api.as(token).get(project + "/organisations").then().body("total", equalTo(1));
    place(lead.post(page + "/details", form(stale, Map.of())));
    stored()
        .body(
            "name", equalTo("Mine"), "motives[2]", equalTo("mine"), "partners.size()", equalTo(2));
  }

  @Test
  void an_arrangement_added_by_mistake_is_deleted_for_good() {
    Element form = lead.page(page + "/details").selectFirst("details form");
    assertTrue(form.parent().text().contains("This cannot be undone."));
    Map<String, String> shown = Map.of("version", form.select("[name=version]").val());
    patch(Map.of("name", "Theirs"));
    Response stale = lead.post(form.attr("action"), shown);
    assertEquals(409, stale.statusCode());
    assertTrue(Jsoup.parse(stale.asString()).select("#errors").text().contains("Nothing was"));
    stored().statusCode(200);
    form = lead.page(page + "/details").selectFirst("details form");
    Response done =
        lead.post(form.attr("action"), Map.of("version", form.select("[name=version]").val()));
    Document list = lead.page(place(done));
    assertEquals("The arrangement was deleted.", list.select("#done").text());
    assertEquals("No arrangements yet", list.select(".empty h2").text());
    stored().statusCode(404);
  }
}
