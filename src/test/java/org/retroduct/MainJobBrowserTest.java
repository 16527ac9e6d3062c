package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a transcript to a summary as a newcomer goes: no JavaScript, the keyboard alone. */
@QuarkusTest
@Timeout(600)
class MainJobBrowserTest {
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

  private Page sample() {
    String username = Api.newUser("newcomer");
    Page page = browser.loggedIn(username, home);
    press(page, page.locator("form[action='/projects/sample'] button"));
    page.waitForURL(url -> url.contains("/projects/"));
    return page;
  }

  /** As somebody does who has no mouse. */
  private static void press(Page page, Locator target) {
    target.focus();
    page.keyboard().press("Enter");
  }

  private static void follow(Page page, String name) {
    press(
        page,
        page.getByRole(
                com.microsoft.playwright.options.AriaRole.LINK,
                new Page.GetByRoleOptions().setName(name))
            .first());
  }

  @Test
  void a_newcomer_codes_a_passage_and_undoes_it() {
    Page page = sample();
    press(page, page.locator("main a[href*='/transcripts/']").first());
    page.waitForURL(url -> url.contains("/transcripts/"));

    page.locator("#s1 input").focus();
    page.keyboard().press("Space");
    page.locator("#s2 input").focus();
    page.keyboard().press("Space");
    page.locator("#quick").focus();
    page.keyboard().type("t1");
    page.keyboard().press("Enter");
    page.locator("#done").waitFor();
    assertTrue(page.url().endsWith("#done"), page::url);
    String done = page.locator("#done").innerText();
    assertTrue(done.contains("1 to 2") && done.contains("T1"), done);
    assertEquals(1, page.locator("ul.stripes a").count());

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("undone="));
    assertTrue(page.locator("#done").innerText().contains("Removed"));
    assertEquals(0, page.locator("ul.stripes a").count());

    page.locator("#quick").focus();
    page.keyboard().type("1-2 c1 o1 // said twice");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.matches(".*[?&]done=.*"));
    assertEquals(2, page.locator("ul.stripes a").count());

    page.locator("#quick").focus();
    page.keyboard().type("7 t99");
    page.keyboard().press("Enter");
    page.locator("[role=alert]").waitFor();
    assertTrue(page.title().startsWith("Error: "), page::title);
    assertTrue(page.locator("[role=alert]").innerText().contains("Nothing was saved"));
    assertEquals("7 t99", page.locator("#quick").inputValue());
    assertEquals(List.of(), browser.faults(page));
  }

  @Test
  void words_that_stand_several_times_are_asked_for() {
    Page page = sample();
    press(page, page.locator("main a[href*='/transcripts/']").first());
    page.waitForURL(url -> url.contains("/transcripts/"));
    page.locator("#quote").fill("the");
    page.locator("#quick").fill("t1");
    page.locator("#quick").press("Enter");
    page.locator("input[name=at]").first().waitFor();
    assertEquals(List.of(), browser.faults(page));
    page.locator("input[name=at]").nth(1).check();
    press(page, page.locator("main form button.primary").first());
    page.locator("#done").waitFor();
  }

  @Test
  void a_newcomer_reads_the_agreement_and_takes_the_summary_home() throws IOException {
    Page page = sample();
    follow(page, "Rounds");
    follow(page, "Sample double coding");
    page.waitForURL(url -> url.contains("/rounds/"));
    press(page, page.locator("main a[href$='/agreement']").first());
    page.waitForURL(url -> url.endsWith("/agreement"));
    String figures = page.locator("main").innerText();
    assertTrue(figures.contains("Trust in partner"), figures);
    assertTrue(
        figures.contains("Used by nobody, and so without a value"),
        "unused codes are undefined, with a reason");

    follow(page, "Arrangements");
    page.waitForURL(url -> url.endsWith("/arrangements"));
    press(page, page.locator("main table a, main li a").first());
    page.waitForURL(url -> url.matches(".*/arrangements/[0-9a-f-]{36}"));
    assertArrayEquals(
        "PK".getBytes(StandardCharsets.US_ASCII), firstBytes(page, "a[href$='summary.docx']", 2));
    assertArrayEquals(
        "%PDF-".getBytes(StandardCharsets.US_ASCII), firstBytes(page, "a[href$='summary.pdf']", 5));
  }

  private static byte[] firstBytes(Page page, String link, int bytes) throws IOException {
    Download download = page.waitForDownload(() -> press(page, page.locator(link).first()));
    try (InputStream in = download.createReadStream()) {
      return in.readNBytes(bytes);
    }
  }

  @Test
  void every_page_of_a_project_passes_axe_and_carries_no_script() {
    Site site = Site.of(Api.newUser("newcomer"));
    String study = site.post("/projects/sample", Map.of()).getHeader("Location");
    Page page = browser.page(site, home);
    List<String> faults = new ArrayList<>();
    Map<String, Crawl.Found> pages =
        Crawl.pages(site, List.of(URI.create(study).getPath(), "/", "/login"));
    pages.forEach(
        (kind, found) -> {
          page.navigate(home.resolve(found.address()).toString());
          assertEquals(0, page.locator("script").count(), kind);
          assertEquals(0, page.locator("[style]").count(), kind);
          browser.faults(page).forEach(fault -> faults.add(kind + " " + fault));
        });
    assertEquals(List.of(), faults);
    assertTrue(pages.size() >= 50, "only these pages were found: " + pages.keySet());
  }
}
