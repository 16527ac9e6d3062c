package org.retroduct;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the link on the console to the sample's workbench, as a newcomer goes. */
@QuarkusIntegrationTest
@WithTestResource(FirstStart.class)
@Timeout(300)
class FirstStartIT {
  private static final Pattern LINK =
      Pattern.compile("Set up this server: (\\S+)/setup\\?key=(\\S+)");

  /** Where integration tests of Quarkus keep what the packaged application prints. */
  private static final Path CONSOLE = Path.of("target", "quarkus.log");

  private static Browser browser;

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
  void the_third_click_opens_the_workbench_and_the_link_works_once() throws IOException {
    String link = link();
    Page page = browser.page();
    page.navigate(link);
    assertEquals(List.of(), browser.faults(page));
    assertEquals(Set.of(), Html.faults(given().get(link).asString()));
    assertTrue(page.locator("input[name=sample]").isChecked());
    page.locator("input[name=displayName]").fill("Ann Lead");
    // A coder of the sample bears this name too.
    page.locator("input[name=username]").fill("coder-a");
    page.locator("input[name=password]").fill("short");
    page.locator("main form button.primary").click();
    page.locator("[aria-invalid=true]").first().waitFor();
    assertEquals(List.of(), browser.faults(page));

    page.locator("input[name=password]").fill(Api.PASSWORD);
    page.locator("main form button.primary").click();
    page.waitForURL(url -> !url.contains("/setup"));
    page.locator("main a[href*='/projects/']").first().click();
    page.locator("main a[href*='/transcripts/']").first().click();
    page.locator("#s1 input").waitFor();
    // The machine's language is Arabic, where numbers have other digits (see pom.xml).
    assertFalse(page.content().matches("(?s).*[\u0660-\u0669].*"), "numbers are not English");
    page.locator("nav a[href$='/passages']").first().click();
    page.locator("h2", new Page.LocatorOptions().setHasText("152 coded passages")).waitFor();

    assertEquals(404, given().get(link).statusCode());
    assertEquals(404, page.navigate(link).status());
    assertEquals(List.of(), browser.faults(page));
  }

  private static String link() throws IOException {
    Matcher matcher = LINK.matcher(Files.readString(CONSOLE));
    assertTrue(matcher.find(), "no set-up link on the console");
    return "http://localhost:" + io.restassured.RestAssured.port + "/setup?key=" + matcher.group(2);
  }
}
