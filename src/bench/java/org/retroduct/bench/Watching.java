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

  /** The best of some runs; of one alone if it takes long. */
  static Load.Seen best(Subject subject, Subject.Sight sight) {
    try (Browser browser = Browser.start()) {
      Page page = browser.scripted(cookies(subject, sight.address()), sight.address().resolve("/"));
      page.setDefaultTimeout(0);
      // Each line would be sent to this program, which would slow the page down.
      page.addInitScript("console.log = () => {}");
      Load.Seen best = seen(page, sight, subject.cpu());
      double spent = best.p50();
      for (int run = 1; run < RUNS && spent < LONG_ENOUGH_MS; run++) {
        Load.Seen seen = seen(page, sight, subject.cpu());
        spent += seen.p50();
        best = best.best(seen);
      }
      return best;
    }
  }

  private static Load.Seen seen(Page page, Subject.Sight sight, Cpu cpu) {
    double before = cpu.seconds();
    page.navigate(
        sight.address().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    double took = ((Number) page.evaluate(SEEN.formatted(sight.drawn()))).doubleValue();
    return new Load.Seen(1e3 / took, took, took, (cpu.seconds() - before) * 1e3);
  }

  private static Map<String, String> cookies(Subject subject, URI address) {
    Map<String, String> cookies = new HashMap<>();
    for (HttpCookie cookie : subject.load().cookies().get(address)) {
      cookies.put(cookie.getName(), cookie.getValue());
    }
    return cookies;
  }
}
