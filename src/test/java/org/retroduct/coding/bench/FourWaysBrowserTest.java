package org.retroduct.coding.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.Browser;
import org.retroduct.Site;
import org.retroduct.transcript.Span;

/**
 * 10,000 words coded in Chromium without JavaScript in each of the four ways. What is stored in the
 * end is compared with what was meant, word for word.
 */
@QuarkusTest
@Timeout(300)
class FourWaysBrowserTest {
  private static final LongInterview INTERVIEW = new LongInterview();

  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

  /** Pinned in the order of the keys, UI.md, section 3. */
  private static final List<String> PINNED =
      List.of("T1", "T2", "T3", "O1", "O2", "C1", "C2", "R1", "D1");

  private final List<Meant> meant = new ArrayList<>();
  private String token;
  private String project;
  private String transcript;
  private Page page;
  private String bench;

  /** What the coder wanted to say of which words. */
  private record Meant(
      Span span, String words, List<String> codes, String memo, String certainty, String basis)
      implements Comparable<Meant> {
    @Override
    public int compareTo(Meant other) {
      int by = span.compareTo(other.span);
      return by != 0 ? by : codes.toString().compareTo(other.codes.toString());
    }
  }

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
  void a_coder_at_a_long_interview() {
    String username = Api.newUser("coder");
    token = Api.token(username);
    project = Api.newProject(token, "partnering");
    transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "Long"), "text", INTERVIEW.file))
            .post(project + "/transcripts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    bench = home.resolve(project.replace("/api/v1", "") + "/transcripts/" + transcript).toString();
    Site site = Site.of(username);
    site.post(project.replace("/api/v1", "") + "/pins", pins()).then().statusCode(303);
    page = browser.page(site, home);
    page.navigate(bench);
  }

  private Map<String, String> pins() {
    Map<String, String> ids = new HashMap<>();
    for (Map<String, String> code :
        Api.as(token).get(project + "/codebook").jsonPath().<Map<String, String>>getList("codes")) {
      ids.put(code.get("short"), code.get("id"));
    }
    Map<String, String> pins = new HashMap<>();
    for (int i = 0; i < PINNED.size(); i++) {
      pins.put("place" + i, ids.get(PINNED.get(i)));
    }
    return pins;
  }

  private void meant(Span span, String... codes) {
    meantWith(span, "", "", "", codes);
  }

  private void meantWith(Span span, String memo, String certainty, String basis, String... codes) {
    List<String> sorted = List.copyOf(new TreeSet<>(List.of(codes)));
    meant.add(new Meant(span, INTERVIEW.words(span), sorted, memo, certainty, basis));
  }

  private void assertAsMeant() {
    List<Map<String, Object>> items =
        Api.as(token)
            .get(project + "/segments?limit=1000&transcript=" + transcript)
            .jsonPath()
            .getList("items");
    List<Meant> stored = new ArrayList<>();
    for (Map<String, Object> item : items) {
      List<String> codes =
          ((List<?>) item.get("codes"))
              .stream().map(code -> String.valueOf(((Map<?, ?>) code).get("code"))).toList();
      stored.add(
          new Meant(
              new Span((Integer) item.get("start"), (Integer) item.get("end")),
              said(item, "text"),
              List.copyOf(new TreeSet<>(codes)),
              said(item, "memo"),
              said(item, "certainty"),
              said(item, "basis")));
    }
    assertEquals(meant.stream().sorted().toList(), stored.stream().sorted().toList());
    assertEquals(
        INTERVIEW.text,
        Api.as(token).get(project + "/transcripts/" + transcript + "/text").asString());
  }

  private static String said(Map<String, Object> item, String field) {
    Object value = item.get(field);
    return value == null ? "" : value.toString();
  }

  private void pageWith(int sentence) {
    page.navigate(bench + "?at=" + sentence);
    page.locator("#s" + sentence).waitFor();
  }

  private void done() {
    page.locator("#done").waitFor();
    assertTrue(page.url().endsWith("#done"), page::url);
    String said = page.locator("#done").innerText();
    assertTrue(said.startsWith("Coded"), said);
  }

  private void open(String kind) {
    Locator details = page.locator("details.kind." + kind);
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
  }

  /** Waits for the next page: what was said of the act before must not be taken for this one. */
  private void presses(Locator button) {
    page.waitForRequestFinished(
        new Page.WaitForRequestFinishedOptions()
            .setPredicate(request -> request.method().equals("POST")),
        button::click);
    done();
  }

  private Locator pin(String code) {
    return page.locator(".pins button[value=" + code + "]");
  }

  @Test
  void with_the_mouse() {
    // One sentence; some across turns, with a further code, a memo, certainty and basis.
    page.locator("#s3").click();
    presses(pin("T1"));
    meant(INTERVIEW.sentences(3, 3), "T1");
    int across = 6;
    while (INTERVIEW.sentence(across).turn() < INTERVIEW.sentence(5).turn() + 2) {
      across++;
    }
    page.locator("#s5").click();
    page.locator("#s" + across).click();
    page.locator(".pins [name=also][value=O1]").click();
    page.locator("#memo").fill("across turns");
    page.locator("details:has(#certainty) > summary").click();
    page.locator("#certainty").selectOption("high");
    page.locator("#basis").selectOption("first_hand");
    presses(pin("R1"));
    meantWith(INTERVIEW.sentences(5, across), "across turns", "high", "first_hand", "R1", "O1");
    // Overlaps both; a code that is not at hand.
    page.locator("#s3").click();
    page.locator("#s6").click();
    open("c");
    presses(page.locator("details.c button[value=C5]"));
    meant(INTERVIEW.sentences(3, 6), "C5");
    // The last sentences of the transcript, taken back, then put on others with another code.
    int last = INTERVIEW.sentences.size();
    pageWith(last);
    page.locator("#s" + (last - 1)).click();
    page.locator("#s" + last).click();
    presses(pin("O2"));
    page.locator("#done button").click();
    page.waitForURL(url -> url.contains("undone="));
    page.locator("#s" + (last - 1)).click();
    page.locator("#s" + last).click();
    presses(pin("O1"));
    page.locator("#done a").first().click();
    page.waitForURL(url -> url.contains("sel="));
    presses(pin("T2"));
    meant(INTERVIEW.sentences(last - 1, last), "O1");
    meant(INTERVIEW.sentences(last - 1, last), "T2");
    wordsOfOneTurn(last / 2);
    wordsDraggedIntoTheBox(last / 3);
    assertAsMeant();
  }

  private void wordsOfOneTurn(int sentence) {
    pageWith(sentence);
    page.locator(".turn:has(#s" + sentence + ") > header .linky").last().click();
    page.locator(".words").first().waitFor();
    clicks(sentence + ".2");
    clicks(sentence + ".4");
    presses(pin("C1"));
    meant(INTERVIEW.words(sentence, 2, sentence, 4), "C1");
  }

  /** At its lower left: the box of a word that begins a line starts on the line before. */
  private void clicks(String word) {
    Locator label = page.locator("label.w:has([value='" + word + "'])");
    label.scrollIntoViewIfNeeded();
    BoundingBox box = label.boundingBox();
    page.mouse().click(box.x + 6, box.y + box.height - 12);
    assertTrue(page.locator("[value='" + word + "']").isChecked(), word);
  }

  /** With real events of the mouse: select, take hold of the selection, let it go in the box. */
  private void wordsDraggedIntoTheBox(int near) {
    int first = near;
    while (INTERVIEW.sentence(first).turn() != INTERVIEW.sentence(first + 1).turn()
        || INTERVIEW.sentences(first, first).length() > 60
        || INTERVIEW.sentences(first + 1, first + 1).length() > 60) {
      first++;
    }
    pageWith(first);
    page.locator("#s" + first).scrollIntoViewIfNeeded();
    BoundingBox from = page.locator("#s" + first + " > span").boundingBox();
    BoundingBox to = page.locator("#s" + (first + 1) + " > span").boundingBox();
    double[] begin = {from.x + 1, from.y + from.height / 2};
    double[] inside = {from.x + 60, from.y + from.height / 2};
    double[] end = {to.x + to.width - 3, to.y + to.height / 2};
    Browser.drag(page, begin, inside, end);
    assertEquals(0, page.locator("[name=s]:checked").count(), "dragging over words ticks nothing");
    BoundingBox box = page.locator("#quote").boundingBox();
    double[] target = {box.x + box.width / 2, box.y + box.height / 2};
    Browser.drag(page, inside, new double[] {inside[0] + 40, inside[1] + 8}, target);
    assertEquals(
        INTERVIEW.words(INTERVIEW.sentences(first, first + 1)),
        page.locator("#quote").inputValue().strip().replaceAll("\\s+", " "),
        "without numbers of sentences");
    presses(pin("C2"));
    meant(INTERVIEW.sentences(first, first + 1), "C2");
  }

  private void types(char key, String words) {
    Browser.accessKey(page, key);
    page.keyboard().type(words);
  }

  private void sends(Runnable keys) {
    page.waitForRequestFinished(
        new Page.WaitForRequestFinishedOptions()
            .setPredicate(request -> request.method().equals("POST")),
        keys);
    done();
  }

  private void ticks(String field, String value) {
    page.locator("[name=" + field + "][value='" + value + "']").focus();
    page.keyboard().press("Space");
  }

  @Test
  void with_the_keyboard() {
    // The coding line, from Alt+Q: sentences, words across turns, several codes, a memo.
    types('q', "3-4 t1 o1 // two codes");
    sends(() -> page.keyboard().press("Enter"));
    meantWith(INTERVIEW.sentences(3, 4), "two codes", "", "", "T1", "O1");
    types('q', "5.2-9.3 r1");
    sends(() -> page.keyboard().press("Enter"));
    meant(INTERVIEW.words(5, 2, 9, 3), "R1");
    // Sentences that are on another page, and such as lie on two pages.
    int far = INTERVIEW.sentences.size() - 7;
    types('q', far + " c1");
    sends(() -> page.keyboard().press("Enter"));
    meant(INTERVIEW.sentences(far, far), "C1");
    page.navigate(bench);
    int last = page.locator("label.s").count();
    types('q', last - 1 + "-" + (last + 2) + " d1");
    sends(() -> page.keyboard().press("Enter"));
    meant(INTERVIEW.sentences(last - 1, last + 2), "D1");
    // The next page and back.
    page.navigate(bench);
    Browser.accessKey(page, '.');
    page.waitForURL(url -> url.contains("page=2"));
    Browser.accessKey(page, ',');
    page.waitForURL(url -> url.contains("page=1"));
    // Sentences by Space, the memo from Alt+M, the code by its letter.
    ticks("s", "12");
    ticks("s", "15");
    types('m', "by letter");
    sends(() -> Browser.accessKey(page, 'a'));
    meantWith(INTERVIEW.sentences(12, 15), "by letter", "", "", "T1");
    // Words of one turn.
    Locator turn = page.locator(".turn:has(#s20) > header .linky").last();
    turn.focus();
    page.keyboard().press("Enter");
    page.locator(".words").first().waitFor();
    ticks("w", "20.1");
    ticks("w", "20.4");
    sends(() -> Browser.accessKey(page, 's'));
    meant(INTERVIEW.words(20, 1, 20, 4), "T2");
    // Exact words, from Alt+W: the first and the last, across turns.
    Span quoted = INTERVIEW.words(30, 1, 34, 3);
    String words = INTERVIEW.words(quoted);
    int end = words.lastIndexOf("Item34");
    types('w', words.substring(0, 12) + " … " + words.substring(end));
    sends(() -> Browser.accessKey(page, 'h'));
    meant(quoted, "O1");
    // Undone by keyboard: the focus is on what was done.
    types('q', "40 o2");
    sends(() -> page.keyboard().press("Enter"));
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("undone="));
    assertAsMeant();
    Browser.accessKey(page, '0');
    page.waitForURL(url -> url.endsWith("/keys"));
  }

  @Test
  void each_pinned_code_has_its_letter() {
    // The codes that the starter codebook has at hand, in the order of the keys of UI.md, section
    // 3.
    List<String> codes = List.of("C1", "C2", "C3", "R1", "R2", "T1", "T2", "O1", "O2");
    for (int i = 0; i < codes.size(); i++) {
      int sentence = i + 1;
      ticks("s", String.valueOf(sentence));
      char letter = "asghjklzx".charAt(i);
      sends(() -> Browser.accessKey(page, letter));
      meant(INTERVIEW.sentences(sentence, sentence), PINNED.get(i));
    }
    assertAsMeant();
  }
}
