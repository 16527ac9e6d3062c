package org.retroduct.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.Browser;

/** A team gets its accounts, by keyboard alone, without JavaScript. */
@QuarkusTest
@Timeout(180)
class AccountPagesBrowserTest {
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

  private static void press(Page page, String target) {
    page.locator(target).first().focus();
    page.keyboard().press("Enter");
  }

  private static void said(Page page, String words) {
    page.locator("#done:has-text('" + words + "')").waitFor();
    assertEquals(List.of(), browser.faults(page), page::url);
  }

  private static void refused(Page page, String field) {
    page.locator("#" + field + "[aria-invalid=true]").waitFor();
    assertTrue(page.title().startsWith("Error: "), page::title);
    assertEquals("errors", page.evaluate("document.activeElement.id"));
    assertEquals(List.of(), browser.faults(page), page::url);
  }

  @Test
  void an_account_is_made_used_given_a_password_and_disabled() {
    String username = "amara-" + UUID.randomUUID().toString().substring(0, 8);
    Page admin = browser.loggedIn(Api.newAdministrator("admin"), home);
    press(admin, "main a[href='/accounts']");
    admin.locator("#displayName").fill("Amara Osei");
    admin.locator("#username").fill(username);
    admin.locator("#password").fill("short");
    admin.keyboard().press("Enter");
    refused(admin, "password");
    admin.locator("#password").fill(Api.PASSWORD);
    admin.keyboard().press("Enter");
    said(admin, "Amara Osei can log in as " + username);

    Page amara = browser.loggedIn(username, home);
    changesHerPassword(amara);

    admin.navigate(home.resolve("/accounts/" + username).toString());
    admin.locator("#password").fill("short");
    admin.keyboard().press("Enter");
    refused(admin, "password");
    admin.locator("#password").fill("yet another long password");
    admin.keyboard().press("Enter");
    said(admin, "The new password is set");
    admin.locator("#disabled").focus();
    admin.keyboard().press("Space");
    admin.keyboard().press("Enter");
    said(admin, "Nobody can log in");
    amara.reload();
    assertTrue(amara.url().contains("/login"), amara::url);
  }

  private void changesHerPassword(Page amara) {
    press(amara, "a[href='/settings']");
    amara.locator("#passwordBefore").fill("not the password at all");
    amara.keyboard().press("Tab");
    amara.keyboard().type("another long password");
    amara.keyboard().press("Enter");
    refused(amara, "passwordBefore");
    amara.locator("#passwordBefore").fill(Api.PASSWORD);
    amara.keyboard().press("Tab");
    amara.keyboard().type("another long password");
    amara.keyboard().press("Enter");
    said(amara, "Your password is changed");
  }
}
