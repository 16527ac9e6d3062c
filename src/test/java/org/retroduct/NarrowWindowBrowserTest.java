package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A window of 320 by 256 pixels, which is what 1280 by 1024 become at a zoom of 400 % (WCAG 2.2,
 * 1.4.10), measured on every kind of page.
 */
@QuarkusTest
@Timeout(600)
class NarrowWindowBrowserTest {
  /** What a page does wrong there, as a list of words. */
  private static final String FAULTS =
      """
      () => {
        const faults = [], page = document.documentElement;
        if (page.scrollWidth > page.clientWidth)
          faults.push('is ' + page.scrollWidth + ' pixels wide');
        for (const e of document.querySelectorAll('body *')) {
          const style = getComputedStyle(e), name = e.tagName + '.' + e.className;
          const inTable = e.matches('th') && e.closest('.scroll');
          if (/sticky|fixed/.test(style.position) && !inTable) faults.push(name + ' stays in sight');
          const scrolls = /auto|scroll/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
          const inside = 'a[href], button, input, select, textarea, summary';
          if (scrolls && !e.matches('[tabindex], textarea') && !e.querySelector(inside))
            faults.push(name + ' scrolls, but not by keyboard');
        }
        return faults;
      }
      """;

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
  void no_page_is_wider_than_the_window_and_nothing_covers_it() {
    Site site = Site.of(Api.newAdministrator("newcomer"));
    String study = site.post("/projects/sample", Map.of()).getHeader("Location");
    Page page = browser.page(site, home, 320, 256);
    List<String> faults = new ArrayList<>();
    Map<String, Crawl.Found> pages =
        Crawl.pages(site, List.of(URI.create(study).getPath(), "/", "/login", "/nowhere"));
    pages.forEach(
        (kind, found) -> {
          page.navigate(home.resolve(found.address()).toString());
          for (Object fault : (List<?>) page.evaluate(FAULTS)) {
            faults.add(kind + " " + fault);
          }
        });
    assertEquals(List.of(), faults);
    assertTrue(pages.size() >= 50, "only these pages were found: " + pages.keySet());
  }

  @Test
  void a_number_leads_to_its_passages_and_to_their_question_where_there_is_room_for_both() {
    Site site = Site.of(Api.newAdministrator("reader"));
    String study = site.post("/projects/sample", Map.of()).getHeader("Location");
    for (int width : List.of(390, 1280)) {
      Page page = browser.page(site, home, width, 844);
      page.navigate(study + "/matrices/codes-by-arrangement");
      page.locator("td a[href*='passages?']").first().click();
      page.waitForURL("**/passages?**");
      Object top = page.evaluate("() => document.querySelector('#found h2').offsetTop - scrollY");
      assertTrue(((Number) top).intValue() < 844, width + " wide: found at " + top);
      Object passed = page.evaluate("() => scrollY");
      assertEquals(width == 1280, passed.equals(0), width + " wide: scrolled by " + passed);
      page.context().close();
    }
  }
}
