package org.retroduct.theory.proposition;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Propositions and the questions that tested them, over REST and as pages. */
@QuarkusTest
class PropositionTest {
  private static final String CLAIM = "Where partners were told to join, trust takes longer.";
  private static final String ASKED = "Did being told to join cost you time?";
  private static final String TEXT =
      "I: How did it begin?\n\nP01: We were told to.\n\nI: " + ASKED + "\n\nP01: Months.\n";

  @Inject SessionFactory sessions;

  private String lead;
  private String token;
  private String project;
  private String pages;
  private String transcript;

  @BeforeEach
  void an_interview() {
    lead = Api.newUser("lead");
    token = Api.token(lead);
    project = Api.newProject(token, "partnering");
    pages = project.replace("/api/v1", "");
    made(token, "/participants", Map.of("code", "P01", "roleGroup", "staff"));
    Map<String, Object> metadata = Map.of("title", "Interview 01");
    transcript = made(token, "/transcripts", Map.of("metadata", metadata, "text", TEXT));
  }

  private String made(String bearer, String address, Map<String, ?> body) {
    return Api.as(bearer)
        .body(body)
        .post(project + address)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String proposition(String text) {
    return made(token, "/propositions", Map.of("text", text));
  }

  private Map<String, Object> asked(int turn, String... propositions) {
    return Map.of("transcript", transcript, "turn", turn, "propositions", List.of(propositions));
  }

  private String domain() {
    return Api.as(token)
        .get(project + "/codes?limit=1000")
        .path("items.find { it.kind == 'domain' }.id");
  }

  @Test
  void a_proposition_has_a_number_that_is_not_given_again() {
    String domain = domain();
    String first = proposition(CLAIM);
    Api.as(token)
        .get(project + "/propositions/" + first)
        .then()
        .body("number", equalTo(1), "text", equalTo(CLAIM), "status", equalTo("proposed"))
        .body("ifThen", nullValue(), "domain", nullValue(), "createdBy", equalTo(lead));
    Api.as(token)
        .body(Map.of("domain", domain, "status", "supported", "ifThen", "If told, then slow."))
        .patch(project + "/propositions/" + first)
        .then()
        .statusCode(200)
        .body("domain", equalTo(domain), "status", equalTo("supported"), "text", equalTo(CLAIM));
    String second = proposition("Another");
    Api.as(token).delete(project + "/propositions/" + second).then().statusCode(204);
    Api.as(token).get(project + "/propositions/" + second).then().statusCode(404);
    proposition("A third");
    Api.as(token)
        .get(project + "/propositions")
        .then()
        .body("items.number", equalTo(List.of(1, 3)), "total", equalTo(2));
  }

  @Test
  void refuses_what_is_no_proposition() {
    refused("/propositions", Map.of("text", " "), "is needed");
    refused("/propositions", Map.of("text", "x".repeat(4_001)), "4,000");
    String notADomain =
        Api.as(token)
            .get(project + "/codes?limit=1000")
            .path("items.find { it.kind == 'outcome' }.id");
    refused("/propositions", Map.of("text", CLAIM, "domain", notADomain), "no domain");
    String viewer = Api.token(Api.newMember(token, project, "viewer"));
    Api.as(viewer)
        .body(Map.of("text", "No"))
        .post(project + "/propositions")
        .then()
        .statusCode(403);
    Api.as(viewer).get(project + "/propositions").then().statusCode(200);
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(project + "/propositions").then().statusCode(404);
  }

  private void refused(String address, Map<String, ?> draft, String reason) {
    Api.as(token)
        .body(draft)
        .post(project + address)
        .then()
        .statusCode(422)
        .body("violations.message", hasItem(containsString(reason)));
  }

  @Test
  void a_change_is_undone_at_once_or_later_and_the_undoing_too() {
    Site site = Site.of(lead);
    String address = pages + "/propositions/" + proposition(CLAIM);
    assertEquals(0, page(site, address).select("button.tiny").size());
    save(site, address, "text", "Trust takes a year.");
    save(site, address, "source", "The panel");
    Document saved = save(site, address, "source", "The panel");
    assertEquals(
        2, saved.select(".entry button.tiny").size(), "a save without a difference is none");
    Document after = save(site, address, "status", "supported");
    assertEquals(
        List.of("Status changed", "Source changed", "Claim changed"),
        after.select("[aria-labelledby=changes] .entry > p:first-child").eachText());
    assertTrue(after.select(".entry .hint").text().startsWith("lead, "), after::text);

    undo(site, after.select("#done form").attr("action"));
    assertEquals("proposed", page(site, address).select("#status [selected]").attr("value"));
    String first = page(site, address).select(".entry form").last().attr("action");
    Document told = undo(site, first);
    assertTrue(told.select("#done").text().contains("said before"), told::text);
    assertEquals(CLAIM, told.select("#text").text());
    assertEquals("", told.select("#source").attr("value"));
    undo(site, told.select(".entry form").first().attr("action"));
    assertEquals("The panel", page(site, address).select("#source").attr("value"));

    Site.of(Api.newMember(token, project, "viewer")).post(first, Map.of()).then().statusCode(403);
  }

  private static Document save(Site site, String address, String field, String value) {
    Map<String, String> fields = new HashMap<>();
    Document shown = page(site, address);
    for (String each : List.of("version", "source")) {
      fields.put(each, shown.select("[name=" + each + "]").attr("value"));
    }
    fields.put("text", shown.select("#text").text());
    fields.put("status", shown.select("#status [selected]").attr("value"));
    fields.put(field, value);
    return followed(site, site.post(address, fields));
  }

  private static Document undo(Site site, String address) {
    return followed(site, site.post(address, Map.of()));
  }

  private static Document followed(Site site, Response answer) {
    answer.then().statusCode(303);
    URI next = URI.create(answer.getHeader("Location"));
    return page(site, next.getPath() + "?" + next.getQuery());
  }

  @Test
  void what_was_removed_is_among_what_one_did_and_comes_back_from_there() {
    Site site = Site.of(lead);
    String proposition = proposition(CLAIM);
    made(token, "/questions", asked(0, proposition));
    String memo = made(token, "/memos", Map.of("text", "Ask again", "target", proposition));
    site.post(pages + "/transcripts/" + transcript + "/turns/1/delete", Map.of());
    site.post(pages + "/memos/" + memo + "/delete", Map.of());
    site.post(pages + "/propositions/" + proposition + "/delete", Map.of());
    Document did = page(site, pages + "/acts");
    assertEquals(
        List.of("Removed proposition 1", "Removed memo", "Removed note on what a question tested"),
        did.select("#besides ~ div th + td").eachText());
    for (Element form : did.select("#besides ~ div form")) {
      site.post(form.attr("action"), Map.of()).then().statusCode(303);
    }
    assertEquals(0, page(site, pages + "/acts").select("#besides").size());
    Api.as(token).get(project + "/questions").then().body("total", equalTo(1));
    Api.as(token).get(project + "/memos?target=" + proposition).then().body("total", equalTo(1));
    Site other = Site.of(Api.newMember(token, project, "coder"));
    site.post(pages + "/memos/" + memo + "/delete", Map.of());
    assertEquals(0, page(other, pages + "/acts").select("#besides").size());
  }

  @Test
  void notes_which_propositions_a_question_tested() {
    String first = proposition(CLAIM);
    String second = proposition("Another");
    String noted = made(token, "/questions", asked(2, second, first));
    Api.as(token)
        .get(project + "/questions/" + noted)
        .then()
        .body("propositions", equalTo(List.of(first, second)), "coder", equalTo(lead))
        .body("turn", equalTo(2), "text", equalTo(ASKED), "transcript", equalTo(transcript));
    Api.as(token).body(asked(2, first)).post(project + "/questions").then().statusCode(409);
    Api.as(token)
        .get(project + "/questions?proposition=" + second)
        .then()
        .body("items.id", equalTo(List.of(noted)));
    Api.as(token).delete(project + "/propositions/" + second).then().statusCode(204);
    Api.as(token)
        .get(project + "/questions/" + noted)
        .then()
        .body("propositions", equalTo(List.of(first)));
    Api.as(token)
        .body(Map.of("note", "put as a claim"))
        .patch(project + "/questions/" + noted)
        .then()
        .statusCode(200)
        .body("note", equalTo("put as a claim"));
    Site.of(lead)
        .post(pages + "/propositions/" + second + "/restore", Map.of())
        .then()
        .statusCode(303);
    Api.as(token)
        .get(project + "/questions/" + noted)
        .then()
        .body("propositions", equalTo(List.of(first, second)));
    Api.as(token).delete(project + "/questions/" + noted).then().statusCode(204);
    Api.as(token).get(project + "/questions").then().body("total", equalTo(0));
    assertEquals(noted, made(token, "/questions", asked(2, first)), "noted again, it is the same");
  }

  @Test
  void refuses_what_is_no_question() {
    String first = proposition(CLAIM);
    refused("/questions", asked(1, first), "participant’s");
    refused("/questions", asked(4, first), "no turn");
    refused("/questions", asked(-1, first), "no turn");
    refused("/questions", asked(0), "one proposition");
    refused("/questions", asked(0, UUID.randomUUID().toString()), "no proposition");
    refused(
        "/questions",
        Map.of("transcript", UUID.randomUUID(), "turn", 0, "propositions", List.of(first)),
        "no transcript");
    String viewer = Api.token(Api.newMember(token, project, "viewer"));
    Api.as(viewer).body(asked(0, first)).post(project + "/questions").then().statusCode(403);
    Site site = Site.of(lead);
    String participants = pages + "/transcripts/" + transcript + "/turns/2";
    site.get(participants).then().statusCode(404);
  }

  @Test
  void only_its_coder_changes_a_note_and_an_open_blind_round_hides_it() {
    String first = proposition(CLAIM);
    String noted = project + "/questions/" + made(token, "/questions", asked(2, first));
    String ben = Api.newMember(token, project, "coder");
    String bens = Api.token(ben);
    String turn = pages + "/transcripts/" + transcript + "/turns/3";
    Api.as(bens).get(noted).then().statusCode(200);
    Api.as(bens).body(Map.of("note", "No.")).patch(noted).then().statusCode(403);
    Api.as(bens).delete(noted).then().statusCode(403);
    assertTrue(Site.of(ben).get(turn).asString().contains("lead</b> noted"));
    Map<String, Object> round =
        Map.of(
            "name",
            "Pilot",
            "transcripts",
            List.of(transcript),
            "coders",
            List.of(lead, ben),
            "blind",
            true);
    made(token, "/rounds", round);
    Api.as(bens).get(noted).then().statusCode(404);
    Api.as(bens).delete(noted).then().statusCode(404);
    Api.as(bens).get(project + "/questions").then().body("items", hasSize(0), "total", equalTo(0));
    Api.as(token).get(project + "/questions").then().body("total", equalTo(1));
    assertFalse(Site.of(ben).get(turn).asString().contains("lead</b> noted"));
    Document list = Jsoup.parse(Site.of(ben).get(pages + "/propositions").asString());
    assertEquals("0", list.select("tbody td.n").text());
  }

  @Test
  void a_coder_says_on_the_pages_what_a_question_tested_and_takes_it_back() {
    Site site = Site.of(lead);
    String bench = pages + "/transcripts/" + transcript;
    Document empty = page(site, bench + "/turns/3");
    assertEquals(0, empty.select("input[name=propositions]").size());
    var none = site.post(bench + "/turns/3", Map.of("note", "none"));
    assertEquals(422, none.statusCode());
    assertTrue(none.asString().contains("must name one proposition or more"));
    var refused = site.post(pages + "/propositions/new", Map.of("text", "", "status", "proposed"));
    assertEquals(422, refused.statusCode());
    Map<String, String> claim =
        Map.of("text", CLAIM, "status", "proposed", "source", "panel", "domain", domain());
    site.post(pages + "/propositions/new", claim).then().statusCode(303);

    Document workbench = page(site, bench);
    assertEquals(
        List.of("Say what it tested, turn 1", "Say what it tested, turn 3"),
        workbench.select(".turn > header a[href*=/turns/]").eachText());
    Document turn = page(site, bench + "/turns/3");
    assertEquals(ASKED, turn.selectFirst("blockquote").text());
    String ticked = turn.select("input[name=propositions]").val();
    assertEquals(422, site.post(bench + "/turns/3", Map.of("note", "none")).statusCode());
    site.post(bench + "/turns/3", Map.of("propositions", ticked, "note", "as a claim"))
        .then()
        .statusCode(303);
    assertEquals(
        List.of("Say what it tested, turn 1", "Tested proposition 1, turn 3"),
        page(site, bench).select(".turn > header a[href*=/turns/]").eachText());

    String proposition = page(site, pages + "/propositions").select("tbody th a").attr("href");
    Document tested = page(site, proposition);
    assertEquals(List.of(ASKED), tested.select("section blockquote").eachText());
    String place = tested.select("section .hint a").attr("href");
    assertEquals(bench + "?at=3#t3", place);
    assertEquals(200, site.get(place).statusCode());

    site.post(bench + "/turns/3/delete", Map.of()).then().statusCode(303);
    assertEquals(0, page(site, proposition).select("section blockquote").size());
    Document removed = page(site, bench + "/turns/3?done=removed");
    site.post(removed.select("#done form").attr("action"), Map.of()).then().statusCode(303);
    assertEquals(1, page(site, proposition).select("section blockquote").size());

    site.post(proposition + "/delete", Map.of()).then().statusCode(303);
    String id = proposition.substring(proposition.lastIndexOf('/') + 1);
    Document gone = page(site, pages + "/propositions?undone=" + id);
    assertEquals(0, gone.select("tbody tr").size());
    site.post(gone.select("#done form").attr("action"), Map.of()).then().statusCode(303);
    assertEquals("1", page(site, pages + "/propositions").select("tbody td.n").text());
    Document undone = site.undo(site.post(pages + "/propositions/new", claim));
    assertEquals(1, undone.select("tbody tr").size());
  }

  @Test
  void a_claim_that_no_proposition_makes_yet_is_added_where_its_question_stands() {
    Site site = Site.of(lead);
    String known = proposition(CLAIM);
    String turn = pages + "/transcripts/" + transcript + "/turns/3";
    Map<String, String> noted =
        Map.of("propositions", known, "text", " Trust grows slowly. ", "note", "");
    site.post(turn, noted).then().statusCode(303);
    site.post(turn, noted).then().statusCode(303); // the button was pressed twice
    assertEquals(2, page(site, turn).select("input[name=propositions][checked]").size());
    Api.as(token)
        .get(project + "/propositions")
        .then()
        .body("items.text", equalTo(List.of(CLAIM, "Trust grows slowly.")));
    var tooLong = site.post(turn, Map.of("propositions", known, "text", "x".repeat(4_001)));
    assertEquals(422, tooLong.statusCode());
    assertTrue(Jsoup.parse(tooLong.asString()).select("#text[aria-invalid]").hasText());
    Api.as(token).get(project + "/propositions").then().body("total", equalTo(2));
  }

  @Test
  void the_page_of_a_passage_leads_to_the_question_that_it_answers() {
    String code =
        Api.as(token)
            .get(project + "/codes?limit=1000")
            .path("items.find { it.kind == 'outcome' && it.codable }.id");
    Map<String, Object> answer =
        Map.of("quote", Map.of("exact", "Months."), "codes", List.of(code));
    String segment = made(token, "/transcripts/" + transcript + "/segments", answer);
    Document passage = page(Site.of(lead), pages + "/segments/" + segment);
    assertEquals(
        pages + "/transcripts/" + transcript + "/turns/3",
        passage.select(".head a:contains(question)").attr("href"));
  }

  private static Document page(Site site, String address) {
    var answer = site.get(address);
    assertEquals(200, answer.statusCode(), address);
    return Jsoup.parse(answer.asString());
  }

  @Test
  void lists_take_as_many_statements_for_many_as_for_one() {
    String first = proposition(CLAIM);
    made(token, "/questions", asked(0, first));
    Site site = Site.of(lead);
    long one = statements(site);
    String second = proposition("Another");
    made(token, "/questions", asked(2, first, second));
    proposition("A third");
    assertEquals(one, statements(site));
  }

  private long statements(Site site) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(project + "/questions").then().statusCode(200);
    Api.as(token).get(project + "/propositions").then().statusCode(200);
    page(site, pages + "/propositions");
    page(site, pages + "/transcripts/" + transcript);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void a_changed_note_on_a_question_is_undone_at_once_or_later() {
    Site site = Site.of(lead);
    String first = proposition(CLAIM);
    String second = proposition("Another");
    String turn = pages + "/transcripts/" + transcript + "/turns/3";
    Document noted = noted(site, turn, first, "as a claim");
    assertEquals("Saved. Undo", noted.select("#done").text());
    assertEquals(turn + "/delete", noted.select("#done form").attr("action"));
    assertEquals("Saved. Undo", noted(site, turn, second, "otherwise").select("#done").text());
    Document changed = page(site, turn + "?done=saved");
    site.press(changed.selectFirst("#done form"));
    says(first, "as a claim");
    site.press(page(site, pages + "/acts").selectFirst("#besides ~ div form"));
    says(second, "otherwise");

    Api.as(token).delete(project + "/propositions/" + first).then().statusCode(204);
    Document did = page(site, pages + "/acts");
    String back = did.select("#besides ~ div tr:contains(note on what) form").last().attr("action");
    site.post(back, Map.of())
        .then()
        .statusCode(409)
        .body(containsString("were removed since. Put one back first; nothing was changed."));
    says(second, "otherwise");
    site.post(pages + "/propositions/" + first + "/restore", Map.of()).then().statusCode(303);
    site.post(back, Map.of()).then().statusCode(303);
    says(first, "as a claim");
  }

  private Document noted(Site site, String turn, String proposition, String note) {
    return followed(site, site.post(turn, Map.of("propositions", proposition, "note", note)));
  }

  private void says(String proposition, String note) {
    Api.as(token)
        .get(project + "/questions")
        .then()
        .body("items.propositions.flatten()", equalTo(List.of(proposition)))
        .body("items.note", equalTo(List.of(note)));
  }

  @Test
  void a_note_that_is_removed_and_made_anew_can_say_again_what_it_said_before() {
    Site site = Site.of(lead);
    String first = proposition(CLAIM);
    String turn = pages + "/transcripts/" + transcript + "/turns/3";
    noted(site, turn, first, "as a claim");
    site.post(turn + "/delete", Map.of()).then().statusCode(303);
    noted(site, turn, first, "quite otherwise");
    site.press(page(site, pages + "/acts").selectFirst("#besides ~ div form"));
    says(first, "as a claim");
  }

  @Test
  void the_propositions_are_a_table_that_no_spreadsheet_computes() {
    Api.as(token)
        .get(project + "/exports/propositions.csv")
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .header("Content-Disposition", containsString("propositions.csv"));
    String claim = proposition(CLAIM);
    Map<String, Object> formula =
        Map.of("text", "=1+1", "ifThen", "@SUM(A1)", "domain", domain(), "status", "refuted");
    made(token, "/propositions", formula);
    made(token, "/questions", asked(0, claim));
    Site site = Site.of(Api.newMember(token, project, "viewer"));
    String address = page(site, pages + "/propositions").select("a[href$=.csv]").attr("href");
    List<String> lines =
        site.get(address).then().statusCode(200).extract().asString().lines().toList();
    assertEquals(
        "number,text,if_then,domain,source,status,questions,created_by,created_at", lines.get(0));
    String date = ",\\d{4}-\\d\\d-\\d\\dT.*Z";
    assertTrue(
        lines.get(1).matches("1,\"" + CLAIM + "\",,,,proposed,1," + lead + date), lines.get(1));
    assertTrue(
        lines.get(2).matches("2,'=1\\+1,'@SUM\\(A1\\),[^,]+,,refuted,0," + lead + date),
        lines.get(2));
    Api.as(token).get(project + "/exports").then().body("items.kind", hasItem("propositions"));
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(project + "/exports/propositions.csv").then().statusCode(404);
  }
}
