package org.retroduct.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.retroduct.Browser;

/**
 * Opening a transcript as its readers do, in a browser: from the request until the last passage is
 * drawn, whether the server draws it or a script.
 */
final class Watching {
  private static final int RUNS = 10;
  private static final double LONG_ENOUGH_MS = 30_000;

  /** Milliseconds from the request to the frame after the first that has all of it. */
  private static final String SEEN =
      """
      () => new Promise(seen => {
        const look = () => requestAnimationFrame(
            (%s) ? () => requestAnimationFrame(() => seen(performance.now())) : look);
        look();
      })
      """;

  private Watching() {}

  static void measure(Subject subject, String name, Table table) {
    Corpus corpus = new Corpus();
    for (int passages : new int[] {500, 5_000}) {
      String transcript = subject.transcript(corpus.interview(10_000, passages), passages);
      for (Subject.Sight sight : subject.sights(transcript, passages)) {
        table.add(
            "see 10,000 words with %,d passages: %s".formatted(passages, sight.name()),
            name,
            best(subject, sight),
            "in a browser");
      }
    }
  }

  /** The best time of some runs, of one alone if it takes long; processor time is their mean. */
  private static Load.Seen best(Subject subject, Subject.Sight sight) {
    try (Browser browser = Browser.start()) {
      Page page = browser.scripted(cookies(subject, sight.address()), sight.address().resolve("/"));
      page.setDefaultTimeout(0);
      // Each line would be sent to this program, which would slow the page down.
      page.addInitScript("console.log = () => {}");
      double before = subject.cpu().seconds();
      double best = Double.MAX_VALUE;
      double spent = 0;
      int runs = 0;
      while (runs < RUNS && spent < LONG_ENOUGH_MS) {
        double took = millis(page, sight);
        best = Math.min(best, took);
        spent += took;
        runs++;
      }
      double used = subject.cpu().seconds() - before;
      return new Load.Seen(1e3 / best, best, best, used / runs * 1e3);
    }
  }

  private static double millis(Page page, Subject.Sight sight) {
    page.navigate(
        sight.address().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return ((Number) page.evaluate(SEEN.formatted(sight.drawn()))).doubleValue();
  }

  private static Map<String, String> cookies(Subject subject, URI address) {
    Map<String, String> cookies = new HashMap<>();
    for (HttpCookie cookie : subject.load().cookies().get(address)) {
      cookies.put(cookie.getName(), cookie.getValue());
    }
    return cookies;
  }
}
