package org.retroduct;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the server sends is HTML as the standard has it: pages, refusals, answers to forms. */
@QuarkusTest
class SoundHtmlTest {
  /** Forms that a wrong answer to would end the test or take long. */
  private static final Set<String> LEFT_OUT = Set.of("/logout", "/projects/sample");

  private final List<String> faults = new ArrayList<>();

  private void check(String what, String html) {
    Html.faults(html).forEach(fault -> faults.add(what + ": " + fault));
  }

  @Test
  void every_page_of_a_study_and_every_refusal_of_an_empty_form() {
    Site site = Site.of(Api.newAdministrator("newcomer"));
    String study = location(site.post("/projects/sample", Map.of()));
    Map<String, Crawl.Found> pages = Crawl.pages(site, List.of(study, "/", "/login"));
    assertTrue(pages.size() >= 50, "only these pages were found: " + pages.keySet());
    pages.forEach(
        (kind, page) -> {
          assertEquals(200, page.status(), page.address());
          check(kind, page.html());
          checkTheWay(kind, page.html());
        });
    Map<String, String> forms = forms(pages);
    assertTrue(forms.size() >= 20, "only these forms were found: " + forms.keySet());
    forms.forEach(
        (kind, action) -> {
          Response answer = site.post(action, Map.of());
          assertTrue(answer.statusCode() < 500, () -> action + ": " + answer.statusLine());
          if (answer.statusCode() != 303) {
            check("POST " + kind, answer.asString());
          }
        });
    assertEquals(List.of(), faults);
  }

  /** Within a study the way from the front page ends with the page itself, which is no link. */
  private void checkTheWay(String kind, String html) {
    Document page = Jsoup.parse(html);
    List<String> last = page.select(".crumbs li:last-child[aria-current=page]").eachText();
    if (kind.startsWith("/projects/*/") && last.size() != 1) {
      faults.add(kind + ": its crumbs do not end with itself");
    }
  }

  @Test
  void what_is_not_there_not_allowed_or_not_logged_in() {
    String lead = Api.newUser("lead");
    String token = Api.token(lead);
    String project = Api.newProject(token, "partnering");
    Site viewer = Site.of(Api.newMember(token, project, "viewer"));
    String pages = project.replace("/api/v1", "");
    Map<Integer, Response> refusals = new LinkedHashMap<>();
    refusals.put(404, viewer.get("/nowhere"));
    refusals.put(403, viewer.get(pages + "/rounds/new"));
    refusals.put(422, Site.of(lead).post(pages + "/arrangements", Map.of("name", "")));
    refusals.put(405, viewer.post("/keys", Map.of()));
    refusals.forEach(
        (status, answer) -> {
          assertEquals(status, answer.statusCode());
          check("status " + status, answer.asString());
        });
    String refused = refusals.get(403).asString();
    assertTrue(refused.contains("href=\"" + pages + "\">Back to the project"), refused);
    check("a log-in without a token", given().formParam("csrf", "none").post("/login").asString());
    check("a wrong password", wrongPassword().asString());
    assertEquals(List.of(), faults);
  }

  @Test
  void the_checker_finds_a_fault() {
    assertFalse(Html.faults("<!doctype html><title>x</title><p id=a><b id=a></p>").isEmpty());
  }

  /** The first form of each kind that is sent by POST. */
  private static Map<String, String> forms(Map<String, Crawl.Found> pages) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (Crawl.Found page : pages.values()) {
      for (Element form : Jsoup.parse(page.html()).select("form[method=post]")) {
        String action = Crawl.resolved(page.address(), form.attr("action"));
        if (!LEFT_OUT.contains(action)) {
          forms.putIfAbsent(Crawl.kind(action), action);
        }
      }
    }
    return forms;
  }

  private static Response wrongPassword() {
    Response form = given().get("/login");
    return given()
        .cookies(form.getCookies())
        .formParam("csrf", Jsoup.parse(form.asString()).select("[name=csrf]").attr("value"))
        .formParam("username", "admin")
        .formParam("password", "not the password at all")
        .post("/login");
  }

  private static String location(Response answer) {
    answer.then().statusCode(303);
    return URI.create(answer.getHeader("Location")).getPath();
  }
}
