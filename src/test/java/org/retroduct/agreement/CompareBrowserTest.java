package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Browser;
import org.retroduct.Site;

/** Two of a round's coders beside the text, as it was when the round was closed. */
@QuarkusTest
@Timeout(600)
class CompareBrowserTest {
  private static final String TEXT =
      "I: How did it begin?\n\nR: They came on a Monday. We had never met. Then it grew.\n";

  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

  @Inject SessionFactory sessions;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /**
   * "They came on a Monday." is 18 to 40, "We had never met." 41 to 58, "Then it grew." 59 to 72.
   * Anna and Ben agree on the first sentence and differ on the last; Dora codes nothing.
   */
  private static Exercise exercise() {
    Exercise exercise = new Exercise("anna", "ben", "dora").transcript("One", TEXT);
    exercise.member("cara", "adjudicator");
    return exercise;
  }

  private static String coded(Exercise exercise, String... coders) {
    String round = exercise.round(Map.of("One", List.of(coders)), Map.of());
    exercise.mark("anna", "One", 18, 40, 0, round);
    exercise.mark("ben", "One", 18, 40, 0, round);
    exercise.mark("anna", "One", 59, 72, 1, round);
    exercise.mark("ben", "One", 64, 72, 1, round);
    return round;
  }

  private static String address(Exercise exercise, String round) {
    return exercise.project.replaceFirst("/api/v1", "") + "/rounds/" + round + "/compare";
  }

  @Test
  void what_two_coders_did_is_reached_from_the_round_and_leads_to_the_disagreements() {
    Exercise exercise = exercise();
    String round = coded(exercise, "anna", "ben");
    String address = address(exercise, round);
    Site site = Site.of(exercise.lead());
    assertEquals(409, site.get(address).statusCode());
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);

    Page page = browser.loggedIn(exercise.names.get("cara"), home);
    page.navigate(home.resolve(address.replace("/compare", "")).toString());
    page.locator("main a[href$='/compare']").focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("/compare"));
    assertEquals(List.of(), browser.faults(page));
    assertEquals("Coder\u00a0A and Coder\u00a0B", page.locator("h1").innerText());
    assertFalse(page.content().contains(exercise.names.get("anna")));
    assertFalse(page.locator("main").innerText().matches("(?s).*\\banna\\b.*"));
    assertTrue(page.locator(".meta").first().innerText().contains("1 difference."));
    assertEquals(
        List.of("They came on a Monday.", "it grew."), page.locator("mark").allTextContents());
    assertEquals("Then ", page.locator(".only").textContent());
    assertEquals(1, page.locator(".s.differ").count());
    assertEquals(2, page.locator("ul.stripes[aria-label='Coder A, turn 2'] li").count());
    assertEquals(2, page.locator("ul.stripes[aria-label='Coder B, turn 2'] li").count());

    assertTrue(page.locator("main a.btn").first().getAttribute("href").endsWith("#at1"));
    String settle = page.locator("a#at1").getAttribute("href");
    assertTrue(settle.endsWith("/disagreements?at=1#at1"), settle);
  }

  @Test
  void each_of_three_coders_has_lanes_and_each_two_can_be_compared() {
    Exercise exercise = exercise();
    String round = coded(exercise, "anna", "ben", "dora");
    exercise.mark("dora", "One", 18, 40, 1, round);
    exercise.submit(round, "anna", "ben", "dora");
    exercise.close(round).statusCode(200);
    String address = address(exercise, round);
    Site site = Site.of(exercise.lead());
    String all = site.get(address).asString();
    assertEquals(3, all.split("<option value=\"\\d-\\d\"").length - 1);
    Document page = Jsoup.parse(all);
    assertEquals("Coder A, Coder B and Coder C", page.select("h1").text());
    assertEquals(List.of("A", "B", "C"), page.select(".read-head b").eachText());
    assertEquals(3, page.select("ul.stripes").size());
    // Lanes 0 to 2 are the first coder's, 3 to 5 the second's, 6 to 8 the third's.
    for (String letter : List.of("A", "B", "C")) {
      int lane = 3 * (letter.charAt(0) - 'A');
      String list = "ul.stripes[aria-label='Coder " + letter + ", turn 2'] .x" + lane;
      assertFalse(page.select(list).isEmpty(), list);
    }
    // Dora gave the first sentence another code than the others, and the last none.
    assertEquals(List.of("They came on a Monday.", "Then ", "it grew."), wholeTexts(page, ".only"));
    exercise.names.values().forEach(name -> assertFalse(all.contains(name)));
    Document pair = Jsoup.parse(site.get(address + "?pair=0-1").asString());
    assertEquals(2, pair.select(".mir-head b").size());
    assertTrue(pair.select(".read-head").isEmpty());
    assertEquals(404, site.get(address + "?pair=0-7").statusCode());
    assertEquals(404, site.get(address + "?transcript=" + round).statusCode());
  }

  /** Twelve columns are drawn: a thirteenth coder has no room. */
  @Test
  void thirteen_coders_are_compared_two_at_a_time() {
    String[] coders =
        IntStream.range(0, 13).mapToObj("coder%02d"::formatted).toArray(String[]::new);
    Exercise exercise = new Exercise(coders).transcript("One", TEXT);
    String round = exercise.round(Map.of("One", List.of(coders)), Map.of());
    for (String coder : coders) {
      exercise.mark(coder, "One", 18, 40, 0, round);
    }
    exercise.submit(round, coders);
    exercise.close(round).statusCode(200);
    Site site = Site.of(exercise.lead());
    String address = address(exercise, round);
    Document first = Jsoup.parse(site.get(address).asString());
    assertEquals(13 * 12 / 2, first.select("#pair option").size());
    assertEquals(2, first.select(".mir-head b").size());
    assertTrue(first.select(".hint").text().contains("too many coders"), first.text());
    Document last = Jsoup.parse(site.get(address + "?pair=0-12").asString());
    assertEquals("Coder A and Coder M", last.select("h1").text());
    assertEquals(2, last.select("ul.stripes li").size());
  }

  private static List<String> wholeTexts(Document page, String selector) {
    return page.select(selector).stream().map(Element::wholeText).toList();
  }

  @Test
  void statements_grow_neither_with_codings_nor_with_coders() {
    Exercise exercise = exercise();
    String few = coded(exercise, "anna", "ben");
    exercise.submit(few, "anna", "ben");
    exercise.close(few).statusCode(200);
    String many = coded(exercise, "anna", "ben", "dora");
    for (int i = 18; i < 70; i += 3) {
      exercise.mark("dora", "One", i, i + 2, 2, many);
    }
    exercise.submit(many, "anna", "ben", "dora");
    exercise.close(many).statusCode(200);
    Site site = Site.of(exercise.lead());
    long before = statements(site, address(exercise, few));
    assertTrue(before < 25, before + " statements");
    assertEquals(before, statements(site, address(exercise, many)));
    assertEquals(before, statements(site, address(exercise, many) + "?pair=1-2&kind=context"));
  }

  @Test
  void a_reader_with_keys_alone_goes_from_the_comparison_through_all_disagreements() {
    Exercise exercise = exercise();
    String round = coded(exercise, "anna", "ben", "dora");
    exercise.mark("ben", "One", 41, 58, 2, round);
    exercise.submit(round, "anna", "ben", "dora");
    exercise.close(round).statusCode(200);
    Page page = browser.loggedIn(exercise.names.get("cara"), home);
    page.navigate(home.resolve(address(exercise, round)).toString());
    tabTo(page, "main a.btn");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("#at1"));
    tabTo(page, "a#at1");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("/disagreements?at=1#at1"));
    String heading = page.locator("h1").innerText().replace('\u00a0', ' ');
    assertTrue(heading.startsWith("Disagreement 1 of 3"), heading);

    Browser.accessKey(page, '.');
    page.waitForURL(url -> url.endsWith("at=2#at2"));
    Browser.accessKey(page, ',');
    page.waitForURL(url -> url.endsWith("at=1#at1"));
    for (int number = 1; number <= 3; number++) {
      tabTo(page, "input[name=decision]");
      page.keyboard().press("Space");
      tabTo(page, "textarea#reason");
      page.keyboard().type("heard again");
      tabTo(page, "button.primary");
      page.keyboard().press("Enter");
      String next = number < 3 ? "at=%1$d#at%1$d".formatted(number + 1) : "done=all#done";
      page.waitForURL(url -> url.endsWith(next));
      for (String coder : List.of("anna", "ben", "dora")) {
        assertFalse(page.content().contains(exercise.names.get(coder)), coder);
        String called = "(?s).*\\b" + coder + "\\b.*";
        assertFalse(page.locator("main").innerText().matches(called), coder);
      }
    }
    assertTrue(page.locator("main").innerText().contains("No disagreements left."));
    tabTo(page, "form[action$='/adjudicate'] button");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("done=ended#done"));
    assertTrue(page.locator("main").innerText().contains("anna"), "people's names, not letters");
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      if (page.locator(selector).and(page.locator(":focus")).count() > 0) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached with Tab");
  }

  @Test
  void a_code_that_is_filtered_away_is_not_drawn() {
    Exercise exercise = exercise();
    String round = coded(exercise, "anna", "ben");
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
    Site site = Site.of(exercise.lead());
    String address = address(exercise, round);
    assertTrue(site.get(address).asString().contains("class=\"only\""));
    String one = site.get(address + "?code=" + exercise.codes.get(0)).asString();
    assertFalse(one.contains("class=\"only\""), "a code that is filtered away is drawn");
    assertTrue(one.contains("Then it grew."));
  }

  private long statements(Site site, String address) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    assertEquals(200, site.get(address).statusCode());
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
