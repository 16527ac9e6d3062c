package org.retroduct;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Headless Chromium for tests: pages as users have them, without JavaScript, and axe beside.
 *
 * <p>Start one in {@code @BeforeAll}, close it in {@code @AfterAll}, and give the test class a
 * {@code @Timeout}: a browser that hangs would hold the build for ever. Chromium is the program
 * named by the environment variable {@code CHROMIUM}, else one in the usual places. Where there is
 * none, the tests are skipped with one loud line; with {@code -Dbrowser.required=true} they fail.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  /** No sandbox, since containers run the build as root; nothing that calls home. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  /** The rules of axe that colours alone decide. */
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final double PATIENCE_MS = 30_000;
  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                        "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
    chromium =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  /** A running browser; ends the test as skipped, or as failed where a browser is required. */
  public static Browser start() {
    return new Browser(program().orElseThrow(Browser::none));
  }

  /** A page without JavaScript, 1280 by 800 pixels, light; it shares no cookie with others. */
  public Page page() {
    return page(1280, 800, ColorScheme.LIGHT);
  }

  /** A page without JavaScript of that size in pixels; it shares no cookie with others. */
  public Page page(int width, int height, ColorScheme scheme) {
    return context(width, height, scheme, false).newPage();
  }

  /** A page without JavaScript, 1280 by 800 pixels, light, of a reader who has logged in. */
  public Page page(Site reader, URI home) {
    return page(reader, home, 1280, 800);
  }

  /** A page without JavaScript of that size in pixels, light, of a reader who has logged in. */
  public Page page(Site reader, URI home, int width, int height) {
    Page page = page(width, height, ColorScheme.LIGHT);
    send(page.context(), reader.cookies(), home);
    return page;
  }

  private static void send(BrowserContext context, Map<String, String> cookies, URI home) {
    context.addCookies(
        cookies.entrySet().stream()
            .map(e -> new Cookie(e.getKey(), e.getValue()).setUrl(home.toString()))
            .toList());
  }

  /**
   * For benchmarks: a page on which scripts run, 1280 by 800 pixels, which sends home these
   * cookies.
   */
  public Page scripted(Map<String, String> cookies, URI home) {
    BrowserContext context = context(1280, 800, ColorScheme.LIGHT, true);
    send(context, cookies, home);
    return context.newPage();
  }

  /** A page without JavaScript of somebody who has just logged in, by the keyboard alone. */
  public Page loggedIn(String username, URI home) {
    Page page = page();
    page.navigate(home.resolve("/login").toString());
    page.locator("input[name=username]").focus();
    page.keyboard().type(username);
    page.keyboard().press("Tab");
    page.keyboard().type(Api.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(home.toString());
    return page;
  }

  /**
   * What axe finds wrong with the document that this page shows, light and dark: one line for each
   * place, none if all is well. The document is audited as it stands, an answer to a POST too. In
   * the dark it is the same but for its colours.
   */
  public List<String> faults(Page page) {
    String document = page.content();
    List<String> faults = new ArrayList<>();
    // axe waits for ever in a context without JavaScript, so it has one of its own.
    try (BrowserContext context = context(1280, 800, ColorScheme.LIGHT, true)) {
      context.addCookies(page.context().cookies());
      Page copy = context.newPage();
      copy.route(
          page.url(),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(document)));
      copy.navigate(page.url());
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        copy.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        AxeBuilder axe = new AxeBuilder(copy).setLegacyMode(true).options(faultsAlone());
        if (scheme == ColorScheme.DARK) {
          axe.withRules(OF_COLOURS);
        }
        for (Rule rule : axe.analyze().getViolations()) {
          for (CheckedNode node : rule.getNodes()) {
            faults.add(
                "%s: %s: %s: %s".formatted(scheme, rule.getId(), rule.getHelp(), node.getHtml()));
          }
        }
      }
    }
    return faults;
  }

  /** All rules, without a list of every place that keeps them: that took most of the time. */
  private static AxeRunOptions faultsAlone() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /**
   * Presses an access key, which is Alt and a letter. Playwright's own keyboard does not reach the
   * browser's access keys; an event that says it comes from the system does.
   */
  public static void accessKey(Page page, char letter) {
    CDPSession session = page.context().newCDPSession(page);
    for (String type : List.of("rawKeyDown", "char", "keyUp")) {
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.addProperty("modifiers", 1);
      event.addProperty("key", String.valueOf(letter));
      event.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(letter));
      event.addProperty("isSystemKey", true);
      if (type.equals("char")) {
        event.addProperty("text", String.valueOf(letter));
        event.addProperty("unmodifiedText", String.valueOf(letter));
      }
      session.send("Input.dispatchKeyEvent", event);
    }
    session.detach();
  }

  /**
   * Presses the left button of the mouse at the first of these points, moves over the others and
   * lets go at the last, in pixels of the window. What is dragged is dropped there. Playwright's
   * own mouse waits for scripts of the page while it drags, and here there are none.
   */
  public static void drag(Page page, double[]... points) {
    CDPSession session = page.context().newCDPSession(page);
    List<JsonObject> dragged = new ArrayList<>();
    session.on("Input.dragIntercepted", event -> dragged.add(event.getAsJsonObject("data")));
    JsonObject enabled = new JsonObject();
    enabled.addProperty("enabled", true);
    session.send("Input.setInterceptDrags", enabled);
    session.send("Input.dispatchMouseEvent", mouse("mousePressed", points[0]));
    for (double[] point : points) {
      session.send("Input.dispatchMouseEvent", mouse("mouseMoved", point));
    }
    double[] last = points[points.length - 1];
    for (JsonObject data : dragged) {
      for (String type : List.of("dragEnter", "dragOver", "drop")) {
        JsonObject event = mouse(type, last);
        event.add("data", data);
        session.send("Input.dispatchDragEvent", event);
      }
    }
    session.send("Input.dispatchMouseEvent", mouse("mouseReleased", last));
    session.detach();
  }

  private static JsonObject mouse(String type, double[] point) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("x", point[0]);
    event.addProperty("y", point[1]);
    event.addProperty("button", "left");
    event.addProperty("buttons", type.equals("mouseReleased") ? 0 : 1);
    event.addProperty("clickCount", 1);
    return event;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private BrowserContext context(int width, int height, ColorScheme scheme, boolean javaScript) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  private static Optional<Path> program() {
    String named = System.getenv("CHROMIUM");
    return Stream.concat(Stream.ofNullable(named), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static RuntimeException none() {
    return absent("no Chromium found: install it, or name it in the environment variable CHROMIUM");
  }

  /** Ends a test that lacks a program: as skipped, or as failed where a browser is required. */
  static RuntimeException absent(String what) {
    if (Boolean.getBoolean("browser.required")) {
      throw new AssertionError(what);
    }
    if (SAID.add(what)) {
      System.err.println("########## BROWSER TESTS ARE SKIPPED: " + what + " ##########");
    }
    return new TestAbortedException(what);
  }
}
