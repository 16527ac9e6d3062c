package org.retroduct.theory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class ConfigurationPagesTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @Inject DataSource database;

  private CookieFilter cookies = new CookieFilter();
  private Field field;
  private String list;
  private String blank;

  @BeforeEach
  void a_lead_who_logged_in() throws SQLException {
    field = Field.in(database);
    list = field.configurations().replace("/api/v1", "");
    blank = list + "/new";
    logIn(field.username);
  }

  private void logIn(String username) {
    cookies = new CookieFilter();
    post("/login", "/login", Map.of("username", username, "password", Api.PASSWORD))
        .statusCode(303);
  }

  private RequestSpecification page() {
    return given().filter(cookies).redirects().follow(false);
  }

  /** Sends a form to an address with the token of the page that it stands on. */
  private ValidatableResponse post(String from, String to, Map<String, ?> fields) {
    Matcher token = CSRF.matcher(page().get(from).body().asString());
    assertTrue(token.find(), () -> "no form on " + from);
    return page()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf", token.group(1))
        .formParams(fields)
        .post(to)
        .then();
  }

  /** The address of a new configuration with one code. */
  private String made() {
    Map<String, String> fields =
        Map.of(
            "label", "Nurse",
            "status", "draft",
            "contexts", field.code("CONTEXT"),
            "contextText", "people were <let> down");
    return post(blank, blank, fields)
        .statusCode(303)
        .header("Location", endsWith("?done=built#done"))
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "")
        .replaceFirst("\\?.*", "");
  }

  @Test
  void what_was_built_can_be_undone() {
    String made = made();
    page().get(made + "?done=built").then().body(containsString(made + "/delete\""));
    post(made, made + "/delete", Map.of()).statusCode(303);
    page().get(list).then().body(containsString("No configurations yet"));
  }

  @Test
  void an_empty_list_says_what_to_do() {
    page()
        .get(list)
        .then()
        .statusCode(200)
        .body(containsString("No configurations yet"), containsString(blank));
  }

  @Test
  void the_list_reads_each_as_a_sentence() {
    made();
    page()
        .get(list)
        .then()
        .statusCode(200)
        .body(
            containsString("people were &lt;let&gt; down"),
            containsString("Still missing: resource, reasoning, outcome"),
            containsString("<span class=\"key c\">C1</span>"));
  }

  @Test
  void a_preview_saves_nothing_and_keeps_what_was_typed() {
    String code = field.code("OUTCOME");
    post(blank, blank, Map.of("outcomeText", "they come back", "outcomes", code, "preview", "yes"))
        .statusCode(200)
        .body(
            containsString("so that <b class=\"o\">they come back</b>"),
            containsString("value=\"" + code + "\" selected"));
    page().get(list).then().body(containsString("No configurations yet"));
  }

  @Test
  void what_is_refused_comes_back_with_its_values() {
    post(blank, blank, Map.of("label", "", "status", "draft", "forWhom", "staff"))
        .statusCode(422)
        .body(
            containsString("There is a problem"),
            containsString("Nothing was saved."),
            containsString("staff</textarea>"));
    post(blank, blank, Map.of("label", "One", "contexts", "no-id"))
        .statusCode(422)
        .body(containsString("is none of the choices"), containsString("One</textarea>"));
  }

  @Test
  void what_is_wrong_is_called_as_on_the_page() {
    Map<String, String> endless =
        Map.of("contextText", "x".repeat(4_001), "outcomeText", "x".repeat(4_001));
    Document refused =
        Jsoup.parse(post(blank, blank, endless).statusCode(422).extract().asString());
    assertEquals(
        List.of(
            "Where has more than 4,000 characters.", "“so that” has more than 4,000 characters."),
        refused.select("#errors a").eachText());
    assertEquals(
        "Where has more than 4,000 characters.", refused.select("#contextText-err").text());

    Map<String, String> unknown =
        Map.of("label", "One", "reasonings", UUID.randomUUID().toString());
    refused = Jsoup.parse(post(blank, blank, unknown).statusCode(422).extract().asString());
    Element told = refused.selectFirst("#errors a");
    assertEquals("Mechanism: reasoning is no code of this project.", told.text());
    assertEquals(1, refused.select(told.attr("href")).size());

    Map<String, String> ticked =
        Map.of("label", "One", "ev", "CONTEXT:" + UUID.randomUUID(), "relation", "supports");
    refused = Jsoup.parse(post(blank, blank, ticked).statusCode(422).extract().asString());
    told = refused.selectFirst("#errors a");
    assertEquals("Ticked passage is not one that you can see in this project.", told.text());
    assertEquals(1, refused.select(told.attr("href")).size());
  }

  @Test
  void what_somebody_saved_meanwhile_is_not_overwritten_unseen() {
    String self = made();
    Map<String, String> mine =
        Map.of("label", "Mine", "status", "draft", "contextText", "mine", "version", "0");
    Map<String, String> theirs =
        Map.of("label", "Theirs", "status", "draft", "contextText", "theirs", "version", "0");
    post(self, self, theirs).statusCode(303);
    post(self, self, mine)
        .statusCode(409)
        .body(
            containsString(
                "This configuration was changed while you worked on it. Nothing was saved."),
            containsString("Mine</textarea>"),
            containsString("name=\"version\" value=\"1\""));
    page().get(self).then().body(containsString("Theirs</textarea>"));
  }

  @Test
  void a_ticked_passage_becomes_evidence_and_can_be_removed() {
    String tick = "CONTEXT:" + field.segment(field.token, Field.FIRST, "CONTEXT", field.buddying);
    String made = made();
    page()
        .get(made)
        .then()
        .statusCode(200)
        .body(containsString(tick), containsString("No passage yet"));
    Map<String, String> fields =
        Map.of(
            "label", "Nurse",
            "status", "proposed",
            "contexts", field.code("CONTEXT"),
            "ev", tick,
            "relation", "refutes");
    post(made, made, fields).statusCode(303);
    String shown =
        page()
            .get(made + "?done=saved")
            .then()
            .statusCode(200)
            .body(
                containsString("The configuration is saved."),
                containsString(Field.FIRST),
                containsString("Buddying"),
                not(containsString(tick)))
            .extract()
            .asString();
    Matcher remove = Pattern.compile("action=\"([^\"]+/remove)\"").matcher(shown);
    assertTrue(remove.find());
    post(made, remove.group(1), Map.of()).statusCode(303);
    page().get(made).then().body(containsString("No passage yet"));
  }

  @Test
  void one_passage_is_added_by_its_id_or_refused_with_what_was_typed() {
    String made = made();
    String segment = field.segment(field.token, Field.THIRD, "REASONING", field.merger);
    Map<String, String> form =
        Map.of("segment", segment, "relation", "supports", "slot", "reasoning", "note", "why");
    post(made, made + "/evidence", form).statusCode(303);
    page().get(made).then().body(containsString(Field.THIRD), containsString("<p>why</p>"));
    post(made, made + "/evidence", form)
        .statusCode(422)
        .body(containsString("evidence of this configuration already"), containsString(segment));
    post(made, made + "/evidence", Map.of("segment", "x")).statusCode(422);
  }

  @Test
  void one_passage_is_added_by_the_address_of_its_page() {
    String made = made();
    String segment = field.segment(field.token, Field.THIRD, "REASONING", field.merger);
    String address = "https://example.org/projects/p/segments/" + segment + "?done=saved#done";
    post(made, made + "/evidence", Map.of("segment", address, "relation", "supports"))
        .statusCode(303);
    page().get(made).then().body(containsString(Field.THIRD));
  }

  @Test
  void what_is_too_endlessfor_an_address_is_refused_unread() {
    String made = made();
    String refused = "Passage has more than 2,000 characters.";
    post(made, made + "/evidence", Map.of("segment", "x".repeat(40_000)))
        .statusCode(422)
        .body(containsString(refused));
    post(made, made + "/evidence", Map.of("segment", "/".repeat(40_000) + "x"))
        .statusCode(422)
        .body(containsString(refused));
  }

  @Test
  void a_deleted_configuration_can_be_put_back() {
    String made = made();
    String told =
        post(made, made + "/delete", Map.of())
            .statusCode(303)
            .extract()
            .header("Location")
            .replaceFirst("#.*", "");
    page()
        .get(told)
        .then()
        .body(containsString("The configuration is deleted."), containsString(made + "/restore"));
    page().get(made).then().statusCode(404);
    post(told, made + "/restore", Map.of()).statusCode(303);
    page().get(made).then().statusCode(200).body(containsString("people were"));
    post(made, made + "/restore", Map.of()).statusCode(404);
  }

  @Test
  void a_viewer_reads_without_forms() {
    String made = made();
    logIn(field.member("viewer", "viewer"));
    page()
        .get(made)
        .then()
        .statusCode(200)
        .body(
            containsString("people were"),
            containsString("<dd>C1 "),
            not(containsString("<select")),
            not(containsString("Delete this")));
    page()
        .get(made + "?removed=" + UUID.randomUUID())
        .then()
        .body(containsString("The evidence is removed"), not(containsString("Put it back")));
    post(made, made, Map.of("label", "Mine")).statusCode(403);
  }

  @Test
  void a_change_is_undone_at_once_or_later_and_so_is_a_removal() {
    Site site = Site.of(field.username);
    String made = made();
    Map<String, String> fields =
        Map.of("label", "Other", "status", "proposed", "outcomeText", "they come back");
    site.post(made, fields).then().statusCode(303);
    Document saved = site.page(made + "?done=saved");
    assertEquals("The configuration is saved. Undo", saved.select("#done").text());
    Document undone = site.press(saved.selectFirst("#done form"));
    assertEquals("Nurse", undone.select("#label").val());
    assertEquals("people were <let> down", undone.select("#contextText").text());
    assertEquals(field.code("CONTEXT"), undone.select("[name=contexts] [selected]").val());
    String acts = field.project.replace("/api/v1", "") + "/acts";
    site.press(site.page(acts).selectFirst("#besides ~ div form"));
    assertEquals("Other", site.page(made).select("#label").val());

    site.post(made + "/delete", Map.of()).then().statusCode(303);
    Document did = site.page(acts);
    assertEquals("Removed configuration 1", did.select("#besides ~ div td").get(0).text());
    site.press(did.selectFirst("#besides ~ div form"));
    assertEquals("Other", site.page(made).select("#label").val());
  }

  @Test
  void one_is_merged_into_another_and_parted_from_it_again() {
    Site site = Site.of(field.username);
    String small = made();
    String large = made();
    String shared = field.segment(field.token, Field.FIRST, "CONTEXT", field.merger);
    String alone = field.segment(field.token, Field.THIRD, "REASONING", field.merger);
    field.bring(field.token, "/api/v1" + small, shared, "supports");
    field.bring(field.token, "/api/v1" + small, alone, "refutes");
    field.bring(field.token, "/api/v1" + large, shared, "supports");
    assertEquals(
        List.of("Choose one", "Configuration 2: Nurse"),
        site.page(small).select("#into option").eachText());
    post(small, small + "/merge", Map.of("into", ""))
        .statusCode(422)
        .body(containsString("Other configuration"));

    Map<String, String> into = Map.of("into", large.replaceFirst(".*/", ""));
    String told = site.post(small + "/merge", into).header("Location").replaceFirst("#.*", "");
    Document merged = site.page(told.replaceFirst("^https?://[^/]+", ""));
    assertEquals(
        "Configuration 1 is merged into this one, with its evidence. Undo",
        merged.select("#done").text());
    assertEquals(2, merged.select(".evid").size());
    Document gone = site.page(small);
    assertEquals(large, gone.select(".note a").attr("href"));
    assertEquals(0, gone.select("textarea").size(), "nothing to change");
    String acts = field.project.replace("/api/v1", "") + "/acts";
    assertEquals(
        "Changed configuration 1: merged into configuration 2",
        site.page(acts).select("#besides ~ div td").get(0).text());

    Document parted = site.press(merged.selectFirst("#done form"));
    assertEquals("It stands by itself again, with its evidence.", parted.select("#done").text());
    assertEquals(2, parted.select(".evid").size());
    assertEquals("draft", parted.select("#status [selected]").val());
    assertEquals(1, site.page(large).select(".evid").size());
    assertEquals(0, site.page(acts).select("#besides ~ div td").size());
    String again = told.replaceFirst("^https?://[^/]+", "");
    assertEquals(0, site.page(again).select("#done").size(), "said no more once it is undone");
    page().get(large + "?merged=" + UUID.randomUUID()).then().statusCode(200);
  }

  @Test
  void one_is_parted_only_from_what_stands_and_merged_only_where_no_open_round_hides_it() {
    Site site = Site.of(field.username);
    String small = made();
    String middle = made();
    String large = made();
    String alone = field.segment(field.token, Field.THIRD, "REASONING", field.merger);
    field.bring(field.token, "/api/v1" + small, alone, "refutes");
    String first = merged(site, small, middle);
    String undo = site.page(first).selectFirst("#done form").attr("action");
    String second = merged(site, middle, large);
    site.post(undo, Map.of()).then().statusCode(409).body(containsString("merged itself since"));
    assertEquals(1, site.page(large).select(".evid").size());
    site.press(site.page(second).selectFirst("#done form"));
    site.press(site.page(first).selectFirst("#done form"));
    assertEquals(1, site.page(small).select(".evid").size());

    Map<String, Object> round =
        Map.of(
            "name",
            "Blind",
            "blind",
            true,
            "transcripts",
            List.of(field.transcript),
            "coders",
            List.of(field.username, field.member("ben", "coder")));
    Api.as(field.token).body(round).post(field.project + "/rounds").then().statusCode(201);
    site.post(small + "/merge", Map.of("into", large.replaceFirst(".*/", "")))
        .then()
        .statusCode(409)
        .body(containsString("of a round that is open"));
  }

  /** Merges one into another; the address that tells of it. */
  private static String merged(Site site, String one, String into) {
    return site.post(one + "/merge", Map.of("into", into.replaceFirst(".*/", "")))
        .header("Location")
        .replaceFirst("#.*", "")
        .replaceFirst("^https?://[^/]+", "");
  }
}
