package org.retroduct.coding.home;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.transcript.StudyRows;

@QuarkusTest
class TranscriptPagesTest {
  @Inject DataSource dataSource;
  @Inject SessionFactory sessions;

  private String username;
  private String token;
  private String project;
  private final Map<String, String> cookies = new HashMap<>();

  @BeforeEach
  void a_lead_who_is_logged_in() {
    username = Api.newUser("lead");
    token = Api.token(username);
    project = Api.newProject(token, "empty");
    logIn(username);
  }

  private void logIn(String name) {
    cookies.clear();
    Response form = given().get("/login");
    cookies.putAll(form.cookies());
    Response done =
        given()
            .redirects()
            .follow(false)
            .cookies(cookies)
            .formParam("csrf", Jsoup.parse(form.asString()).select("[name=csrf]").val())
            .formParam("username", name)
            .formParam("password", Api.PASSWORD)
            .post("/login");
    assertEquals(303, done.statusCode());
    cookies.putAll(done.cookies());
  }

  private String address() {
    return project.replaceFirst("/api/v1", "") + "/transcripts";
  }

  private Document page(String address) {
    return Jsoup.parse(
        given().cookies(cookies).get(address).then().statusCode(200).extract().asString());
  }

  private Response post(Map<String, String> fields, String fileName, byte[] content) {
    var request =
        given()
            .redirects()
            .follow(false)
            .cookies(cookies)
            .multiPart("csrf", page(address()).select("[name=csrf]").last().val())
            .multiPart("file", fileName, content, "text/plain");
    fields.forEach(request::multiPart);
    return request.post(address());
  }

  @Test
  void an_empty_project_says_what_goes_here() {
    Document page = page(address());
    assertEquals("No transcripts yet", page.select(".empty h2").text());
    assertNotNull(page.selectFirst("form[enctype=multipart/form-data] [name=file]"));
    assertTrue(page.title().startsWith("Transcripts"));
  }

  @Test
  void the_front_page_and_progress_ask_once_what_rounds_there_are() {
    for (String page : List.of("", "/progress", "/transcripts")) {
      long before = askedForTasks();
      page(project.replaceFirst("/api/v1", "") + page);
      assertEquals(1, askedForTasks() - before, page);
    }
  }

  private long askedForTasks() {
    Statistics statistics = sessions.getStatistics();
    return Arrays.stream(statistics.getQueries())
        .filter(query -> query.toLowerCase(Locale.ROOT).contains("from assignment a "))
        .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
        .sum();
  }

  @Test
  void an_upload_comes_back_as_a_row_with_what_was_left_out() {
    String arrangement = StudyRows.arrangement(dataSource, project, "Buddying").toString();
    String p01 = StudyRows.participant(dataSource, project, "P01").toString();
    Map<String, String> fields =
        Map.of(
            "title", "First <one>",
            "kind", "interview",
            "arrangement", arrangement,
            "participant", p01,
            "conductedOn", "2025-10-14");
    byte[] text = "A heading\n\nI: Are you there?\n\nP01: Yes.\n".getBytes(StandardCharsets.UTF_8);
    Response done = post(fields, "a.txt", text);
    assertEquals(303, done.statusCode(), done.asString());
    Document page =
        page(
            done.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("#done$", ""));
    assertEquals("Added First <one>: 2 turns, 4 words. Open it", page.select("#done").text());
    assertTrue(page.select(".note li").text().startsWith("Line 1:"), page.select(".note").text());
    assertEquals(
        List.of("First <one>", "Buddying", "P01", "4", "2", "not begun", "Details of First <one>"),
        page.select("tbody tr").first().children().stream().map(Element::text).toList());
    assertEquals(1, page.select("tbody tr").size());
  }

  @Test
  void without_a_title_the_name_of_the_file_is_taken() {
    byte[] text = "I: Are you there?".getBytes(StandardCharsets.UTF_8);
    assertEquals(303, post(Map.of("title", ""), "Interview 07.txt", text).statusCode());
    assertEquals("Interview 07", page(address()).select("tbody th a").text());
  }

  @Test
  void a_refused_file_keeps_the_fields_and_leads_to_the_reason() {
    StudyRows.arrangement(dataSource, project, "Buddying");
    Map<String, String> fields =
        Map.of("title", "Mine", "kind", "panel_note", "conductedOn", "2025-10-14");
    Response refused =
        post(fields, "a.txt", "I: Yes?\nP01: N\0o.".getBytes(StandardCharsets.UTF_8));
    assertEquals(422, refused.statusCode());
    Document page = Jsoup.parse(refused.asString());
    assertTrue(page.title().startsWith("Error: "));
    assertEquals("#file", page.select(".errors a").attr("href"));
    assertEquals("Mine", page.select("#title").val());
    assertEquals("2025-10-14", page.select("#conductedOn").val());
    assertEquals("panel_note", page.select("#kind option[selected]").val());
    Response wrong =
        post(Map.of("conductedOn", "soon"), "a.txt", "I: Yes?".getBytes(StandardCharsets.UTF_8));
    assertEquals(422, wrong.statusCode());
    assertEquals("#conductedOn", Jsoup.parse(wrong.asString()).select(".errors a").attr("href"));
    assertEquals(422, post(Map.of("title", "T"), "", new byte[0]).statusCode());
    assertEquals("No transcripts yet", page(address()).select(".empty h2").text());
  }

  @Test
  void who_may_not_import_sees_the_list_alone() {
    String viewer = Api.newUser("viewer");
    Api.as(token).body(Map.of("role", "viewer")).put(project + "/members/" + viewer);
    logIn(viewer);
    Document empty = page(address());
    assertNull(empty.selectFirst("[name=file]"));
    assertEquals("A lead of this project adds them.", empty.select(".empty p").text());
    String home = address().replace("/transcripts", "");
    assertEquals(
        List.of("transcripts", "codes", "passages coded that you can see"),
        page(home).select(".stat span").eachText());
    assertNull(page(home).selectFirst("a[href$=/acts]"));
    given()
        .cookies(cookies)
        .get("/projects/01890000-0000-7000-8000-000000000000/transcripts")
        .then()
        .statusCode(404);
  }

  @Test
  void the_page_costs_the_same_for_any_number_of_transcripts() {
    add("A");
    page(address());
    long one = statements();
    add("B");
    add("C");
    assertEquals(one, statements());
    assertFalse(one > 15, "statements: " + one);
  }

  private void add(String title) {
    Api.as(token)
        .body(Map.of("metadata", Map.of("title", title), "text", "I: Yes?\nP01: No."))
        .post(project + "/transcripts")
        .then()
        .statusCode(201);
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    page(address());
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
