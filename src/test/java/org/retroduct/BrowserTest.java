package org.retroduct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The browser of the other tests, on pages of its own. */
@Timeout(180)
class BrowserTest {

  private static final String SOUND =
      """
      <!doctype html><html lang="en"><head><title>Sound</title></head>
      <body><main><h1>Sound</h1><p id="p">as sent</p>
      <script>document.getElementById('p').textContent = 'changed by a script'</script>
      <form method="post"><label>Name <input name="name"></label><button>Send</button></form>
      </main></body></html>
      """;

  private static final String PALE_IN_THE_DARK =
      SOUND.replace(
          "</head>",
          "<style>@media (prefers-color-scheme: dark) { p { background: #222; color: #444; } }"
              + "</style></head>");

  private static Browser browser;
  private static HttpServer server;
  private static String address;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String sent =
              exchange.getRequestURI().getPath().equals("/dark") ? PALE_IN_THE_DARK : SOUND;
          String page =
              exchange.getRequestMethod().equals("POST")
                  ? sent.replace("<label>Name <input name=\"name\"></label>", "<input>")
                  : sent;
          byte[] body = page.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().set("Content-Security-Policy", "script-src 'none'");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    address = "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void runs_no_script() {
    Page page = browser.page();
    page.navigate(address);
    assertEquals("as sent", page.locator("#p").textContent());
  }

  @Test
  void finds_nothing_wrong_with_a_sound_page() {
    Page page = browser.page();
    page.navigate(address);
    assertEquals(List.of(), browser.faults(page));
  }

  @Test
  void finds_a_field_without_a_label_in_the_answer_to_a_form() {
    Page page = browser.page();
    page.navigate(address);
    page.locator("button").click();
    page.locator("form > input").waitFor();
    List<String> faults = browser.faults(page);
    assertFalse(faults.isEmpty());
    assertTrue(faults.get(0).contains(": label: "), () -> faults.toString());
  }

  @Test
  void finds_letters_that_only_the_dark_makes_hard_to_read() {
    Page page = browser.page();
    page.navigate(address + "dark");
    List<String> faults = browser.faults(page);
    assertEquals(1, faults.size(), () -> faults.toString());
    assertTrue(faults.get(0).startsWith("DARK: color-contrast: "), () -> faults.toString());
  }
}
