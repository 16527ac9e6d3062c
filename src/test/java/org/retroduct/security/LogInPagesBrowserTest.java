package org.retroduct.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
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

  private static void logIn(Page page, String password) {
    page.locator("input[name=username]").focus();
    page.keyboard().type("admin");
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
  }
}
