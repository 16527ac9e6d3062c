package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.Browser;

/** An adjudicator settles a round with the keyboard alone, without JavaScript. */
@QuarkusTest
@Timeout(600)
class DisagreementBrowserTest {
  private static final String TEXT =
      "I: How did it begin?\n\nR: They came on a Monday. We had never met. Then it grew.\n";

  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

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

  private static void press(Page page, Locator target) {
    target.focus();
    page.keyboard().press("Enter");
  }

  /** Decides with an access key and a reason; the next page has the focus on its heading. */
  private static void decide(Page page, char key) {
    Browser.accessKey(page, key);
    Browser.accessKey(page, 'm');
    page.keyboard().type("heard again");
    assertEquals(1, page.locator("input[name=decision]:checked").count());
    Browser.accessKey(page, 's');
  }

  @Test
  void a_round_is_settled_by_keyboard_from_the_round_to_the_consensus() {
    Exercise exercise = new Exercise("anna", "ben", "dora").transcript("One", TEXT);
    exercise.member("cara", "adjudicator");
    String round = exercise.round(Map.of("One", List.of("anna", "ben", "dora")), Map.of());
    // "They came on a Monday." is 18 to 40, "We had never met." 41 to 58, "Then it grew." 59 to 72.
    for (String coder : List.of("anna", "ben", "dora")) {
      exercise.mark(coder, "One", 18, coder.equals("anna") ? 40 : 58, 0, round);
    }
    exercise.mark("ben", "One", 59, 72, 1, round);
    exercise.mark("dora", "One", 59, 63, 2, round);
    exercise.submit(round, "anna", "ben", "dora");
    exercise.close(round).statusCode(200);

    Page page = browser.loggedIn(exercise.names.get("cara"), home);
    String address = exercise.project.replaceFirst("/api/v1", "") + "/rounds/" + round;
    page.navigate(home.resolve(address).toString());
    press(page, page.locator("main a[href$='/disagreements']"));
    page.waitForURL(url -> url.endsWith("/disagreements"));
    assertEquals(2, page.locator("tbody tr").count());
    assertFalse(page.content().contains(exercise.names.get("anna")));
    assertFalse(page.locator("main").innerText().matches("(?s).*\\banna\\b.*"));
    assertEquals(List.of(), browser.faults(page));
    press(page, page.locator("main .head a.primary"));
    page.waitForURL(url -> url.endsWith("at=1#at1"));
    assertTrue(
        page.locator("h1").innerText().contains("1\u00a0of\u00a02: same code, different edges"));
    assertEquals("They came on a Monday. We had never met.", page.locator("mark").innerText());
    assertEquals(" We had never met.", page.locator("b.only").first().textContent());
    assertEquals(List.of(), browser.faults(page));

    Browser.accessKey(page, 'k');
    Browser.accessKey(page, 's');
    page.locator("[role=alert]").waitFor();
    assertTrue(page.title().startsWith("Error: "), page::title);
    assertTrue(page.locator("[role=alert]").innerText().contains("reason"));
    assertTrue(page.locator("input[value=union]").isChecked());
    assertEquals(List.of(), browser.faults(page));
    decide(page, 'k');
    page.waitForURL(url -> url.endsWith("at=2#at2"));
    assertTrue(page.content().contains("Coded nothing here"));

    // The passage in two: the first words with two codes, one from the list, the rest with one.
    List<String> codes = page.locator("#code-1 option").allTextContents();
    String first = codes.get(1).split(" ")[0];
    String second = codes.get(2).split(" ")[0];
    page.locator("#instead summary").focus();
    page.keyboard().press("Enter");
    page.locator("#words-1").fill("then it");
    page.locator("#codes-1").fill(first.toLowerCase(Locale.ROOT));
    page.locator("#code-1").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    press(page, page.locator("button[name=add][value='1']"));
    page.locator("#code-1:focus").waitFor();
    assertEquals(first + " " + second, page.locator("#codes-1").inputValue());
    press(page, page.locator("button[value=passage]"));
    page.locator("#words-2").waitFor();
    assertTrue(page.locator("input[value=new]").isChecked());
    assertEquals("then it", page.locator("#words-1").inputValue());
    assertEquals(List.of(), browser.faults(page));
    page.keyboard().type("grew");
    page.locator("#codes-2").fill("Q9");
    decide(page, 'n');
    page.locator("[role=alert]").waitFor();
    assertTrue(page.locator("#codes-2-err").innerText().contains("“Q9” is not a code"));
    assertEquals(List.of(), browser.faults(page));
    page.locator("#codes-2").fill(first);
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("done=all#done"));
    assertTrue(page.locator("#done").innerText().contains("Everything is decided"));
    press(page, page.locator("form[action$='/adjudicate'] button"));
    page.waitForURL(url -> url.endsWith("done=ended#done"));
    assertTrue(page.locator("main").innerText().contains("anna"));
    assertEquals(0, page.locator("form[action$='/adjudicate']").count());
    assertEquals(List.of(), browser.faults(page));
    press(page, page.locator("tbody a").first());
    page.waitForURL(url -> url.endsWith("at=1#at1"));
    assertTrue(page.locator("aside").innerText().contains("heard again"));
    assertEquals(0, page.locator("input[name=decision]").count());

    String id =
        Api.as(exercise.token)
            .get(exercise.project + "/segments?coder=consensus")
            .then()
            .extract()
            .path("items[1].id");
    page.navigate(home.resolve(address.replaceFirst("/rounds/.*", "/segments/") + id).toString());
    assertTrue(page.locator("main").innerText().contains("consensus"));
    assertEquals("Then it", page.locator("main blockquote > u").innerText());
    assertEquals(0, page.locator("main form").count());
  }
}
