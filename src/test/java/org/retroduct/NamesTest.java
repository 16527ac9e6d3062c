package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are called by their display names where people read, and by user name in the API. */
@QuarkusTest
class NamesTest {
  /** Where members are managed and chosen, also for a round, their user names stand beside. */
  private static final List<String> BESIDE = List.of("/members", "/rounds/new", "/change");

  private static final Pattern SAMPLE = Pattern.compile("coder-[ab](-\\d+)?");

  private String lead;
  private String anna;
  private String token;
  private String annas;
  private String project;
  private String pages;

  @BeforeEach
  void a_study_of_two_people() {
    lead = Api.newUser("lead");
    token = Api.token(lead);
    pages =
        URI.create(Site.of(lead).post("/projects/sample", Map.of()).getHeader("Location"))
            .getPath();
    project = "/api/v1" + pages;
    anna = Api.newMember(token, project, "coder");
    annas = Api.token(anna);
    called(lead, "Lena Lead");
    called(anna, "Anna Andersson");
  }

  private static void called(String username, String name) {
    Api.admin()
        .body(Map.of("displayName", name))
        .contentType("application/merge-patch+json")
        .patch("/api/v1/users/" + username)
        .then()
        .statusCode(200);
  }

  private String made(String bearer, String address, Map<String, ?> body) {
    return Api.as(bearer)
        .body(body)
        .post(project + address)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What leaves her name on pages. */
  private void work() {
    String transcript =
        made(
            token,
            "/transcripts",
            Map.of("metadata", Map.of("title", "AAA"), "text", "I: So?\nS1: We met. We agreed."));
    String code = made(annas, "/codes", Map.of("kind", "reasoning", "name", "Trusting"));
    String other = made(annas, "/codes", Map.of("kind", "outcome", "name", "Agreeing"));
    String segments = "/transcripts/" + transcript + "/segments";
    String one =
        made(
            annas,
            segments,
            Map.of("start", 4, "end", 11, "codes", List.of(code), "memo", "We met?"));
    String two = made(annas, segments, Map.of("start", 12, "end", 22, "codes", List.of(other)));
    made(annas, "/memos", Map.of("text", "We met here", "target", code));
    made(
        annas,
        "/partials",
        Map.of(
            "sentence",
            "So it goes",
            "segments",
            List.of(
                Map.of("segment", one, "slot", "reasoning"),
                Map.of("segment", two, "slot", "outcome"))));
    String proposition = made(annas, "/propositions", Map.of("text", "We meet"));
    Api.as(annas)
        .body(Map.of("source", "Us"))
        .patch(project + "/propositions/" + proposition)
        .then()
        .statusCode(200);
    made(
        annas,
        "/questions",
        Map.of("transcript", transcript, "turn", 0, "propositions", List.of(proposition)));
    made(
        token,
        "/rounds",
        Map.of(
            "name",
            "AAA",
            "transcripts",
            List.of(transcript),
            "coders",
            List.of(anna, lead),
            "blind",
            false));
  }

  @Test
  void no_page_calls_people_by_their_user_names() {
    work();
    Site site = Site.of(lead);
    List<String> wrong = new ArrayList<>();
    int named = 0;
    Map<String, Crawl.Found> all = Crawl.pages(site, List.of(pages, pages + "/search?q=met"));
    for (Crawl.Found page : all.values()) {
      String text = Jsoup.parse(page.html()).text();
      named += text.contains("Anna Andersson") ? 1 : 0;
      boolean beside = BESIDE.stream().anyMatch(page.address()::endsWith);
      Matcher sample = SAMPLE.matcher(text);
      if (!beside && (text.contains(anna) || text.contains(lead) || sample.find())) {
        wrong.add(page.address());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(named >= 10, "her name stands on " + named + " pages only");
  }

  @Test
  void word_has_names_and_tables_have_user_names() throws IOException {
    work();
    Site site = Site.of(lead);
    String files = pages + "/exports/segments.";
    byte[] word = site.get(files + "docx").then().statusCode(200).extract().asByteArray();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertTrue(text.getText().contains("coded by Anna Andersson"), text.getText());
    }
    assertTrue(site.get(files + "csv").asString().contains("," + anna + ","));
    assertTrue(site.get(files + "csv?coder=" + anna).asString().contains("," + anna + ","));
  }

  @Test
  void two_of_one_name_are_told_apart_and_who_left_is_still_called_by_name() {
    work();
    String name = "Anna " + anna.substring(anna.lastIndexOf('-') + 1);
    called(anna, name);
    Site site = Site.of(lead);
    Document passages = site.page(pages + "/passages?coder=" + anna);
    assertTrue(passages.text().contains("coded by " + name + " ·"), passages.text());
    assertEquals(anna, passages.select("#coder [selected]").val());
    String second = Api.newMember(token, project, "coder");
    called(second, name);
    String told = site.page(pages + "/passages?coder=" + anna).text();
    assertTrue(told.contains("coded by " + name + " (" + anna + ") ·"), told);
    Api.as(token).delete(project + "/members/" + second).then().statusCode(204);
    called(second, "Somebody Else");
    Api.as(token).delete(project + "/members/" + anna).then().statusCode(204);
    String left = site.page(pages + "/passages?coder=" + anna).text();
    assertTrue(left.contains("coded by " + name + " ·"), left);
  }
}
