package org.retroduct.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        .header("Location", endsWith(page + "?done=saved#done"));
    site.get(page + "/narrative/what-happened")
        .then()
        .body(containsString("- &lt;b&gt;first&lt;/b&gt;"));
    site.get(page + "?done=saved").then().body(containsString("The text is saved."));
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
}
