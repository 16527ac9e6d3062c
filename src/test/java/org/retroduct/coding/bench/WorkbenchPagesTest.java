package org.retroduct.coding.bench;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Forms as a browser posts them; the text has forty sentences of one participant. */
@QuarkusTest
class WorkbenchPagesTest {
  private static final int SENTENCES = 40;

  @Inject SessionFactory sessions;

  private String token;
  private Site site;
  private String project;
  private String transcript;
  private String page;

  @BeforeEach
  void a_transcript_on_the_workbench() {
    String username = Api.newUser("coder");
    token = Api.token(username);
    site = Site.of(username);
    project = Api.newProject(token, "partnering");
    StringBuilder text = new StringBuilder("S01: ");
    for (int i = 1; i <= SENTENCES; i++) {
      text.append("Sentence number ").append(i).append(" was said. ");
    }
    transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", text.toString()))
            .post(project + "/transcripts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    page = project.replace("/api/v1", "") + "/transcripts/" + transcript;
  }

  private Map<String, Object> form(Map<String, ?> fields) {
    var document = Jsoup.parse(site.get(page).asString());
    Map<String, Object> form = new HashMap<>();
    for (var hidden : document.select("form.bench > [type=hidden]:not([name=csrf])")) {
      form.put(hidden.attr("name"), hidden.attr("value"));
    }
    form.putAll(fields);
    return form;
  }

  private Response post(Map<String, ?> fields) {
    return site.post(page, form(fields));
  }

  private void segments(int expected) {
    Api.as(token).get(project + "/segments").then().body("total", equalTo(expected));
  }

  @Test
  void ticked_sentences_are_one_passage_from_the_first_to_the_last() {
    post(Map.of("s", List.of("3", "5"), "code", "T1", "also", List.of("C1")))
        .then()
        .statusCode(303)
        .header("Location", containsString("#done"));
    // A sentence with one digit has 27 characters, and a space stands between two.
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body(
            "total",
            equalTo(1),
            "items[0].start",
            equalTo(2 * 28),
            "items[0].end",
            equalTo(5 * 28 - 1))
        .body("items[0].codes.code", hasItems("T1", "C1"));
  }

  @Test
  void words_of_an_open_turn_are_one_passage_and_can_be_coded_again() {
    var open = Jsoup.parse(site.get(page + "?open=1-2").asString());
    assertEquals("11.1", open.select(".words [name=w]").get(0).attr("value"));
    assertEquals(10, open.select(".words > b").size(), "the sentences of the second part");
    assertEquals("11 Sentence number 11 was said.", open.select(".words").get(0).text());
    post(Map.of("w", List.of("14.2", "15.3"), "code", "T1")).then().statusCode(303);
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body("items[0].text", equalTo("number 14 was said. Sentence number 15"));
    String segment = Api.as(token).get(project + "/segments").path("items[0].id");
    var done = Jsoup.parse(site.get(page + "?done=" + segment).asString());
    String again = done.select("#done a").attr("href");
    assertTrue(again.endsWith("?sel=14.2-15.3#t1-2"), again);
    var ticked = Jsoup.parse(site.get(again).asString());
    assertEquals(
        List.of("14.2", "15.3"), ticked.select(".words [name=w][checked]").eachAttr("value"));
    assertTrue(ticked.select("[name=clear]").attr("formaction").endsWith("?page=1#t1-2"));
  }

  @Test
  void what_is_typed_stays_while_words_are_selected_and_back() {
    Map<String, Object> typed =
        Map.of("memo", "Typed.", "also", List.of("C1"), "s", List.of("3"), "certainty", "high");
    Map<String, Object> asked = new HashMap<>(typed);
    asked.put("show", "1-2");
    Response answer = post(asked);
    assertEquals(200, answer.statusCode());
    var words = Jsoup.parse(answer.asString());
    assertEquals("11.1", words.select(".words [name=w]").get(0).attr("value"));
    assertEquals("1-2", words.select("[name=open]").val());
    asked.put("open", "1-2");
    asked.put("show", "sentences");
    var back = Jsoup.parse(post(asked).asString());
    assertTrue(back.select("[name=open]").isEmpty());
    for (var page : List.of(words, back)) {
      assertEquals("Typed.", page.select("#memo").text());
      assertFalse(page.select("[name=also][value=C1][checked]").isEmpty());
      assertEquals("high", page.select("[name=certainty] [selected]").val());
      assertTrue(page.select("[name=s][checked]").isEmpty(), "words or sentences");
      assertEquals("Send", page.select("form.bench button").first().text(), "for Enter");
    }
    Api.as(token).get(project + "/segments").then().body("total", equalTo(0));
  }

  @Test
  void the_coding_line_may_name_what_is_ticked() {
    post(Map.of("s", List.of("3", "5"), "quick", "3-5 t1")).then().statusCode(303);
    post(Map.of("w", List.of("14.2", "14.3"), "quick", "14.2-14.3 t1")).then().statusCode(303);
    Response other = post(Map.of("s", List.of("3", "5"), "quick", "3-4 c1"));
    assertEquals(422, other.statusCode());
    assertTrue(other.asString().contains("You named words twice"));
    Api.as(token).get(project + "/segments").then().body("total", equalTo(2));
  }

  @Test
  void words_of_several_turns_are_put_into_the_coding_line() {
    var again = Jsoup.parse(site.get(page + "?sel=10.2-11.1").asString());
    assertEquals("10.2-11.1 ", again.select("#quick").attr("value"));
    post(Map.of("quick", "10.2-11.1 t1")).then().statusCode(303);
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body("items[0].text", equalTo("number 10 was said. Sentence"));
  }

  @Test
  void a_pinned_code_keeps_its_key_and_used_ones_take_those_that_nobody_used() {
    String t9 = codeId("T9");
    String pins = project.replace("/api/v1", "") + "/pins";
    site.post(pins, Map.of("place1", t9, "from", transcript))
        .then()
        .statusCode(303)
        .header("Location", containsString("/transcripts/" + transcript));
    post(Map.of("quick", "1 o7 c9")).then().statusCode(303);
    // Newcomers are offered the first of each kind until they use others.
    assertEquals(
        List.of("a C1", "s T9", "g C2", "h R1", "j R2", "k T1", "l T2", "z C9", "x O7"), keys());

    var twice = site.post(pins, Map.of("place1", t9, "place2", t9));
    assertEquals(422, twice.statusCode());
    assertTrue(twice.asString().contains("This code has another key already."));
    site.post("/settings", Map.of("theme", "system", "size", "normal")).then().statusCode(303);
    assertEquals(0, Jsoup.parse(site.get(page).asString()).select("[accesskey]").size());
  }

  @Test
  void a_code_keeps_its_key_until_it_is_the_one_used_longest_ago() {
    post(Map.of("quick", "1 o7 c9 t8")).then().statusCode(303);
    post(Map.of("quick", "2 o1")).then().statusCode(303);
    List<String> used = List.of("a C1", "s C2", "g C3", "h R1", "j R2", "k O1");
    assertEquals(also(used, "l T8", "z C9", "x O7"), keys());
    // All others take the keys of what was only offered, from the last.
    for (String code : List.of("t2", "t3", "t4", "t5", "t6")) {
      post(Map.of("quick", "3 " + code)).then().statusCode(303);
    }
    List<String> full = List.of("a T6", "s T5", "g T4", "h T3", "j T2", "k O1");
    assertEquals(also(full, "l T8", "z C9", "x O7"), keys());
    // O7 is used again, so it is C9 that has not been used for longest.
    post(Map.of("quick", "4 o7")).then().statusCode(303);
    post(Map.of("quick", "5 d1")).then().statusCode(303);
    assertEquals(also(full, "l T8", "z D1", "x O7"), keys());
    site.get(page + "?page=1").then().statusCode(200);
    assertEquals(also(full, "l T8", "z D1", "x O7"), keys(), "looking changes nothing");
    Api.as(token)
        .body(Map.of("start", 0, "end", 4, "codes", List.of(codeId("R5"))))
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
    assertEquals(also(full, "l T8", "z D1", "x O7"), keys(), "nor does what a script codes");
  }

  private static List<String> also(List<String> keys, String... more) {
    return Stream.concat(keys.stream(), Stream.of(more)).toList();
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (var button : Jsoup.parse(site.get(page).asString()).select(".pins button")) {
      keys.add(button.attr("accesskey") + " " + button.val());
    }
    return keys;
  }

  @Test
  void a_code_that_gave_way_to_another_was_used_when_it_was_used() {
    for (String code : List.of("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9")) {
      post(Map.of("quick", "3 " + code)).then().statusCode(303);
    }
    int place = keys().stream().map(key -> key.split(" ")[1]).toList().indexOf("T9");
    merge("T9", "O5");
    assertEquals("O5", pinned(place + 1));
    post(Map.of("quick", "5 d1")).then().statusCode(303);
    assertEquals("O5", pinned(place + 1), "T1 was used longest ago");
    assertFalse(keys().toString().contains("T1]") || keys().toString().contains("T1,"));
  }

  @Test
  void the_first_codings_of_an_account_at_one_moment_are_all_kept() throws Exception {
    int windows = 6;
    List<Map<String, Object>> forms = new ArrayList<>();
    for (int i = 1; i <= windows; i++) {
      forms.add(form(Map.of("quick", i + " t" + i)));
    }
    ExecutorService hands = Executors.newFixedThreadPool(windows);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (Map<String, Object> each : forms) {
        answers.add(hands.submit(() -> site.post(page, each).statusCode()));
      }
      for (Future<Integer> answer : answers) {
        assertEquals(303, answer.get());
      }
    } finally {
      hands.shutdownNow();
    }
    segments(windows);
  }

  @Test
  void what_was_coded_is_told_in_words_where_it_is_not_whole_sentences() {
    assertEquals("Coded 4 to 5 as T1 Trust in partner", told("4-5 t1"));
    assertEquals("Coded 6 as T1 Trust in partner", told("6 t1"));
    assertEquals("Coded words 4.2 to 5.1 as T1 Trust in partner", told("4.2-5.1 t1"));
    assertEquals("Coded words 4.1 to 4.3 as T1 Trust in partner", told("4.1-4.3 t1"));
    assertEquals("Coded word 7.3 as T1 Trust in partner", told("7.3 t1"));
  }

  private String told(String line) {
    String done = post(Map.of("quick", line)).then().statusCode(303).extract().header("Location");
    return Jsoup.parse(site.get(done).asString()).select("#done span").get(0).text();
  }

  @Test
  void a_pin_follows_a_merged_code_and_comes_back_when_that_is_undone() {
    String t9 = codeId("T9");
    String c3 = codeId("C3");
    String pins = project.replace("/api/v1", "") + "/pins";
    site.post(pins, Map.of("place1", t9, "place4", c3)).then().statusCode(303);
    merge("T9", "T8");
    assertEquals("T8", pinned(2));
    merge("C3", "T8");
    assertEquals("T8", pinned(2));
    assertNotEquals("T8", pinned(5), "a code has one key");
    String act = Api.as(token).get(project + "/codebook/acts").path("items[1].id");
    String last = Api.as(token).get(project + "/codebook/acts").path("items[0].id");
    for (String undone : List.of(last, act)) {
      Api.as(token).post(project + "/codebook/acts/" + undone + "/undo").then().statusCode(200);
    }
    assertEquals("T9", pinned(2));
    assertEquals("C3", pinned(5));
  }

  private void merge(String code, String into) {
    Api.as(token)
        .body(Map.of("into", codeId(into)))
        .post(project + "/codes/" + codeId(code) + "/merge")
        .then()
        .statusCode(200);
  }

  /** The code under the key with this number, from 1. */
  private String pinned(int key) {
    return Jsoup.parse(site.get(page).asString()).select(".pins button").get(key - 1).val();
  }

  private String codeId(String key) {
    return Api.as(token)
        .get(project + "/codes")
        .path("items.find { it.short == '" + key + "' }.id");
  }

  @Test
  void the_last_word_brings_its_full_stop() {
    post(Map.of("quick", "2.3-2.5 o1")).then().statusCode(303);
    Api.as(token).get(project + "/segments").then().body("items[0].text", equalTo("2 was said."));
  }

  @Test
  void all_that_was_ticked_typed_and_open_comes_back_with_a_refusal() {
    Response answer =
        post(
            Map.of(
                "open", "1-2",
                "s", List.of("2", "4"),
                "w", List.of("14.2", "15.3"),
                "quote", "was said",
                "memo", "kept",
                "also", List.of("C1"),
                "code", "T1"));
    var form = Jsoup.parse(answer.asString());
    assertEquals(422, answer.statusCode());
    assertTrue(
        form.select("[role=alert]")
            .text()
            .contains("the sentences you ticked and the words you ticked and the exact words"));
    assertEquals(List.of("2", "4"), form.select("[name=s][checked]").eachAttr("value"));
    assertEquals(List.of("14.2", "15.3"), form.select("[name=w][checked]").eachAttr("value"));
    assertEquals("was said", form.select("#quote").text());
    assertEquals("kept", form.select("#memo").text());
    assertTrue(form.select("[name=also][value=C1]").hasAttr("checked"));
    assertEquals("#s2", form.select("[role=alert] a").attr("href"), "leads to the first tick");
    segments(0);
  }

  @Test
  void clearing_the_ticks_of_a_refused_form_keeps_what_was_typed() {
    Map<String, ?> twice =
        Map.of("s", List.of("2", "4"), "quote", "was said", "memo", "kept", "certainty", "high");
    var refused = Jsoup.parse(post(twice).asString());
    assertTrue(refused.select("[name=clear]").attr("formaction").endsWith("?page=1#s2"));
    assertTrue(refused.select("details:has(#certainty)").hasAttr("open"), "what is chosen is seen");
    Map<String, Object> cleared = form(twice);
    cleared.put("clear", "yes");
    var answer = Jsoup.parse(site.post(page, cleared).then().statusCode(200).extract().asString());
    assertEquals(0, answer.select("[name=s][checked]").size());
    assertEquals(0, answer.select("[name=clear]").size());
    assertEquals("was said", answer.select("#quote").text());
    assertEquals("kept", answer.select("#memo").text());
    assertEquals("high", answer.select("#certainty option[selected]").val());
    segments(0);
  }

  @Test
  void what_was_done_is_told_below_its_last_sentence() {
    post(Map.of("s", List.of("1", "9"), "code", "C1")).then().statusCode(303);
    String done = post(Map.of("s", List.of("3", "5"), "code", "T1")).getHeader("Location");
    var told = Jsoup.parse(site.get(done).asString());
    assertEquals("s5", told.select("#done").first().previousElementSibling().id());
    assertEquals("s6", told.select("#done").first().nextElementSibling().id());
    // Nine sentences and the message, beside which the stripe goes on.
    assertEquals(1, told.select(".stripes .c.y2.h10").size(), told.select(".stripes")::toString);
    assertEquals(1, told.select(".stripes .t.y4.h3").size());
  }

  @Test
  void a_passage_that_goes_on_on_the_next_page_is_told_of_on_this_one() {
    String long2 =
        "I: Well?\nS01: "
            + "We met them often. ".repeat(290)
            + "\nI: And?\nS01: "
            + "We met them often. ".repeat(290);
    String other =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "Two"), "text", long2))
            .post(project + "/transcripts")
            .path("id");
    page = project.replace("/api/v1", "") + "/transcripts/" + other;
    var first = Jsoup.parse(site.get(page + "?page=1").asString());
    int last = Integer.parseInt(first.select("[name=s]").last().val());
    Map<String, Object> form = form(Map.of("quick", last + "-" + (last + 3) + " t1"));
    String done = site.post(page + "?page=1", form).getHeader("Location");
    var told = Jsoup.parse(site.get(done).asString());
    assertEquals("s" + last, told.select("#done").first().previousElementSibling().id());
    var next = Jsoup.parse(site.get(page + "?page=2").asString());
    assertEquals("And?", next.select(".turn label.s span").first().text());
    assertEquals(1, next.select(".stripes .t.h2").size());
  }

  @Test
  void words_are_coded_whole_and_first_sought_by_themselves() {
    post(Map.of("quote", "entence number 7 was sai", "code", "T1")).then().statusCode(303);
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body("items[0].text", equalTo("Sentence number 7 was said"));
    // A 4 stands in 4, 14, 24 and so on, but by itself only once.
    post(Map.of("quote", "number … 4", "code", "C1"));
    post(Map.of("quote", "4", "code", "O1")).then().statusCode(303);
    segments(2);
  }

  @Test
  void the_coding_line_takes_sentences_words_codes_and_a_memo() {
    post(Map.of("quick", "2.1 – 2.3 o1 c2 // heard twice")).then().statusCode(303);
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body(
            "items[0].text", equalTo("Sentence number 2"), "items[0].memo", equalTo("heard twice"))
        .body("items[0].codes.code", hasItems("C2", "O1"));
  }

  @Test
  void the_same_form_sent_twice_codes_once() {
    Map<String, Object> form = form(Map.of("s", "3", "code", "T1"));
    String first = site.post(page, form).then().statusCode(303).extract().header("Location");
    String second = site.post(page, form).then().statusCode(303).extract().header("Location");
    assertEquals(first, second);
    segments(1);
    post(Map.of("s", "3", "code", "T1"))
        .then()
        .statusCode(422)
        .body(containsString("already. Nothing was saved."));
    var line = Jsoup.parse(post(Map.of("quick", "3 C1 T1")).asString());
    assertEquals(
        "You have put T1 on exactly these words already. Nothing was saved.",
        line.select("#quick-err").text());
    segments(1);
  }

  @Test
  void a_form_that_Back_shows_again_can_be_used_for_other_words() {
    Map<String, Object> form = form(Map.of("s", "3", "code", "T1"));
    site.post(page, form).then().statusCode(303);
    form.putAll(Map.of("s", "5", "code", "C1"));
    for (int i = 0; i < 2; i++) {
      String done = site.post(page, form).then().statusCode(303).extract().header("Location");
      var told = Jsoup.parse(site.get(done).asString()).select("#done");
      assertTrue(told.text().startsWith("Coded 5 as C1"), told.text());
      segments(2);
    }
    site.get(page).then().header("Cache-Control", "no-store");
  }

  @Test
  void a_further_code_that_stands_twice_comes_back_ticked_once() {
    Response answer = post(Map.of("s", "3", "quick", "what?", "also", List.of("C1", "T16")));
    var ticked = Jsoup.parse(answer.asString()).select("[name=also][checked]");
    assertEquals(List.of("C1", "T16"), ticked.eachAttr("value"));
    assertEquals("pins", ticked.first().parents().select("fieldset").attr("class"));
  }

  @Test
  void who_chose_the_codes_at_hand_is_back_on_the_page() {
    String link = Jsoup.parse(site.get(page).asString()).select(".pins legend a").attr("href");
    assertTrue(link.endsWith("?from=" + transcript + "&page=1"), link);
    String pins = project.replace("/api/v1", "") + "/pins";
    var asked = Jsoup.parse(site.get(pins + "?from=" + transcript + "&page=3").asString());
    assertEquals("3", asked.select("[name=page]").val());
    site.post(pins, Map.of("place1", codeId("T9"), "from", transcript, "page", "3"))
        .then()
        .statusCode(303)
        .header("Location", containsString(transcript + "?page=3#code"));
  }

  @Test
  void a_passage_is_shown_in_the_transcript_where_it_lies() {
    post(Map.of("quick", "30.2-32 t1")).then().statusCode(303);
    String id = Api.as(token).get(project + "/segments").path("items[0].id");
    var shown =
        Jsoup.parse(site.get(page.replaceFirst("transcripts.*", "segments/" + id)).asString());
    assertEquals(
        page + "?sel=30-32#s30",
        shown
            .select("a:contains(Show in the transcript)")
            .attr("href")
            .replaceFirst("http.*?/p", "/p"));
  }

  @Test
  void the_page_of_a_passage_says_in_which_round_it_was_coded() {
    String coder = Api.as(token).get("/api/v1/me").path("username");
    String round =
        Api.as(token)
            .body(
                Map.of(
                    "name", "Pilot", "transcripts", List.of(transcript), "coders", List.of(coder)))
            .post(project + "/rounds")
            .path("id");
    String code = Api.as(token).get(project + "/codes").path("items.find { it.codable }.id");
    String segment =
        Api.as(token)
            .body(Map.of("start", 0, "end", 6, "codes", List.of(code), "round", round))
            .post(project + "/transcripts/" + transcript + "/segments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var passage =
        Jsoup.parse(site.get(project.replace("/api/v1", "") + "/segments/" + segment).asString());
    assertTrue(passage.select(".meta").text().endsWith(" · Pilot"), passage::text);
  }

  @Test
  void what_is_finished_in_a_round_can_be_taken_back_where_it_was_said() {
    open("Pilot");
    for (String said : List.of("yes", "no")) {
      var bench = Jsoup.parse(site.get(page).asString());
      String action = bench.select("#finish").attr("action");
      assertEquals(said, bench.select("button[name=finish]").attr("value"));
      for (int times = 0; times < 2; times++) {
        site.post(action, Map.of("finish", said)).then().statusCode(303);
      }
    }
    assertEquals(1, Jsoup.parse(site.get(page).asString()).select("#quick").size());
  }

  private String open(String round, String... others) {
    List<String> coders = new ArrayList<>(List.of(others));
    coders.add(Api.as(token).get("/api/v1/me").path("username"));
    return Api.as(token)
        .body(Map.of("name", round, "transcripts", List.of(transcript), "coders", coders))
        .post(project + "/rounds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void of_two_open_rounds_the_older_one_is_coded_until_it_is_finished() {
    open("Pilot");
    open("Main");
    for (String round : List.of("Pilot", "Main")) {
      var bench = Jsoup.parse(site.get(page).asString());
      assertTrue(bench.select(".meta").text().contains(round), bench.select(".meta")::text);
      Map<String, Object> form = form(Map.of("finish", "yes"));
      site.post(page, form).then().statusCode(303);
    }
    var finished = Jsoup.parse(site.get(page).asString());
    assertTrue(finished.select("#panel").text().contains("You have finished this transcript"));
    assertEquals(0, finished.select("#quick").size());
  }

  @Test
  void in_a_round_its_own_passages_lie_on_the_workbench() {
    post(Map.of("s", "3", "code", "T1", "memo", "Before.")).then().statusCode(303);
    var before = Jsoup.parse(site.get(page).asString());
    assertEquals("T1", before.select(".stripes b.memo").text());
    open("Pilot");
    var bench = Jsoup.parse(site.get(page).asString());
    assertEquals(0, bench.select(".stripes b").size());
    String meta = bench.select(".meta").text();
    assertTrue(bench.select("a[target]").attr("href").endsWith("/codebook/versions/1"));
    assertTrue(meta.contains("0 passages coded by you in Pilot · 1 outside of it not shown"), meta);
    post(Map.of("s", "3", "code", "T1")).then().statusCode(303);
    post(Map.of("s", "3", "code", "T1"))
        .then()
        .statusCode(422)
        .body(containsString("on exactly these words already"));
    bench = Jsoup.parse(site.get(page).asString());
    assertEquals("T1", bench.select(".stripes b").text());
    site.post(bench.select("#finish").attr("action"), Map.of("finish", "yes"))
        .then()
        .statusCode(303)
        .header("Location", containsString("#panel"));
    String panel = Jsoup.parse(site.get(page).asString()).select("#panel").text();
    assertTrue(
        panel.contains("You have finished this transcript in Pilot, with 1 passage."), panel);
  }

  @Test
  void the_words_of_a_sentence_count_from_1() {
    refused(Map.of("quick", "3.0-3.2 T1"), "count from 1", "quick-err");
    refused(Map.of("quick", "3-4.0 T1"), "count from 1", "quick-err");
  }

  @Test
  void a_page_from_before_a_round_was_opened_or_closed_saves_nothing() {
    Map<String, Object> before = form(Map.of("s", "3", "code", "T1"));
    String other = Api.newMember(token, project, "coder");
    String round = open("Pilot", other);
    site.post(page, before).then().statusCode(422).body(containsString("in the round Pilot"));
    Map<String, Object> within = form(Map.of("s", "4", "code", "T1"));
    for (String each : List.of(token, Api.token(other))) {
      Api.as(each)
          .body("{\"transcript\":null}")
          .post(project + "/rounds/" + round + "/submissions")
          .then()
          .statusCode(200);
    }
    Api.as(token).post(project + "/rounds/" + round + "/close").then().statusCode(200);
    site.post(page, within).then().statusCode(422).body(containsString("The round was closed"));
    segments(0);
    post(Map.of("s", "4", "code", "T1")).then().statusCode(303);
  }

  @Test
  void a_retired_code_is_said_to_be_so() {
    Map<String, Object> form = form(Map.of("s", "3", "code", "T9"));
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body("{\"retired\": true}")
        .patch(project + "/codes/" + codeId("T9"))
        .then()
        .statusCode(200);
    site.post(page, form).then().statusCode(422).body(containsString("T9 is retired"));
  }

  @Test
  void long_places_are_shortened_and_what_is_not_found_is_told_as_far_as_it_agrees() {
    Response places = post(Map.of("quote", "number … 40", "code", "T1"));
    String first = Jsoup.parse(places.asString()).select(".choice mark").first().text();
    assertTrue(first.matches("number 1 was said.{1,120} \\[…] .{1,120}number 40"), first);
    Response none = post(Map.of("quote", "Sentence number 7 was sung", "code", "T1"));
    String told = Jsoup.parse(none.asString()).select("#quote-err").text();
    assertTrue(told.contains("as far as Sentence number 7 was"), told);
  }

  @Test
  void what_cannot_be_done_is_said_and_nothing_is_lost() {
    refused(
        Map.of("code", "T1", "memo", "kept"),
        "Choose the words first, then press T1 again",
        "kept");
    refused(Map.of("s", "3", "memo", "kept"), "Choose a code", "kept");
    refused(Map.of("s", "3", "quick", "5 t1"), "You named words twice", "5 t1");
    refused(Map.of("quick", "5 t99"), "T99 is not a code", "5 t99");
    refused(Map.of("quick", "500 t1"), "There is no sentence 500", "500 t1");
    refused(Map.of("quick", "7-5 t1"), "The first sentence comes before the last", "7-5 t1");
    refused(Map.of("quick", "5.99 t1"), "Sentence 5 has", "5.99 t1");
    refused(Map.of("quick", "what?"), "is neither sentences", "what?");
    refused(Map.of("s", "3", "code", "T1", "rev", "0"), "The transcript has changed", "s-err");
    refused(Map.of("s", "x", "code", "T1"), "is no sentence", "");
    refused(Map.of("w", "3", "code", "T1"), "is no word", "");
    refused(Map.of("w", "3.9", "code", "T1"), "Sentence 3 has 5 words", "");
    refused(Map.of("w", "99.1", "code", "T1"), "There is no sentence 99", "");
    segments(0);
  }

  private void refused(Map<String, ?> fields, String reason, String kept) {
    Response answer = post(fields);
    assertEquals(422, answer.statusCode(), fields::toString);
    var document = Jsoup.parse(answer.asString());
    assertTrue(document.title().startsWith("Error: "), document::title);
    assertTrue(document.select("[role=alert]").text().contains(reason), document::text);
    assertTrue(answer.asString().contains(kept), kept);
  }

  @Test
  void words_found_several_times_are_asked_for_and_words_found_nowhere_are_told() {
    Response several = post(Map.of("quote", "was said", "code", "T1", "memo", "kept"));
    several.then().statusCode(422).body(containsString("appear " + SENTENCES + " times"));
    Map<String, Object> chosen = new HashMap<>();
    for (var field : Jsoup.parse(several.asString()).select("main form [type=hidden]")) {
      if (!field.attr("name").equals("csrf")) {
        chosen.put(field.attr("name"), field.attr("value"));
      }
    }
    String second = Jsoup.parse(several.asString()).select("[name=at]").get(1).attr("value");
    chosen.put("at", second);
    site.post(page, chosen).then().statusCode(303);
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body("total", equalTo(1), "items[0].memo", equalTo("kept"))
        .body("items[0].start", equalTo(Integer.parseInt(second.split("-")[0])));
    post(Map.of("quote", "never heard", "code", "T1"))
        .then()
        .statusCode(422)
        .body(containsString("Those words are not in this transcript"));
  }

  @Test
  void places_on_the_page_come_first() {
    var asked =
        Jsoup.parse(post(Map.of("quote", "was said", "code", "T1", "open", "1-2")).asString());
    var first = asked.select(".choice").first();
    assertTrue(first.text().contains("Sentence 11 S01, turn 1"), first.text());
    assertTrue(first.select("[name=at]").hasAttr("checked"));
    assertEquals(
        List.of("In the open turn", "On the page you came from"),
        asked.select("fieldset h2").eachText());
  }

  @Test
  void all_places_are_coded_at_one_stroke_and_undone_at_another() {
    // One is coded so already and stays as it is.
    post(Map.of("quote", "said", "code", "T1", "at", "22-26")).then().statusCode(303);
    segments(1);
    String said = "said";
    String done =
        post(Map.of("quote", said, "code", "T1", "all", "yes"))
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    segments(SENTENCES);
    String address = done.replaceFirst("#.*", "");
    var told = Jsoup.parse(site.get(address).asString()).select("#done");
    assertEquals(
        "Coded word 2.5 and " + (SENTENCES - 2) + " other places as T1 Trust in partner Undo all",
        told.text());
    post(Map.of("quote", said, "code", "T1", "all", "yes"))
        .then()
        .statusCode(422)
        .body(containsString("all of these words already. Nothing was saved."));
    String segment = told.select("button").val();
    String act = page.replaceFirst("/transcripts.*", "") + "/segments/" + segment;
    String undone =
        site.post(act + "/delete", Map.of("remove", segment))
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    segments(1);
    var removed = Jsoup.parse(site.get(undone).asString()).select("#done");
    assertTrue(removed.text().endsWith("other places Put them back"), removed.text());
    site.post(act + "/restore", Map.of("restore", segment)).then().statusCode(303);
    segments(SENTENCES);
  }

  @Test
  void only_ones_own_passages_are_drawn_and_counted() {
    code(3);
    String other = Api.newMember(token, project, "coder");
    Map<String, Object> draft = Map.of("start", 0, "end", 9, "codes", List.of(codeId("T1")));
    Api.as(Api.token(other))
        .body(draft)
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
    segments(4);
    assertEquals(List.of("C3", "C3", "C3"), drawn(site));
    assertEquals(List.of("T1"), drawn(Site.of(other)));
  }

  /** The codes in the margin, of which the head of the page gives the number. */
  private List<String> drawn(Site reader) {
    var shown = Jsoup.parse(reader.get(page).asString());
    List<String> codes = shown.select(".stripes b").eachText();
    String told = codes.size() == 1 ? "1 passage coded" : codes.size() + " passages coded";
    assertTrue(shown.select(".meta").text().contains(told), shown.select(".meta").text());
    return codes;
  }

  @Test
  void a_speaker_who_becomes_known_is_shown_as_such_at_once() {
    assertEquals(0, Jsoup.parse(site.get(page).asString()).select(".turn.iv").size());
    String address = project + "/transcripts/" + transcript;
    Api.as(token)
        .header("If-Match", Api.as(token).get(address).header("ETag"))
        .contentType("application/merge-patch+json")
        .body("{\"speakers\": {\"S01\": \"interviewer\"}}")
        .patch(address)
        .then()
        .statusCode(200);
    assertEquals(0, Jsoup.parse(site.get(page).asString()).select(".turn:not(.iv)").size());
  }

  @Test
  void what_one_stroke_coded_is_one_row_of_what_one_did_and_is_undone_and_put_back_as_a_whole() {
    post(Map.of("quick", "1 c1")).then().statusCode(303);
    post(Map.of("quote", "said", "code", "T1", "all", "yes")).then().statusCode(303);
    segments(SENTENCES + 1);
    assertEquals(List.of("Coded " + SENTENCES + " passages", "Coded"), did());
    assertTrue(row(0).text().contains("said and " + (SENTENCES - 1) + " more T1"), row(0).text());
    // One of them is removed by itself, and what the row offers is true.
    String one = row(0).select("button").val();
    site.post(segments() + one + "/delete", Map.of()).then().statusCode(303);
    assertEquals("Remove the other " + (SENTENCES - 1), button(1));
    press(1);
    segments(1);
    String all = "Removed " + (SENTENCES - 1) + " passages";
    assertEquals(List.of(all, "Removed", "Coded " + SENTENCES + " passages", "Coded"), did());
    assertEquals(0, row(2).select("button").size(), "nothing of it stands");
    assertEquals("Put all " + (SENTENCES - 1) + " back", button(0));
    press(0);
    segments(SENTENCES);
    assertEquals("Put back " + (SENTENCES - 1) + " passages", did().get(0));
    assertEquals(0, row(1).select("button").size(), "nothing of it is gone");
    // The one that was removed by itself is put back too, and is not among them.
    site.post(segments() + one + "/restore", Map.of()).then().statusCode(303);
    segments(SENTENCES + 1);
    assertEquals("Remove them again", button(1));
    press(1);
    segments(2);
  }

  @Test
  void putting_one_of_a_stroke_back_offers_to_take_back_that_one_alone() {
    post(Map.of("quote", "said", "code", "T1", "all", "yes")).then().statusCode(303);
    String one = row(0).select("button").val();
    site.post(segments() + one + "/delete", Map.of()).then().statusCode(303);
    String back = site.post(segments() + one + "/restore", Map.of()).header("Location");
    Element undo = site.page(back.replaceFirst("^https?://[^/]+", "")).selectFirst("#done button");
    assertEquals("Undo", undo.text());
    Map<String, String> again = Map.of(undo.attr("name"), undo.val());
    site.post(segments() + one + "/delete", again).then().statusCode(303);
    segments(SENTENCES - 1);
    site.post(segments() + one + "/delete", again).then().statusCode(409);
    segments(SENTENCES - 1);
  }

  private String segments() {
    return project.replace("/api/v1", "") + "/segments/";
  }

  private Element row(int number) {
    String acts = project.replace("/api/v1", "") + "/acts";
    return Jsoup.parse(site.get(acts).asString()).select("tbody tr").get(number);
  }

  private String button(int number) {
    return row(number).select("button").first().ownText();
  }

  private void press(int number) {
    Element button = row(number).select("button").first();
    Map<String, String> fields =
        button.hasAttr("name") ? Map.of(button.attr("name"), button.val()) : Map.of();
    site.post(button.closest("form").attr("action"), fields).then().statusCode(303);
  }

  private List<String> did() {
    String acts = project.replace("/api/v1", "") + "/acts";
    return Jsoup.parse(site.get(acts).asString()).select("tbody tr td:nth-child(2)").eachText();
  }

  @Test
  void of_words_found_in_very_many_places_the_nearest_are_listed() {
    String other =
        Api.as(token)
            .body(
                Map.of(
                    "metadata", Map.of("title", "Many"), "text", "S01: " + "We met. ".repeat(120)))
            .post(project + "/transcripts")
            .path("id");
    page = project.replace("/api/v1", "") + "/transcripts/" + other;
    var asked = Jsoup.parse(post(Map.of("quote", "met", "code", "T1")).asString());
    assertEquals(50, asked.select("[name=at]").size());
    assertTrue(asked.select("h1").text().contains("appear 120 times"));
    assertTrue(asked.select(".note").text().contains("The 50 nearest are listed, 70 more are not"));
    assertEquals("Code all 120, also those not listed", asked.select("[name=all]").text());
    // Other words can be given on the spot.
    Map<String, Object> again = new HashMap<>();
    for (var field : asked.select("aside form [type=hidden]")) {
      again.put(field.attr("name"), field.attr("value"));
    }
    again.remove("csrf");
    again.put("quote", "nobody");
    site.post(page, again).then().statusCode(422).body(containsString("not in this transcript"));
    again.put("quote", "We … met. We");
    site.post(page, again).then().statusCode(422);
  }

  @Test
  void a_page_takes_as_many_statements_for_many_segments_as_for_few() {
    code(2);
    long few = statements();
    long fewOverRest = listStatements();
    code(SENTENCES);
    assertEquals(few, statements());
    assertEquals(fewOverRest, listStatements());
    int bytes = site.get(page).asByteArray().length;
    assertTrue(bytes < 90_000, bytes + " bytes");
  }

  private void code(int upTo) {
    String code = codeId("C3");
    List<Map<String, Object>> batch = new ArrayList<>();
    for (int i = 0; i < upTo; i++) {
      batch.add(
          Map.of(
              "transcript",
              transcript,
              "start",
              i * 5,
              "end",
              i * 5 + 4 + upTo,
              "codes",
              List.of(code)));
    }
    Api.as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("segments", batch))
        .post(project + "/segments/batch")
        .then()
        .statusCode(201);
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    site.get(page).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  private long listStatements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(project + "/segments").then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
