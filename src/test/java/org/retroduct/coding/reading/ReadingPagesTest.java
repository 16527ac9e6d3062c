package org.retroduct.coding.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;
import org.retroduct.transcript.Words;

/** Everybody's codes side by side, how far all are, and how heavy the pages become. */
@QuarkusTest
class ReadingPagesTest {
  private static final int SENTENCES = 720;
  private static final String SENTENCE =
      "It was the spring when both the boards met and wrote it down.";

  @Inject SessionFactory sessions;

  private String lead;
  private String token;
  private String project;
  private String pages;

  @BeforeEach
  void a_project() {
    lead = Api.newUser("lead");
    token = Api.token(lead);
    project = Api.newProject(token, "partnering");
    pages = project.replace("/api/v1", "");
  }

  private String transcript(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i % 7 == 0 ? (i == 0 ? "S01: " : "\nI: And then?\nS01: ") : " ").append(SENTENCE);
    }
    return imported(text.toString());
  }

  private String imported(String text) {
    return Api.as(token)
        .body(Map.of("metadata", Map.of("title", "Long one"), "text", text))
        .post(project + "/transcripts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void code(String by, String transcript, int from, int to) {
    List<String> codes =
        Api.as(token).get(project + "/codes").path("items.findAll { it.short != null }.id");
    List<int[]> spans = new ArrayList<>();
    String text = Api.as(token).get(project + "/transcripts/" + transcript + "/text").asString();
    for (int at = text.indexOf(SENTENCE); at >= 0; at = text.indexOf(SENTENCE, at + 1)) {
      spans.add(new int[] {at, at + SENTENCE.length()});
    }
    List<Map<String, Object>> batch = new ArrayList<>();
    for (int i = from; i < to; i++) {
      // Spread over the whole text, each on one to three whole sentences.
      int start = spans.get(i * 127 % (spans.size() - 3))[0];
      int end = spans.get(i * 127 % (spans.size() - 3) + i % 3)[1];
      batch.add(
          Map.of(
              "transcript",
              transcript,
              "start",
              start,
              "end",
              end,
              "codes",
              List.of(codes.get(i % codes.size()))));
    }
    for (int i = 0; i < batch.size(); i += 250) {
      Api.as(by)
          .body(Map.of("segments", batch.subList(i, Math.min(i + 250, batch.size()))))
          .post(project + "/segments/batch")
          .then()
          .statusCode(201);
    }
  }

  @Test
  void pages_stay_light_however_much_is_coded() {
    String transcript = transcript(SENTENCES);
    Site site = Site.of(lead);
    String bench = pages + "/transcripts/" + transcript;
    weigh(site, bench, 60_000, 250_000);
    code(token, transcript, 0, 500);
    long statements = statements(site, bench + "?page=2");
    long reading = statements(site, bench + "/coding?page=all");
    // UI.md, section 4, and DESIGN.md, section 5: at 500 segments.
    weigh(site, bench, 90_000, 250_000);
    code(token, transcript, 500, 5000);
    weigh(site, bench, 300_000, 2_000_000);
    assertEquals(statements, statements(site, bench + "?page=2"));
    assertEquals(reading, statements(site, bench + "/coding?page=all"));
    Document open = Jsoup.parse(site.get(bench + "?page=2&open=41").asString());
    assertEquals(1, open.select("div.open").size());
    for (var parent : open.select(".transcript, .turn, .words > span")) {
      int labels =
          parent.children().stream().filter(c -> c.tagName().equals("label")).toList().size();
      assertTrue(labels <= 500, labels + " labels in one parent");
    }
    assertTrue(
        Jsoup.parse(site.get(bench).asString()).select("label.s").size() <= 250,
        "a page has about 1,200 words");
  }

  @Test
  void one_enormous_turn_is_as_light_with_stops_or_without() {
    Site site = Site.of(lead);
    for (String said : List.of(SENTENCE + " ", "and then we moved the beds and nobody asked us ")) {
      String whole = "I: Tell me.\nS01: " + said.repeat(1_000);
      String bench = pages + "/transcripts/" + imported(whole);
      Document first = Jsoup.parse(site.get(bench).asString());
      int last = Integer.parseInt(first.select(".pager a:not([rel])").last().text());
      assertTrue(last >= 7, last + " pages");
      for (int page : List.of(1, 2, last)) {
        String address = bench + "?page=" + page;
        Document sentences = Jsoup.parse(site.get(address).asString());
        String part = sentences.select("section.turn").last().id().substring(1);
        Document words = Jsoup.parse(site.get(address + "&open=" + part).asString());
        assertTrue(words.select("label.w").size() > 50, address);
        for (Document each : List.of(sentences, words)) {
          assertTrue(Words.count(each.select("label.s span, label.w").text()) <= 1_500, address);
          for (var parent : each.select(":has(> label)")) {
            assertTrue(parent.select("> label").size() <= 500, address);
          }
          int bytes = each.outerHtml().getBytes(StandardCharsets.UTF_8).length;
          assertTrue(bytes <= 90_000, bytes + " bytes of " + address);
        }
      }
      int bytes = site.get(bench + "/coding?page=all").asByteArray().length;
      assertTrue(bytes <= 250_000, bytes + " bytes of the whole text");
    }
  }

  private static void weigh(Site site, String bench, int page, int whole) {
    for (int number = 1; number <= 3; number++) {
      int bytes = site.get(bench + "?page=" + number).asByteArray().length;
      assertTrue(bytes <= page, bytes + " bytes on page " + number);
    }
    int bytes = site.get(bench + "/coding?page=all").asByteArray().length;
    assertTrue(bytes <= whole, bytes + " bytes of the whole text");
  }

  private long statements(Site site, String path) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    site.get(path).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void coders_stand_side_by_side_and_filters_narrow_what_is_shown() {
    String transcript = transcript(20);
    List<String> coders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String coder = Api.newMember(token, project, "coder");
      coders.add(coder);
      segment(Api.token(coder), transcript, i * 10, "T1");
    }
    coders.sort(null);
    segment(Api.token(coders.get(0)), transcript, 200, "C1");
    Site site = Site.of(lead);
    String reading = pages + "/transcripts/" + transcript + "/coding";
    Document all = Jsoup.parse(site.get(reading).asString());
    assertEquals(4, all.select("[name=coder]").size());
    assertEquals(3, all.select(".read-head b").size(), "three fit beside each other");
    assertEquals(3, all.select(".row.paper b").size(), "paper says who they are");
    assertEquals(List.of("Context", "Mechanism: reasoning"), all.select(".legend u").eachText());
    String first = all.select(".stripes a").get(0).text();
    assertTrue(first.contains("coded by coder (coder-"), first);

    Document one = Jsoup.parse(site.get(reading + "?coder=" + coders.get(3)).asString());
    assertEquals(1, one.select(".stripes a").size());
    String named = one.select("h1").text();
    assertTrue(named.contains(": coder (coder-"), named);
    Document contexts = Jsoup.parse(site.get(reading + first(coders) + "&kind=c").asString());
    assertEquals("C1", contexts.select(".stripes a > b").text());
    Document written =
        Jsoup.parse(site.get(reading + first(coders) + "&kind=c&marks=written").asString());
    assertEquals(List.of("[C1", "/C1]"), written.select(".transcript .fl").eachText());
    assertEquals(0, written.select("u").size(), "no key to lines that are not there");
  }

  private static String first(List<String> coders) {
    return "?coder=" + coders.get(0);
  }

  private void segment(String by, String transcript, int start, String code) {
    segment(by, transcript, start, code, Map.of());
  }

  private void segment(
      String by, String transcript, int start, String code, Map<String, String> more) {
    String id =
        Api.as(token).get(project + "/codes").path("items.find { it.short == '" + code + "' }.id");
    Map<String, Object> draft = new HashMap<>(more);
    draft.putAll(Map.of("start", start, "end", start + 12, "codes", List.of(id)));
    Api.as(by)
        .body(draft)
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
  }

  @Test
  void an_open_blind_round_hides_others_from_the_text_and_from_the_progress() {
    String transcript = transcript(20);
    String anna = Api.newMember(token, project, "coder");
    String ben = Api.newMember(token, project, "coder");
    String round =
        Api.as(token)
            .body(
                Map.of(
                    "name",
                    "Pilot",
                    "transcripts",
                    List.of(transcript),
                    "coders",
                    List.of(anna, ben),
                    "blind",
                    true))
            .post(project + "/rounds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    segment(Api.token(anna), transcript, 0, "T1", Map.of("round", round));
    String reading = pages + "/transcripts/" + transcript + "/coding";
    Document blind = Jsoup.parse(Site.of(ben).get(reading).asString());
    assertEquals(0, blind.select(".stripes a, .transcript u, [name=coder]").size());
    assertTrue(blind.select(".meta").text().contains("hidden until the round is closed"));
    assertEquals(1, Jsoup.parse(Site.of(lead).get(reading).asString()).select(".stripes a").size());

    String progress = Site.of(ben).get(pages + "/progress").asString();
    assertFalse(progress.contains("1 passage"), "counts would tell");
    assertTrue(Jsoup.parse(progress).select("tbody td").eachText().contains("hidden"));
    String own = Site.of(anna).get(pages + "/progress").asString();
    assertTrue(own.contains("1 passage"), own);
    assertTrue(Site.of(lead).get(pages + "/progress").asString().contains("1 passage"));
  }

  @Test
  void the_front_page_and_the_list_tell_where_to_go_on() {
    String transcript = transcript(20);
    Site site = Site.of(lead);
    assertTrue(site.get(pages).asString().contains("Begin Long one"));
    assertTrue(site.get(pages + "/transcripts").asString().contains("not begun"));
    // The first two sentences, of 61 characters each with a space between.
    segment(token, transcript, 62, "T1");
    Document home = Jsoup.parse(site.get(pages).asString());
    var task = home.select("a:contains(Continue Long one)").first();
    assertEquals("Continue Long one at sentence 3", task.text());
    assertTrue(task.attr("href").endsWith("?at=3#s3"));
    Document list = Jsoup.parse(site.get(pages + "/transcripts").asString());
    assertEquals(1, list.select("progress[value]").size());

    String round =
        Api.as(token)
            .body(
                Map.of(
                    "name", "Pilot", "transcripts", List.of(transcript), "coders", List.of(lead)))
            .post(project + "/rounds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertTrue(site.get(pages).asString().contains("you have not finished your transcript"));
    assertTrue(site.get(pages + "/transcripts").asString().contains("Pilot"));
    Document anew = Jsoup.parse(site.get(pages).asString());
    assertEquals(1, anew.select("a:contains(Begin Long one)").size(), "nothing in the round yet");
    String page = pages + "/rounds/" + round;
    assertTrue(site.get(page).asString().contains("I have finished it"));
    site.post(page + "/submissions/" + transcript + "?from=round", Map.of())
        .then()
        .statusCode(303)
        .header("Location", org.hamcrest.Matchers.endsWith(page));
    assertTrue(site.get(page).asString().contains("Take back “finished”"));
    Document finished = Jsoup.parse(site.get(pages).asString());
    assertTrue(finished.text().contains("Close Pilot"), finished::text);
    assertTrue(finished.text().contains("finished"));
  }
}
