package org.retroduct.coding.codes;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.Browser;

/** The codebook by keyboard alone, without JavaScript. */
@QuarkusTest
@Timeout(300)
class CodebookBrowserTest {
  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

  private String token;
  private String project;
  private Page page;

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
  void a_lead_at_the_browser() {
    String lead = Api.newUser("lead");
    token = Api.token(lead);
    project = Api.newProject(token, "empty");
    page = browser.loggedIn(lead, home);
  }

  private void open(String what) {
    page.navigate(home.resolve(project.substring("/api/v1".length()) + what).toString());
  }

  private void press(Locator target) {
    target.focus();
    page.keyboard().press("Enter");
  }

  private void sound() {
    assertEquals(List.of(), browser.faults(page), page::url);
  }

  private void said(String words) {
    page.locator("#done").waitFor();
    assertTrue(page.locator("#done").innerText().contains(words), page.locator("#done")::innerText);
    sound();
  }

  private void add(String kind, String name) {
    page.locator("#kind").selectOption(kind);
    page.locator("#name").fill(name);
    page.locator("#name").press("Enter");
    said("Added “" + name + "”");
  }

  @Test
  void a_codebook_is_made_changed_and_put_right_again() {
    open("/codebook");
    assertTrue(page.locator(".empty").innerText().contains("Begin with a context"));
    sound();
    add("reasoning", "Trust");
    add("reasoning", "Faith");

    press(page.locator("main table a").first());
    page.locator("#definition").waitFor();
    sound();
    page.locator("#name").fill("Confidence");
    page.locator("#name").press("Enter");
    said("Renamed “Trust” to “Confidence”");
    press(page.locator("#done button"));
    said("Undone: renamed");

    press(page.locator("main table a").first());
    page.locator("#into").selectOption(value());
    press(page.locator("form[action$='/merge'] button"));
    said("Merged “Trust” into “Faith”");
    open("/codebook/versions");
    sound();
    press(page.locator("form[action$='/undo'] button").first());
    said("Undone: merged");

    press(page.locator("main table a").nth(1));
    press(page.locator("form[action$='/merge'] button"));
    page.locator("[role=alert]").waitFor();
    assertTrue(page.title().startsWith("Error: "), page::title);
    sound();
    press(page.locator("form[action$='/place'] button"));
    page.waitForURL(url -> url.contains("/codes/") && !url.contains("/merge"));
    press(page.locator("form[action$='/delete'] button"));
    said("Deleted “Faith”");
  }

  private String value() {
    return page.locator("#into option:has-text('Faith')").getAttribute("value");
  }

  @Test
  void every_page_of_the_codebook_is_sound() {
    String code =
        Api.as(token)
            .body(Map.of("kind", "context", "name", "Size"))
            .post(project + "/codes")
            .path("id");
    Api.as(token).post(project + "/codebook/freeze").then().statusCode(200);
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(Map.of("name", "Beds", "definition", "How many."))
        .patch(project + "/codes/" + code)
        .then()
        .statusCode(200);
    for (String what :
        List.of(
            "/codebook/versions",
            "/codebook/versions/1",
            "/codebook/changes?since=1&version=2",
            "/codes/" + code + "/split",
            "/codebook/import")) {
      open(what);
      sound();
    }
    page.locator("#file").setInputFiles(table("kind,name\nTheme,Hope\n"));
    press(page.locator("form[enctype] button"));
    page.locator("form[action$='/take'] button").waitFor();
    sound();
    press(page.locator("form[action$='/take'] button"));
    said("Imported a file: 1 added, 0 changed");
    open("/codebook/import");
    page.locator("#file").setInputFiles(table("kind,name\nMood,Hope\n"));
    press(page.locator("form[enctype] button"));
    page.locator("[role=alert]").waitFor();
    assertTrue(page.locator("[role=alert]").innerText().contains("Line 2, kind"));
    sound();
  }

  private static FilePayload table(String text) {
    return new FilePayload("codes.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_code_is_added_while_coding_and_put_on_what_was_ticked() {
    String transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", "R: First said. Then done.\n"))
            .post(project + "/transcripts")
            .path("id");
    open("/transcripts/" + transcript);
    page.locator("#s2 input").focus();
    page.keyboard().press("Space");
    page.locator("#memo").fill("kept");
    press(page.locator("button[name=adding]"));
    page.locator("#name").waitFor();
    sound();
    page.locator("#kind").selectOption("reasoning");
    page.locator("#name").fill("Relief");
    page.locator("#name").press("Enter");
    said("Added T1 “Relief”");
    assertEquals("kept", page.locator("#memo").inputValue());
    page.locator("#quick:focus").waitFor();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("done="));
    assertTrue(page.locator("#done").innerText().contains("Relief"));
    Api.as(token)
        .get(project + "/segments")
        .then()
        .body("items[0].text", equalTo("Then done."))
        .body("items[0].memo", equalTo("kept"));
  }
}
