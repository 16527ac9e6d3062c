package org.retroduct;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages as a logged-in reader without JavaScript uses them. */
public final class Site {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private final Map<String, String> cookies;

  private Site(Map<String, String> cookies) {
    this.cookies = cookies;
  }

  /** Logs an account in whose password is {@link Api#PASSWORD}. */
  public static Site of(String username) {
    Response form = given().get("/login");
    Response answer =
        given()
            .redirects()
            .follow(false)
            .cookies(form.getCookies())
            .formParam("csrf", token(form))
            .formParam("username", username)
            .formParam("password", Api.PASSWORD)
            .post("/login");
    answer.then().statusCode(303);
    return new Site(answer.getCookies());
  }

  /** What a browser needs to be this reader. */
  Map<String, String> cookies() {
    return cookies;
  }

  /** Loads a page; what stands after a {@code #} is not sent. */
  public Response get(String path) {
    String sent = path.replaceFirst("#.*", "");
    return given().redirects().follow(false).cookies(cookies).get(sent);
  }

  /** Posts a form with a valid token to {@code path}; a redirect is not followed. */
  public Response post(String path, Map<String, ?> fields) {
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf", token(get("/")))
        .formParams(fields)
        .post(path);
  }

  /** Presses the button of a form that stands on a page; a redirect is followed. */
  public Document press(Element form) {
    Response answer = post(form.attr("action"), Map.of());
    answer.then().statusCode(303);
    return page(answer.getHeader("Location").replaceFirst("^https?://[^/]+", ""));
  }

  /** Presses the button of the notice that an act led to; a redirect is followed. */
  public Document undo(Response act) {
    act.then().statusCode(303);
    Document told = page(act.getHeader("Location").replaceFirst("^https?://[^/]+", ""));
    return press(told.selectFirst("#done form"));
  }

  /** Loads a page that is there. */
  public Document page(String path) {
    Response answer = get(path);
    answer.then().statusCode(200);
    return Jsoup.parse(answer.asString());
  }

  /** Sends a text as a file of a form to {@code path}; a redirect is not followed. */
  public Response upload(String path, String name, String text) {
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .multiPart("csrf", token(get("/")))
        .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  private static String token(Response page) {
    Matcher matcher = TOKEN.matcher(page.asString());
    if (!matcher.find()) {
      throw new AssertionError("no form on " + page.statusLine());
    }
    return matcher.group(1);
  }
}
