package org.retroduct.coding.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.Browser;

/** The workbench in Chromium without JavaScript. */
@QuarkusTest
@Timeout(600)
class WorkbenchBrowserTest {
  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

  private Page page;
  private String bench;

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

  @BeforeEach
  void a_coder_at_a_transcript() {
    String username = Api.newUser("coder");
    String token = Api.token(username);
    String project = Api.newProject(token, "partnering");
    String transcript =
        Api.as(token)
            .body(
                Map.of(
                    "metadata",
                    Map.of("title", "One"),
                    "text",
                    "I: What did you think?\nS01: We had been let down before. They gave us one"
                        + " nurse, and we trusted her."))
            .post(project + "/transcripts")
            .path("id");
    bench = home.resolve(project.replace("/api/v1", "") + "/transcripts/" + transcript).toString();
    page = browser.loggedIn(username, home);
    page.navigate(bench);
  }

  private static void press(Page page, Locator target) {
    target.focus();
    page.keyboard().press("Enter");
  }

  /** All that a screen reader is given, also what the style sheet says. */
  private static String spoken(Page page) {
    StringBuilder spoken = new StringBuilder();
    page.context()
        .newCDPSession(page)
        .send("Accessibility.getFullAXTree")
        .getAsJsonArray("nodes")
        .forEach(
            node -> {
              var role = node.getAsJsonObject().getAsJsonObject("role");
              if (role != null && role.get("value").getAsString().equals("StaticText")) {
                var name = node.getAsJsonObject().getAsJsonObject("name");
                spoken.append(name.get("value").getAsString());
              }
            });
    return spoken.toString();
  }

  @Test
  void words_of_a_turn_are_coded_by_keyboard_counted_and_coded_again() {
    press(page, page.locator("#t2 header .linky"));
    page.locator("#t2 .open").waitFor();
    for (String word : List.of("3.5", "3.9")) {
      page.locator("[name=w][value='" + word + "']").focus();
      page.keyboard().press("Space");
    }
    assertTrue(page.locator(".status .count").isVisible(), "the panel tells of the words");
    assertTrue(spoken(page).contains("Words selected: 5. Now press a code."), spoken(page));
    assertEquals(List.of(), browser.faults(page));
    page.locator("#quick").focus();
    page.keyboard().type("t1");
    page.keyboard().press("Enter");
    page.locator("#done").waitFor();
    assertEquals("nurse, and we trusted her.", page.locator(".transcript u.t").innerText());
    press(page, page.locator("#done a").first());
    page.waitForURL(url -> url.contains("sel=3.5-3.9"));
    assertEquals(2, page.locator("[name=w]:checked").count());
    press(page, page.locator(".status [name=clear]"));
    page.waitForURL(url -> !url.contains("sel="));
    assertEquals(0, page.locator("[name=w]:checked").count());
    assertTrue(page.locator("#t2 .open").isVisible(), "clearing leaves the turn open");
  }

  @Test
  void nothing_of_the_text_lies_over_the_panel() {
    page.setViewportSize(800, 520);
    Object covered =
        page.locator("#panel")
            .evaluate(
                "panel => { const box = panel.getBoundingClientRect(); let covered = 0;"
                    + " for (let y = box.top + 3; y < box.bottom; y += 5)"
                    + " for (let x = box.left + 3; x < box.right; x += 5)"
                    + " { const e = document.elementFromPoint(x, y);"
                    + " if (e && e.closest('.transcript')) covered++; } return covered; }");
    assertEquals(0, covered);
  }

  @Test
  void a_turn_of_the_interviewer_is_coded_by_pasted_words() {
    page.locator("#quote").fill("What … think?");
    press(page, page.locator(".pins button[value=C1]"));
    page.locator("#done").waitFor();
    assertEquals("What did you think?", page.locator(".iv u").innerText());
    assertEquals(1, page.locator("#t1 ul.stripes a").count());
  }

  @Test
  void the_ends_of_a_passage_are_moved_and_put_back_by_keyboard() {
    page.locator("#quick").fill("2 t1");
    page.keyboard().press("Enter");
    page.locator("#done").waitFor();
    page.navigate(page.locator(".stripes a").first().evaluate("a => a.href").toString());
    press(page, page.locator("#words button:has-text('Begin a sentence earlier')"));
    Locator done = page.locator("#done");
    done.waitFor();
    assertTrue(done.textContent().contains("“What did you think?"), done.textContent());
    assertTrue(page.url().endsWith("#done"), page.url());
    assertEquals(
        "What did you think?\nWe had been let down before.",
        page.locator("blockquote u").textContent());
    press(page, page.locator("#words button:has-text('End a word earlier')"));
    page.locator("#done:has-text('let down”')").waitFor();
    assertEquals(List.of(), browser.faults(page));
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.locator("#done:has-text('says again')").waitFor();
    assertEquals(
        "What did you think?\nWe had been let down before.",
        page.locator("blockquote u").textContent());
  }

  @Test
  void every_colour_scheme_and_size_of_letters_passes_axe() {
    for (String theme : List.of("contrast", "dark", "light")) {
      page.navigate(home.resolve("/settings").toString());
      page.locator("[name=theme][value=" + theme + "]").check();
      page.locator("[name=size][value=larger]").check();
      press(page, page.locator("main form button.primary").first());
      page.locator("#done").waitFor();
      assertEquals(List.of(), browser.faults(page), theme);
      page.navigate(bench);
      page.locator("label.s").first().click();
      assertEquals(List.of(), browser.faults(page), theme);
    }
  }
}
