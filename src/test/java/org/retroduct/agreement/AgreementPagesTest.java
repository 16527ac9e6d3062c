package org.retroduct.agreement;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** From an open round to the figures, as a lead does it in a browser without JavaScript. */
@QuarkusTest
class AgreementPagesTest {
  private final SessionFactory sessions;
  private final Map<String, String> cookies = new HashMap<>();
  private Exercise exercise;
  private String base;

  AgreementPagesTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_project_with_two_coders_and_a_transcript() {
    exercise = new Exercise("anna", "ben").word("One", 100);
    base = exercise.project.replaceFirst("/api/v1", "");
  }

  private void logIn(String name) {
    cookies.clear();
    Response form = given().get("/login");
    cookies.putAll(form.cookies());
    Response done =
        asked()
            .formParam("csrf", Jsoup.parse(form.asString()).select("[name=csrf]").val())
            .formParam("username", name)
            .formParam("password", Api.PASSWORD)
            .post("/login");
    assertEquals(303, done.statusCode());
    cookies.putAll(done.cookies());
  }

  private RequestSpecification asked() {
    return given().redirects().follow(false).cookies(cookies);
  }

  private Document page(String address) {
    return Jsoup.parse(asked().get(address).then().statusCode(200).extract().asString());
  }

  private Response post(String address, Document from, Map<String, List<String>> fields) {
    RequestSpecification request =
        asked().formParam("csrf", from.select("[name=csrf]").last().val());
    fields.forEach(request::formParam);
    return request.post(address);
  }

  private static String path(Response response) {
    return response.header("Location").replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void a_lead_opens_a_round_closes_it_and_reads_the_agreement() {
    logIn(exercise.lead());
    assertEquals("No rounds yet", page(base + "/rounds").select(".empty h2").text());
    Document form = page(base + "/rounds/new");
    assertNotNull(form.selectFirst("[name=blind][checked]"));
    Document bare = Jsoup.parse(post(base + "/rounds", form, Map.of()).asString());
    assertEquals(
        List.of("#name", "#transcripts", "#coders"), bare.select(".errors li a").eachAttr("href"));
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("transcripts", List.of(exercise.transcripts.get("One")));
    fields.put("coders", List.copyOf(exercise.names.values()));
    fields.put("unit", List.of("character"));
    Response refused = post(base + "/rounds", form, fields);
    assertEquals(422, refused.statusCode());
    Document again = Jsoup.parse(refused.asString());
    assertTrue(again.title().startsWith("Error: "));
    assertEquals(2, again.select("[name=coders][checked]").size());
    assertNull(again.selectFirst("[name=blind][checked]"));

    fields.put("name", List.of("First <round>"));
    Response opened = post(base + "/rounds", form, fields);
    assertEquals(303, opened.statusCode());
    String address = path(opened).replaceFirst("\\?.*", "");
    Document open = page(path(opened));
    assertEquals("First <round>", open.select("h1").text());
    assertNull(open.selectFirst("form[action$=/close]"));
    assertEquals("First <round>", page(base + "/rounds").select("tbody th").text());
    assertEquals(409, asked().get(address + "/agreement").statusCode());

    String round = address.substring(address.lastIndexOf('/') + 1);
    exercise.mark("anna", "One", 0, 20, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.submit(round, "anna", "ben");
    Document ready = page(address);
    Element button = ready.selectFirst("form[action$=/close] button");
    assertNotNull(button);
    Response closed = post(address + "/close", ready, Map.of());
    assertEquals(303, closed.statusCode());
    assertEquals(address + "/agreement", path(closed));
    Document closedRound = page(address);
    assertNotNull(closedRound.selectFirst("a[href$=/agreement]"));
    assertNull(closedRound.selectFirst("form[action$=/close]"));
    figures(page(path(closed)));
    assertEquals(422, asked().get(path(closed) + "?unit=word").statusCode());
    for (String other : List.of("?unit=sentence", "?unit=turn&level=kind", "?level=kind")) {
      assertFalse(page(path(closed) + other).select("table.agree tbody tr").isEmpty());
    }
    counted(path(closed));
  }

  /** 10 letters both, 10 Anna alone, 80 neither. */
  private void figures(Document page) {
    assertTrue(page.title().startsWith("Agreement"));
    Element row = page.selectFirst("table.agree tr:has(.tag)");
    assertNotNull(row);
    List<String> cells = row.select("td").eachText();
    assertEquals(List.of("1", "1", "10", "20"), cells.subList(0, 4));
    // 1 - Do/De with Do = 20 (ordered pairs), by the definition: the REST tests have the value.
    assertTrue(cells.get(4).matches("0\\.\\d\\d"), cells.get(4));
    assertNotNull(row.selectFirst("svg[role=img]"));
    assertTrue(page.select("table.agree .hint").text().contains("nobody coded anything here"));
    assertTrue(page.select(".note li").text().contains("fewer than six"));
    assertTrue(page.select("dl.facts dt").text().contains("Cohen’s kappa"));
    int columns = page.select("table.agree thead th").size();
    for (Element each : page.select("table.agree tbody tr")) {
      int width = 0;
      for (Element cell : each.select("th, td")) {
        width += cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
      }
      assertEquals(columns, width, each.text());
    }
  }

  private void counted(String address) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    page(address);
    long statements = sessions.getStatistics().getPrepareStatementCount() - before;
    assertTrue(statements < 20, statements + " statements");
  }

  @Test
  void only_a_lead_opens_and_closes_rounds() {
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    logIn(exercise.names.get("anna"));
    assertEquals(403, asked().get(base + "/rounds/new").statusCode());
    Document mine = page(base + "/rounds/" + round);
    assertNull(mine.selectFirst("form[action$=/close]"));
    assertEquals(1, mine.select("td .hint:contains(not finished)").size());
    Document any = page(base + "/rounds");
    assertNull(any.selectFirst("a[href$=/rounds/new]"));
    assertEquals(403, post(base + "/rounds/" + round + "/close", any, Map.of()).statusCode());
  }
}
