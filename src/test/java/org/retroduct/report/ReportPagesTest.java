package org.retroduct.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class ReportPagesTest {
  private CodedStudy study;
  private String page;
  private Site site;

  @BeforeEach
  void a_lead_at_the_browser() {
    study = new CodedStudy();
    page = study.address().substring("/api/v1".length());
    site = Site.of(study.username);
  }

  @Test
  void an_arrangement_shows_what_is_known_and_what_is_missing() {
    site.get(page)
        .then()
        .statusCode(200)
        .body(
            containsString("<h1>Buddying of North and South</h1>"),
            containsString("<dd>North Trust (supporter)</dd><dd>Kestrel (recipient)</dd>"),
            containsString("Announced too soon"),
            containsString("texts are still to be written"),
            containsString("2 Key messages"),
            not(containsString("xylophone")));
  }

  @Test
  void the_summary_is_read_and_downloaded() {
    site.get(page + "/summary")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .body(containsString("class=\"report\""), containsString(CodedStudy.PRINTED));
    Document summary = Jsoup.parse(site.get(page + "/summary").asString());
    assertEquals(page, summary.select(".crumbs a").last().attr("href"));
    assertEquals("Summary", summary.select(".crumbs [aria-current=page]").text());
    Document file = Jsoup.parse(site.get(page + "/summary.html").asString());
    assertEquals(0, file.select(".crumbs, .top").size());
    site.get(page + "/summary.pdf").then().statusCode(200).contentType("application/pdf");
    site.get(page + "/summary.docx?state=final")
        .then()
        .statusCode(409)
        .body(containsString("The summary cannot be final yet."));
    String exports = page.replaceAll("/arrangements/.*", "/exports/");
    site.get(exports + "segments.xlsx").then().statusCode(200);
    site.get(exports + "codebook.csv").then().statusCode(200);
  }

  @Test
  void a_section_is_written_on_a_page() {
    site.get(page + "/narrative/what-happened")
        .then()
        .statusCode(200)
        .body(containsString("<h1>6 What happened</h1>"));
    site.post(page + "/narrative/what-happened", Map.of("text", "Entry.\r\n- <b>first</b>"))
        .then()
        .statusCode(303)
        .header("Location", endsWith(page + "?done=what-happened#done"));
    site.get(page + "/narrative/what-happened")
        .then()
        .body(containsString("- &lt;b&gt;first&lt;/b&gt;"));
    site.get(page + "?done=what-happened").then().body(containsString("The text is saved."));
    site.post(page + "/narrative/what-happened", Map.of("text", "x".repeat(100_001)))
        .then()
        .statusCode(422)
        .body(containsString("There is a problem"));
    site.post(page + "/narrative/nothing", Map.of("text", "x")).then().statusCode(equalTo(404));
  }

  @Test
  void a_text_that_somebody_saved_meanwhile_is_not_overwritten_unseen() {
    String section = page + "/narrative/what-happened";
    site.get(section).then().body(containsString("name=\"version\" value=\"0\""));
    site.post(section, Map.of("text", "Theirs.", "version", "0")).then().statusCode(303);
    site.post(section, Map.of("text", "Mine.", "version", "0"))
        .then()
        .statusCode(409)
        .body(
            containsString("Somebody saved another text"),
            containsString("Mine."),
            containsString("Theirs."),
            containsString("name=\"version\" value=\"1\""));
    site.get(section).then().body(containsString("Theirs."), not(containsString("Mine.")));
    site.post(section, Map.of("text", "Mine.", "version", "1")).then().statusCode(303);
    site.get(section).then().body(containsString("Mine."));
  }

  @Test
  void a_text_that_was_emptied_is_put_back_at_once_or_later() {
    String section = page + "/narrative/what-happened";
    site.post(section, Map.of("text", "Trust grew.\r\n\"Slowly\".", "version", "0"));
    Document undone = site.undo(site.post(section, Map.of("text", "", "version", "1")));
    assertEquals("Trust grew.\n\"Slowly\".", undone.select("#text").val());
    assertEquals("It says again what it said before. Undo", undone.select("#done").text());
    assertEquals("", site.press(undone.selectFirst("#done form")).select("#text").val());

    Document later = site.page(section);
    assertEquals(
        List.of("Trust grew. \"Slowly\".", "Nothing was written.", "Trust grew. \"Slowly\"."),
        later.select(".entry .lines").eachText().subList(0, 3));
    Document back = site.press(later.selectFirst(".entry form"));
    assertEquals("Trust grew.\n\"Slowly\".", back.select("#text").val());

    String acts = page.replaceFirst("/arrangements/.*", "/acts");
    Document did = site.page(acts);
    assertEquals(
        "Changed text of 6 What happened: words", did.select("#besides ~ div td").get(0).text());
    assertEquals("", site.press(did.selectFirst("#besides ~ div form")).select("#text").val());
  }

  @Test
  void the_longest_text_of_any_signs_can_be_put_back() {
    String section = page + "/narrative/what-happened";
    String longest = "\u0001".repeat(50_000) + "\"".repeat(50_000);
    Api.as(study.token)
        .body(Map.of("text", longest))
        .put("/api/v1" + section)
        .then()
        .statusCode(200);
    site.undo(site.post(section, Map.of("text", "", "version", "1")));
    Api.as(study.token).get("/api/v1" + section).then().body("text", equalTo(longest));
  }

  @Test
  void only_writers_undo_and_only_what_nobody_changed_since() {
    String section = page + "/narrative/what-happened";
    site.post(section, Map.of("text", "Mine.", "version", "0"));
    String undo = site.page(section).selectFirst(".entry form").attr("action");
    Site coder = Site.of(Api.newMember(study.token, study.project, "coder"));
    coder.post(section, Map.of("text", "Theirs.", "version", "1")).then().statusCode(303);
    site.post(undo, Map.of()).then().statusCode(409).body(containsString("Look at it again"));
    assertEquals(
        "The text is saved.", site.page(page + "?done=what-happened").select("#done").text());
    Site viewer = Site.of(Api.newMember(study.token, study.project, "viewer"));
    assertEquals(0, viewer.page(section).select(".entry").size());
    viewer.post(undo, Map.of()).then().statusCode(403);
    coder
        .post(section, Map.of("text", "Theirs.", "version", "2"))
        .then()
        .header("Location", endsWith("/what-happened?done=same#done"));
  }
}
