package org.retroduct.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/**
 * The passages of {@link CodedStudy}: PRINTED (context, P01, 8 words), "trust grew slowly"
 * (reasoning, P01, 3 words), HIDDEN (reasoning, S01, 7 words), HIDDEN_OUTCOME (outcome, S01, 7
 * words). Numbers were counted by hand.
 */
@QuarkusTest
class MatrixTest {
  private final SessionFactory sessions;
  private CodedStudy study;

  MatrixTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_coded_study() {
    study = new CodedStudy();
  }

  private ValidatableResponse matrix(String address) {
    return Api.as(study.token).get(study.project + "/matrices/" + address).then().statusCode(200);
  }

  @Test
  void codes_are_counted_by_arrangement_as_passages_people_and_words() {
    study.segment("We hid the xylophone", "reasoning", Map.of());
    matrix("codes-by-arrangement")
        .body("counted", equalTo("segments"), "rows", hasSize(3))
        .body("rows.kind", equalTo(List.of("context", "reasoning", "outcome")))
        .body("rows.total", equalTo(List.of(1, 2, 1)))
        .body("columns[0].key", equalTo(study.arrangement), "columns[1].key", equalTo("none"))
        .body("rows[1].cells", hasSize(1), "rows[1].cells[0].count", equalTo(2));
    matrix("codes-by-arrangement?count=participants").body("rows.total", equalTo(List.of(1, 2, 1)));
    // Words that two coders or two spans hold count once: 3 of P01, 7 of S01.
    matrix("codes-by-arrangement?count=words").body("rows.total", equalTo(List.of(8, 10, 7)));
  }

  @Test
  void codes_are_counted_by_who_speaks() {
    matrix("codes-by-role-group")
        .body(
            "columns.key",
            equalTo(List.of("policymaker", "staff", "patient_public", "other", "none")))
        .body("rows[1].total", equalTo(2))
        .body("rows[1].cells.column", equalTo(List.of("policymaker", "staff")))
        .body("rows[1].cells.count", equalTo(List.of(1, 1)));
    // One passage of both: it counts for each group, and once in all.
    study.segment("slowly. " + CodedStudy.HIDDEN, "resource", Map.of());
    matrix("codes-by-role-group?count=participants")
        .body("rows[1].total", equalTo(2), "rows[1].cells.count", equalTo(List.of(1, 1)));
  }

  @Test
  void what_the_interviewer_says_has_a_column_so_that_rows_add_up() {
    study.segment("How did it begin?", "reasoning", Map.of());
    matrix("codes-by-role-group")
        .body("rows[1].total", equalTo(3))
        .body("rows[1].cells.column", equalTo(List.of("policymaker", "staff", "none")))
        .body("rows[1].cells.count", equalTo(List.of(1, 1, 1)));
    matrix("codes-by-role-group?count=words").body("rows[1].cells[2].column", equalTo("none"));
    matrix("codes-by-role-group?count=participants").body("rows[1].cells", hasSize(2));
    Site site = Site.of(study.username);
    Document page = site.page(pages() + "/matrices/codes-by-role-group");
    assertEquals("Interviewer or not stated", page.select("thead th").last().text());
    String passages = page.select("td[data-label=Interviewer or not stated] a").attr("href");
    Document found = site.page(passages);
    assertEquals("1 coded passage", found.select("main h2").text());
    assertTrue(found.select("article .hint").text().startsWith("I · coded by "));
    // A column that is empty throughout is left out of the page, not of the table.
    Document stated = site.page(pages() + "/matrices/codes-by-arrangement");
    assertEquals(
        List.of("Code", "All", "Buddying of North and South"),
        stated.select("thead th").eachText());
  }

  @Test
  void codes_that_share_words_stand_side_by_side() {
    study.segment("announced before anybody", "outcome", Map.of());
    study.segment("visits were", "outcome", Map.of());
    matrix("co-occurrence")
        .body("rows.total", equalTo(List.of(1, 2, 3)))
        .body("rows[0].cells.count", equalTo(List.of(1)))
        .body("rows[1].cells", hasSize(0))
        .body("rows[2].cells.count", equalTo(List.of(2)));
    matrix("co-occurrence?count=participants")
        .body("rows.total", equalTo(List.of(1, 2, 2)), "rows[2].cells.count", equalTo(List.of(1)));
    // 7 of S01, and 3 and 2 of P01, which alone stand on words of the context.
    matrix("co-occurrence?count=words")
        .body("rows[2].total", equalTo(12), "rows[2].cells.count", equalTo(List.of(5)));
    matrix("co-occurrence?kind=outcome")
        .body("rows", hasSize(1), "columns", hasSize(1), "rows[0].cells", hasSize(0));
    matrix("co-occurrence?kind=outcome&with=context")
        .body("columns.kind", equalTo(List.of("context")))
        .body("rows[0].cells[0].count", equalTo(2));
  }

  @Test
  void what_is_no_kind_or_count_is_refused() {
    for (String wrong :
        List.of("co-occurrence?kind=x", "co-occurrence?with=x", "codes-by-role-group?count=x")) {
      Api.as(study.token).get(study.project + "/matrices/" + wrong).then().statusCode(422);
      Site.of(study.username)
          .get(pages() + "/matrices/" + wrong)
          .then()
          .statusCode(422)
          .body(containsString("<title>Error: "));
    }
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(study.project + "/matrices/co-occurrence").then().statusCode(404);
    Site.of(study.username).get(pages() + "/matrices/weather").then().statusCode(404);
  }

  private String pages() {
    return study.project.substring("/api/v1".length());
  }

  @Test
  void each_number_leads_to_as_many_passages() {
    study.segment("announced before anybody", "outcome", Map.of());
    study.segment("We hid the xylophone", "reasoning", Map.of());
    study.twice();
    Site site = Site.of(study.username);
    int followed = 0;
    for (String name : List.of("codes-by-arrangement", "codes-by-role-group", "co-occurrence")) {
      Document page = Jsoup.parse(site.get(pages() + "/matrices/" + name).asString());
      for (Element link : page.select("table.heat td a")) {
        String found = Jsoup.parse(site.get(link.attr("href")).asString()).select("h2").text();
        String passages = found.replaceFirst(".* in ", "");
        assertEquals(link.text(), passages.replaceFirst(" .*", ""), link.attr("href"));
        followed++;
      }
    }
    assertTrue(followed >= 12, "links followed: " + followed);
  }

  @Test
  void the_table_is_taken_home_and_recorded() {
    String csv =
        Api.as(study.token)
            .get(study.project + "/exports/codes-by-arrangement.csv?count=words")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();
    assertTrue(csv.startsWith("short,code,kind,all,Buddying of North and South,Not stated\r\n"));
    assertTrue(csv.contains(",context,8,8,\r\n"), csv);
    Api.as(study.token)
        .get(study.project + "/exports")
        .then()
        .body("items.kind", equalTo(List.of("codes-by-arrangement")));
    String viewer = Api.token(Api.newMember(study.token, study.project, "viewer"));
    Api.as(viewer).get(study.project + "/exports/co-occurrence.csv").then().statusCode(403);
    Api.as(study.token).get(study.project + "/exports/weather.csv").then().statusCode(404);
  }

  @Test
  void hidden_work_is_not_counted() {
    String other = Api.newMember(study.token, study.project, "coder");
    Map<String, Object> round =
        Map.of(
            "name", "First",
            "transcripts", List.of(study.transcript),
            "coders", List.of(study.username, other));
    Api.as(study.token).body(round).post(study.project + "/rounds").then().statusCode(201);
    for (String name : List.of("codes-by-arrangement", "codes-by-role-group", "co-occurrence")) {
      Api.as(Api.token(other))
          .get(study.project + "/matrices/" + name)
          .then()
          .statusCode(200)
          .body("rows", hasSize(0));
    }
  }

  @Test
  void more_passages_take_no_more_statements() {
    matrix("codes-by-role-group");
    long few = statements();
    study.twice();
    assertEquals(few, statements());
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    matrix("codes-by-role-group");
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
