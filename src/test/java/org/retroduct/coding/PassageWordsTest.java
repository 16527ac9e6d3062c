package org.retroduct.coding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retroduct.Api;
import org.retroduct.Site;

/** A coder lengthens and shortens a passage, and each step can be undone. */
@QuarkusTest
class PassageWordsTest {
  private static final String ASKED = "What did you 🙂 think?";
  private static final String BEFORE = "We had been let down before.";
  private static final String TRUSTED = "They gave us one nurse, and we trusted her.";
  private static final String TEXT = ASKED + "\n" + BEFORE + " " + TRUSTED;
  private static final int SECOND = at(BEFORE);
  private static final int SECOND_END = SECOND + BEFORE.length();

  private String username;
  private String token;
  private Site site;
  private String project;
  private String pages;
  private String transcript;
  private String code;
  private String segment;

  /** A position in code points. */
  private static int at(String words) {
    return TEXT.codePointCount(0, TEXT.indexOf(words));
  }

  @BeforeEach
  void a_coded_sentence() {
    username = Api.newUser("coder");
    token = Api.token(username);
    site = Site.of(username);
    project = Api.newProject(token, "partnering");
    pages = project.replace("/api/v1", "");
    String text = "I: " + ASKED + "\nS01: " + BEFORE + " " + TRUSTED;
    transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", text))
            .post(project + "/transcripts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    code = Api.as(token).get(project + "/codes").path("items.find { it.short == 'T1' }.id");
    segment = code(SECOND, SECOND_END);
  }

  private String code(int start, int end) {
    return Api.as(token)
        .body(Map.of("start", start, "end", end, "codes", List.of(code), "memo", "Kept."))
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Document page() {
    return site.page(pages + "/segments/" + segment);
  }

  private static Element button(Document page, String label) {
    return page.select("#words button").stream()
        .filter(button -> button.text().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(label + " is not in " + page.select("#words").text()));
  }

  private Response press(Document page, String label) {
    return press(page, label, Map.of());
  }

  /** Sends the form of a button as a browser does, with what was typed into it. */
  private Response press(Document page, String label, Map<String, ?> typed) {
    Element button = button(page, label);
    Element form = button.closest("form");
    Map<String, Object> fields = new HashMap<>();
    fields.put("version", form.select("[name=version]").val());
    fields.put("code", form.select("[name=code][checked]").eachAttr("value"));
    fields.put("memo", form.select("[name=memo]").text());
    form.select("select")
        .forEach(each -> fields.put(each.attr("name"), each.select("[selected]").val()));
    fields.putAll(typed);
    fields.put("words", button.val());
    return site.post(button.attr("formaction"), fields);
  }

  @Test
  void what_is_typed_beside_is_saved_with_the_words_and_undone_with_them() {
    Map<String, String> typed = Map.of("memo", "New.", "certainty", "high");
    press(page(), "End a word earlier", typed).then().statusCode(303);
    says("We had been let down");
    Api.as(token)
        .get(project + "/segments/" + segment)
        .then()
        .body("memo", equalTo("New."), "certainty", equalTo("high"));
    site.press(page().select("tbody form").get(0));
    says(BEFORE);
    Api.as(token).get(project + "/segments/" + segment).then().body("memo", equalTo("Kept."));

    Map<String, Object> bare = Map.of("memo", "Typed.", "code", List.of());
    Response refused = press(page(), "End a word earlier", bare);
    assertEquals(422, refused.statusCode());
    Document again = Jsoup.parse(refused.asString());
    assertEquals("Typed.", again.select("#memo").text());
    assertEquals("#code", again.select("[role=alert] a").attr("href"));
    says(BEFORE);
    assertEquals("Save", page().select("form.about button").first().text(), "what Enter presses");
  }

  private void step(String label, String words) {
    Response answer = press(page(), label);
    answer.then().statusCode(303).header("Location", containsString("?done=words#done"));
    says(words);
    Document told = site.page(pages + "/segments/" + segment + "?done=words");
    assertEquals("The passage is now “" + words + "” Undo", told.select("#done").text());
    assertEquals(words, told.select("blockquote u").text());
  }

  private void says(String words) {
    String text = Api.as(token).get(project + "/segments/" + segment).path("text");
    assertEquals(words, text.replace("\n", " "));
  }

  private List<String> offered() {
    return page().select("#words button").eachText();
  }

  @Test
  void each_end_moves_by_sentences_and_by_words_across_turns() {
    assertEquals(
        List.of(
            "Begin a sentence earlier",
            "Begin a word earlier",
            "Begin a word later",
            "End a word earlier",
            "End a word later",
            "End a sentence later"),
        offered());
    step("Begin a sentence earlier", ASKED + " " + BEFORE);
    assertFalse(offered().contains("Begin a word earlier"), "nothing is before the first word");
    step("Begin a word later", "did you 🙂 think? " + BEFORE);
    step("Begin a sentence later", BEFORE);
    step("Begin a word earlier", "think? " + BEFORE);
    step("End a word earlier", "think? We had been let down");
    step("End a word later", "think? " + BEFORE);
    step("End a sentence later", "think? " + BEFORE + " " + TRUSTED);
    assertFalse(offered().contains("End a word later"), "nothing is after the last word");
    step("End a sentence earlier", "think? " + BEFORE);
    step("End a sentence earlier", "think?");
    assertFalse(offered().contains("End a word earlier"), "a passage keeps a word");
    Api.as(token)
        .get(project + "/segments/" + segment)
        .then()
        .body("turns", equalTo(List.of(0)), "start", equalTo(at("think")))
        .body("memo", equalTo("Kept."), "codes.code", equalTo(List.of("T1")));
  }

  @Test
  void a_step_is_undone_at_once_from_what_was_done_to_it_and_from_what_one_did() {
    step("End a sentence later", BEFORE + " " + TRUSTED);
    Document told = site.page(pages + "/segments/" + segment + "?done=words");
    Document back = site.press(told.selectFirst("#done form"));
    assertEquals("The passage says again what it said before. Undo", back.select("#done").text());
    says(BEFORE);
    List<String> done = page().select("tbody td:nth-child(2)").eachText();
    assertEquals("Changed words from “" + BEFORE + " " + TRUSTED + "”", done.get(0));
    assertEquals("Changed words from “" + BEFORE + "”", done.get(1));
    site.press(page().select("tbody form").get(0));
    says(BEFORE + " " + TRUSTED);
    Document acts = site.page(pages + "/acts");
    assertTrue(acts.select("tbody tr").get(0).text().contains("Changed words from"));
    site.press(acts.select("tbody form").get(0));
    says(BEFORE);
  }

  @Test
  void the_same_words_and_code_twice_are_refused_and_nothing_is_changed() {
    code(SECOND, at("down") + 4);
    Document refused = Jsoup.parse(press(page(), "End a word earlier").asString());
    String told = refused.select("[role=alert]").text();
    assertTrue(told.contains("You have put this code on exactly these words already."), told);
    assertTrue(told.contains("Nothing was changed."), told);
    assertEquals("#words", refused.select("[role=alert] a").attr("href"));
    assertEquals(409, press(page(), "End a word earlier").statusCode());
    says(BEFORE);
    Api.as(token)
        .body(Map.of("end", at("down") + 4))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(409);
    says(BEFORE);
  }

  @Test
  void a_page_made_before_another_change_moves_nothing_but_the_same_button_twice_is_once() {
    Document shown = page();
    press(shown, "End a word earlier").then().statusCode(303);
    press(shown, "End a word earlier").then().statusCode(303);
    says("We had been let down");
    Response stale = press(shown, "Begin a word later");
    assertEquals(409, stale.statusCode());
    String told = Jsoup.parse(stale.asString()).select("[role=alert]").text();
    assertTrue(told.contains("This passage was changed while you worked on it."), told);
    says("We had been let down");
    site.post(shown.select("#words button").attr("formaction"), Map.of("words", "x"))
        .then()
        .statusCode(422);
  }

  @Test
  void who_may_not_change_a_passage_does_not_move_its_ends() {
    String action = pages + "/segments/" + segment + "/words";
    Map<String, String> fields = Map.of("words", SECOND + "-" + (SECOND + 6));
    for (String role : List.of("viewer", "coder", "lead")) {
      Site other = Site.of(Api.newMember(token, project, role));
      assertTrue(other.page(pages + "/segments/" + segment).select("#words").isEmpty(), role);
      assertEquals(403, other.post(action, fields).statusCode(), role);
    }
    Site stranger = Site.of(Api.newUser("stranger"));
    assertEquals(404, stranger.post(action, fields).statusCode());
    lock();
    assertTrue(page().select("#words").isEmpty(), "locked");
    Map<String, String> locked = Map.of("words", SECOND + "-" + (SECOND + 6), "version", "0");
    Response answer = site.post(action, locked);
    assertEquals(409, answer.statusCode());
    assertTrue(answer.asString().contains("This transcript is locked"), answer.asString());
    says(BEFORE);
  }

  private void lock() {
    Api.as(token)
        .body(Map.of("status", "locked"))
        .patch(project + "/transcripts/" + transcript)
        .then()
        .statusCode(200);
  }

  @Test
  void the_api_moves_the_ends_by_position() {
    String address = project + "/segments/" + segment;
    Api.as(token)
        .body(Map.of("start", at("They") - 1, "end", at("one") + 3))
        .patch(address)
        .then()
        .statusCode(200)
        .body("text", equalTo("They gave us one"), "start", equalTo(at("They")));
    int length = TEXT.codePointCount(0, TEXT.length());
    Api.as(token)
        .body(Map.of("end", length + 1))
        .patch(address)
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("end"))
        .body("violations.message", hasItem("lies past the end of the text (" + length + ")"));
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("start", -1), Map.of("start", at("one") + 3), Map.of("quote", "They"))) {
      Api.as(token).body(wrong).patch(address).then().statusCode(422);
    }
    says("They gave us one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "It\u2019S",
        "naive cafe",
        "CAFE\u0301",
        "\u201Cna\u00EFve caf\u00E9\u201D",
        "cafe \u2013 don't",
        "\"- don't ask\"",
        "down one nurse",
        "100% of_it!",
        "\"\" it's"
      })
  void passages_are_found_however_their_words_are_written(String asked) {
    patched("It\u2019s a na\u00EFve caf\u00E9 \u2014 don\u2019t ask. 100% of_it! One nurse down.");
    assertEquals(1, found(asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"cafe naive\"", "its", "100_ of", "a%k", "\"nurse one\"", "it's tea"})
  void what_is_not_said_is_not_found(String asked) {
    patched("It\u2019s a na\u00EFve caf\u00E9 \u2014 don\u2019t ask. 100% of_it! One nurse down.");
    assertEquals(0, found(asked));
  }

  @Test
  void more_than_twenty_words_are_asked_for_as_a_phrase() {
    Api.as(token)
        .queryParam("q", "a ".repeat(21))
        .get(project + "/segments")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("q"));
    assertEquals(0, found("\"" + "a ".repeat(21) + "\""));
  }

  private void patched(String memo) {
    Api.as(token)
        .body(Map.of("memo", memo))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(200);
  }

  private int found(String asked) {
    return Api.as(token).queryParam("q", asked).get(project + "/segments").path("total");
  }

  @Test
  void an_approval_holds_for_the_words_that_were_approved() {
    approved(at("They"), TEXT.codePointCount(0, TEXT.length()));
    quotable("They gave us one nurse", "yes");
    quotable(BEFORE + " " + TRUSTED, "needs_approval");
    quotable(TRUSTED, "yes");
  }

  private void approved(int start, int end) {
    String participant =
        Api.as(token)
            .body(
                Map.of(
                    "code",
                    "P1",
                    "roleGroup",
                    "staff",
                    "consent",
                    Map.of("quote", "with_approval")))
            .post(project + "/participants")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Api.as(token)
        .body(Map.of("speakers", Map.of("S01", participant, "I", "interviewer")))
        .patch(project + "/transcripts/" + transcript)
        .then()
        .statusCode(200);
    Api.as(token)
        .body(Map.of("start", start, "end", end))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(200);
    Api.as(token)
        .body(Map.of("approvedOn", "2026-02-03"))
        .put(project + "/segments/" + segment + "/approval")
        .then()
        .statusCode(200);
  }

  private void quotable(String words, String expected) {
    int start = at(words);
    Api.as(token)
        .body(Map.of("start", start, "end", start + words.codePointCount(0, words.length())))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(200)
        .body("text", equalTo(words), "quotable", equalTo(expected));
  }

  @Test
  void a_submitted_round_refuses_and_a_closed_one_keeps_its_figures() {
    String other = Api.newMember(token, project, "coder");
    String round =
        Api.as(token)
            .body(
                Map.of(
                    "name",
                    "First",
                    "transcripts",
                    List.of(transcript),
                    "coders",
                    List.of(username, other)))
            .post(project + "/rounds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    segment = inRound(token, round);
    inRound(Api.token(other), round);
    submit(token, round);
    assertTrue(page().select("#words").isEmpty(), "submitted");
    Api.as(token)
        .body(Map.of("end", SECOND + 6))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(409);
    submit(Api.token(other), round);
    Api.as(token).post(project + "/rounds/" + round + "/close").then().statusCode(200);
    String agreement = project + "/agreement?round=" + round;
    Object before = Api.as(token).get(agreement).then().statusCode(200).extract().path("pooled");
    step("End a word earlier", "We had been let down");
    Object after = Api.as(token).get(agreement).then().extract().path("pooled");
    assertEquals(before, after);
    Api.as(token)
        .body(Map.of("sensitive", true))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(200);
    Api.as(token)
        .body(Map.of("start", SECOND + 3))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(409)
        .body("detail", containsString("is sensitive"));
  }

  private String inRound(String who, String round) {
    return Api.as(who)
        .body(Map.of("start", SECOND, "end", SECOND_END, "codes", List.of(code), "round", round))
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void submit(String who, String round) {
    Api.as(who)
        .body("{\"transcript\":null}")
        .post(project + "/rounds/" + round + "/submissions")
        .then()
        .statusCode(200);
  }

  @Test
  void undoing_all_of_many_steps_leads_back_to_the_same_words() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      int steps = 6;
      for (int i = 0; i < steps; i++) {
        Document shown = page();
        List<String> labels = shown.select("#words button").eachText();
        String label = labels.get(random.nextInt(labels.size()));
        press(shown, label).then().statusCode(303);
        String words = Api.as(token).get(project + "/segments/" + segment).path("text");
        assertEquals(words.strip(), words, "seed " + seed + ": " + label);
        assertTrue(words.codePoints().anyMatch(Character::isLetter), "seed " + seed);
        assertEquals(words, page().select("blockquote u").first().wholeText(), "seed " + seed);
      }
      // Each undoing is an act of its own, so that the step before lies two rows further down.
      for (int i = 0; i < steps; i++) {
        site.press(page().select("tbody form").get(2 * i));
      }
      says(BEFORE);
    }
  }
}
