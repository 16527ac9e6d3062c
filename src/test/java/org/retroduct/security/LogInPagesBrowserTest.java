package org.retroduct.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.Browser;

/** The door, without JavaScript and by keyboard alone. */
@QuarkusTest
@Timeout(180)
class LogInPagesBrowserTest {

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

  @Test
  void a_person_logs_in_by_keyboard() {
    Page page = browser.page();
    page.navigate(home.resolve("/login").toString());
    logIn(page, Api.PASSWORD);
    page.waitForURL(home.toString());
    assertEquals(List.of(), browser.faults(page));
  }

  @Test
  void a_wrong_password_is_said_in_the_same_form() {
    Page page = browser.page();
    page.navigate(home.resolve("/login").toString());
    assertEquals(List.of(), browser.faults(page));
    logIn(page, "not the password at all");
    page.locator("[aria-invalid=true]").first().waitFor();
    assertTrue(page.title().startsWith("Error: "), page::title);
    assertEquals("admin", page.locator("input[name=username]").inputValue());
    assertEquals(List.of(), browser.faults(page));
  }

  @Test
  void what_was_typed_before_the_log_in_ended_is_offered_again() {
    Page page = browser.page();
    page.navigate(home.resolve("/login").toString());
    logIn(page, Api.PASSWORD);
    page.waitForURL(home.toString());
    page.context().clearCookies();
    page.locator("form[action='/projects'] input[name=title]").fill("A title typed for long");
    page.keyboard().press("Enter");
    page.locator("input[name=password]").waitFor();
    assertEquals(List.of(), browser.faults(page));
    logIn(page, Api.PASSWORD);
    page.getByText("Nothing is saved yet").waitFor();
    assertEquals(List.of(), browser.faults(page));
    assertTrue(page.locator("main").innerText().contains("A title typed for long"));
  }

  @Test
  void what_is_not_there_or_not_allowed_is_said_on_a_page_of_its_own() {
    Page page = browser.page();
    page.navigate(home.resolve("/login").toString());
    logIn(page, Api.PASSWORD);
    page.waitForURL(home.toString());
    String lead = Api.token(Api.newUser("lead"));
    String project = Api.newProject(lead, "empty").replace("/api/v1", "");
    for (String path : List.of("/nowhere", project)) {
      assertEquals(404, page.navigate(home.resolve(path).toString()).status(), path);
      assertEquals(List.of(), browser.faults(page), path);
      assertTrue(page.getByText("Log out").isVisible(), path);
    }
    Api.as(lead)
        .body(Map.of("role", "viewer"))
        .put("/api/v1" + project + "/members/admin")
        .then()
        .statusCode(200);
    assertEquals(403, page.navigate(home.resolve(project + "/rounds/new").toString()).status());
    assertEquals(List.of(), browser.faults(page));
    page.locator("nav.sections").getByText("Transcripts").click();
    page.waitForURL(home.resolve(project + "/transcripts").toString());
  }

  private static void logIn(Page page, String password) {
    page.locator("input[name=username]").focus();
    page.keyboard().type("admin");
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
  }
}
