package org.retroduct;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands around the workbench, by keyboard alone, without JavaScript. */
@QuarkusTest
@Timeout(300)
class WholeWorkBrowserTest {
  private static final String TALK =
      "Interviewer: Did the nurses help?\nS01: They did. We trusted them, and we said so.\n";

  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

  private String pages;
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

  @Test
  void a_transcript_is_added_coded_noted_on_found_and_counted() {
    String lead = Api.newUser("lead");
    pages = Api.newProject(Api.token(lead), "partnering").replace("/api/v1", "");
    page = browser.page(Site.of(lead), home);
    addsTheTranscript();
    codesAndChangesItsMind();
    joinsTwoPassages();
    saysWhatTheQuestionTested();
    writesRemovesAndPutsBackAMemo();
    findsItAgain();
  }

  private void open(String what) {
    page.navigate(home.resolve(pages + what).toString());
  }

  private void press(String target) {
    Locator found = page.locator(target).first();
    found.focus();
    page.keyboard().press("Enter");
  }

  private void said(String words) {
    page.locator("#done:has-text('" + words + "')").waitFor();
    assertEquals(List.of(), browser.faults(page), page::url);
  }

  private void addsTheTranscript() {
    open("/transcripts");
    byte[] file = TALK.getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("talk.txt", "text/plain", file));
    page.locator("#title").fill("Talk");
    page.keyboard().press("Enter");
    said("Talk");
    press("#done a");
    page.locator("#quick").waitFor();
  }

  private void codesAndChangesItsMind() {
    page.locator("#quick").fill("3 t1 // they did");
    page.locator("#quick").press("Enter");
    said("Coded 3 as T1");
    press("ul.stripes a");
    Locator also = page.locator("label.choice:has-text('T2') input");
    also.focus();
    page.keyboard().press("Space");
    press("main form button.primary");
    said("Saved");
    assertEquals(2, page.locator("main .tags .tag").count());
    open("/acts");
    press("form[action$='/undo'] button");
    page.locator("#done").waitFor();
    assertEquals(1, page.locator("main .tags .tag").count());
  }

  private void joinsTwoPassages() {
    press("a:has-text('Show in the transcript')");
    page.locator("#quick").fill("o1");
    page.locator("#quick").press("Enter");
    said("Coded 3 as O1");
    press("#done a:has-text('Join with others')");
    page.locator("#sentence").waitFor();
    page.locator(".linkable:has-text('T1') select").selectOption("reasoning");
    page.locator(".linkable:has-text('O1') select").selectOption("outcome");
    page.locator("#sentence").fill("If they help, people trust them.");
    press("main form button.primary");
    said("Joined");
  }

  private void saysWhatTheQuestionTested() {
    open("/propositions/new");
    page.locator("#text").fill("Help builds trust.");
    press("main form button.primary");
    said("The proposition is added");
    page.locator("#source").fill("The panel");
    page.locator("#source").press("Enter");
    press("#done button:has-text('Undo')");
    said("It says again what it said before");
    assertEquals("", page.locator("#source").inputValue());
    open("/transcripts");
    press("main table a");
    press("a:has-text('Say what it tested')");
    page.locator("input[name=propositions]").focus();
    page.keyboard().press("Space");
    press("main form button.primary");
    said("Saved");
  }

  private void writesRemovesAndPutsBackAMemo() {
    open("/propositions");
    press("main table a");
    press("nav.sections a:has-text('Memos here')");
    page.locator("#text").fill("Ask the nurses as well.");
    press("main form.card.stack button.primary");
    said("The memo was saved");
    press("article a:has-text('Change')");
    press("form[action$='/delete'] button");
    said("The memo was removed");
    open("/acts");
    assertTrue(page.locator("#besides").isVisible());
    press("section form[action*='/memos/'] button");
    said("The memo is back");
  }

  private void findsItAgain() {
    open("/search");
    page.locator("#q").fill("nurse");
    page.locator("#q").press("Enter");
    page.locator("li.kwic").first().waitFor();
    List<String> found = page.locator("li.kwic").allInnerTexts();
    for (String words : List.of("Did the nurses help?", "Ask the nurses as well.")) {
      assertTrue(found.stream().anyMatch(line -> line.contains(words)), found::toString);
    }
    assertEquals(List.of(), browser.faults(page));
    open("/matrices/codes-by-role-group");
    press("main table td a");
    page.locator("article blockquote").waitFor();
    assertEquals(1, page.locator("article").count());
    var csv = page.waitForDownload(() -> press("a:has-text('CSV')"));
    assertTrue(csv.suggestedFilename().endsWith(".csv"), csv::suggestedFilename);
  }
}
