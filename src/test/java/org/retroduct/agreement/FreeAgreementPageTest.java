package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Agreement on transcripts and coders that are chosen on a page, also where little can be told. */
@QuarkusTest
class FreeAgreementPageTest {
  private final SessionFactory sessions;

  FreeAgreementPageTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  private static String address(Exercise exercise) {
    return exercise.project.replaceFirst("/api/v1", "") + "/agreement";
  }

  private static Document page(Exercise exercise, String query, int status) {
    Response answer = Site.of(exercise.lead()).get(address(exercise) + query);
    assertEquals(status, answer.statusCode());
    return Jsoup.parse(answer.asString());
  }

  private static Document figures(Exercise exercise, List<String> titles, String... coders) {
    return page(exercise, "?" + exercise.choice(titles, List.of(coders)), 200);
  }

  private static Exercise coded() {
    Exercise exercise = new Exercise("anna", "ben").word("One", 100);
    exercise.mark("anna", "One", 0, 20, 0, "");
    exercise.mark("ben", "One", 0, 10, 0, "");
    return exercise;
  }

  @Test
  void the_page_shows_what_the_api_answers_to_the_same_question() {
    Exercise exercise = coded();
    Document form = page(exercise, "", 200);
    assertTrue(form.select("table.agree").isEmpty());
    assertEquals(exercise.names.size() + 1, form.select("[name=coder]").size());
    String query = exercise.choice(List.of("One"), List.of("anna", "ben"));
    page(exercise, "?transcript=&" + query, 200);
    for (String more : List.of("", "&level=kind", "&includeInterviewer=true")) {
      JsonNode expected = exercise.figures(query + more).get("pooled").get(0).get("value");
      Document shown = page(exercise, "?" + query + more, 200);
      assertEquals(
          String.format(Locale.ROOT, "%.2f", expected.asDouble()),
          shown.select("tbody.g td b").first().text());
      assertEquals(3, shown.select("[checked]").size());
    }
    assertEquals(
        1,
        page(exercise, "?" + query + "&level=kind", 200)
            .select("option[value=kind][selected]")
            .size());
    assertTrue(page(exercise, "?" + query, 200).select(".head").text().contains("Present codings"));
  }

  @Test
  void what_is_missing_or_hidden_is_said_and_the_choice_stays() {
    Exercise exercise = coded();
    Document none = page(exercise, "?transcript=" + exercise.transcripts.get("One"), 422);
    assertTrue(none.title().startsWith("Error: "));
    assertEquals("Choose at least one coder.", none.select("[role=alert] li").text());
    assertEquals(1, none.select("[name=transcript][checked]").size());
    Document unit =
        page(exercise, "?unit=word&" + exercise.choice(List.of("One"), List.of("ben")), 422);
    assertTrue(unit.select("[role=alert]").text().contains("must be character, sentence or turn"));

    exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    String query = exercise.choice(List.of("One"), List.of("anna", "ben"));
    Response hidden = Site.of(exercise.names.get("ben")).get(address(exercise) + "?" + query);
    assertEquals(403, hidden.statusCode());
    Document page = Jsoup.parse(hidden.asString());
    assertTrue(page.select("[role=alert]").text().contains("hidden from you for now"));
    assertTrue(page.select("table.agree").isEmpty());
    assertEquals(404, Site.of(Api.newUser("stranger")).get(address(exercise)).statusCode());
  }

  @Test
  void one_coder_has_no_agreement_and_the_page_says_so() {
    Document page = figures(coded(), List.of("One"), "anna");
    assertEquals(
        "There is one coder only, so that nothing can be compared.",
        page.select(".note li").text());
    String table = page.select("table.agree").text();
    assertTrue(table.contains("All codes 0 – Not defined: there is one coder only"), table);
    assertTrue(page.select("table.agree svg").isEmpty());
  }

  @Test
  void coders_without_a_common_transcript_and_codes_that_nobody_used_say_so() {
    Exercise exercise = new Exercise("anna", "ben").word("One", 100).word("Two", 100);
    exercise.mark("anna", "One", 0, 20, 0, "");
    exercise.mark("ben", "Two", 0, 20, 0, "");
    String apart = figures(exercise, List.of("One", "Two"), "anna", "ben").select("main").text();
    assertTrue(apart.contains("No two of these coders have a transcript in common."), apart);
    assertTrue(apart.contains("2 of 2 transcripts"), apart);
    assertTrue(apart.contains("no text was read by two coders"), apart);
    exercise.mark("ben", "One", 0, 20, 0, "");
    Document common = figures(exercise, List.of("One"), "anna", "ben");
    String unused = common.select("table.agree td.hint").text();
    assertTrue(unused.contains("Used by nobody, and so without a value: C2"), unused);
    assertTrue(common.select(".note").text().contains("codes have no value"));
  }

  @Test
  void what_everybody_coded_whole_has_no_value_and_who_left_still_counts() {
    Exercise exercise = new Exercise("anna", "ben").word("One", 100);
    exercise.mark("anna", "One", 0, 100, 0, "");
    exercise.mark("ben", "One", 0, 100, 0, "");
    Api.as(exercise.token)
        .delete(exercise.project + "/members/" + exercise.names.get("ben"))
        .then()
        .statusCode(204);
    Document page = figures(exercise, List.of("One"), "anna", "ben");
    assertTrue(page.select("table.agree").text().contains("Not defined: chance agreement is"));
    assertEquals(2, page.select("[name=coder][checked]").size(), "who left can still be chosen");
  }

  @Test
  void fifty_coders_stand_on_one_page_which_says_what_it_leaves_out() {
    Exercise exercise = new Exercise().word("One", 100);
    List<String> query = new ArrayList<>(List.of("transcript=" + exercise.transcripts.get("One")));
    String name =
        Api.as(exercise.token)
            .get(exercise.project + "/codes/" + exercise.codes.get(0))
            .path("name");
    for (int i = 0; i < 50; i++) {
      String coder = Api.newUser("many");
      Api.as(exercise.token)
          .body(Map.of("role", "coder"))
          .put(exercise.project + "/members/" + coder)
          .then()
          .statusCode(200);
      Api.as(exercise.token)
          .contentType("multipart/form-data")
          .multiPart(
              "file",
              "codings.csv",
              ("transcript,start,end,code,memo\nOne,0," + (i < 2 ? 20 : 10) + "," + name + ",\n")
                  .getBytes(StandardCharsets.UTF_8))
          .multiPart("coder", coder)
          .post(exercise.project + "/segments/imports")
          .then()
          .statusCode(200);
      query.add("coder=" + coder);
    }
    Document page = page(exercise, "?" + String.join("&", query), 200);
    String words = page.select("main").text();
    assertTrue(
        words.contains(
            "With more than 10 coders each two of them are compared over all codes only."),
        words);
    assertEquals("All coders passages", page.select("table.agree th.n").first().text());
    assertEquals(
        49 * 50 / 2,
        page.select(
                "table.heat td.q0, table.heat td.q1, table.heat td.q2, table.heat td.q3, table.heat td.q4, table.heat td.q5")
            .size());
    Site site = Site.of(exercise.lead());
    long in = sessions.getStatistics().getPrepareStatementCount();
    site.get(address(exercise) + "?" + query.get(0) + "&" + query.get(1) + "&" + query.get(2));
    long few = sessions.getStatistics().getPrepareStatementCount() - in;
    in = sessions.getStatistics().getPrepareStatementCount();
    site.get(address(exercise) + "?" + String.join("&", query));
    assertEquals(few, sessions.getStatistics().getPrepareStatementCount() - in);
  }
}
