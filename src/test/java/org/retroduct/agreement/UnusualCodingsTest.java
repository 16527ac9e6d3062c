package org.retroduct.agreement;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** What real coding does to figures: each case has a value or a reason, and words on the page. */
@QuarkusTest
class UnusualCodingsTest {
  private final SessionFactory sessions;

  UnusualCodingsTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  private static Exercise two() {
    return new Exercise("anna", "ben").word("One", 100);
  }

  private static String round(Exercise exercise) {
    return exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
  }

  private static void close(Exercise exercise, String round, String... coders) {
    exercise.submit(round, coders);
    exercise.close(round).statusCode(200);
  }

  private static String base(Exercise exercise) {
    return exercise.project.replaceFirst("/api/v1", "");
  }

  private static Document page(Exercise exercise, String round) {
    return Jsoup.parse(
        Site.of(exercise.lead())
            .get(base(exercise) + "/rounds/" + round + "/agreement")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static String changes(Document page) {
    return page.select(".note:has(h2:contains(Changed since))").text();
  }

  @Test
  void text_coded_whole_by_everybody_has_no_variation() {
    Exercise exercise = two();
    String round = round(exercise);
    exercise.mark("anna", "One", 0, 100, 0, round);
    exercise.mark("ben", "One", 0, 100, 0, round);
    close(exercise, round, "anna", "ben");
    JsonNode code = exercise.ofCode(exercise.figures("round=" + round), 0);
    JsonNode alpha = Exercise.result(code.get("results"), "alpha_binary_code");
    assertEquals("no_variation", alpha.get("reason").asText());
    assertTrue(alpha.get("value").isNull());
    Document page = page(exercise, round);
    assertTrue(page.select("table.agree").text().contains("Not defined: chance agreement is"));
    assertTrue(page.select("main").text().contains("could not be computed (chance agreement"));
  }

  @Test
  void overlapping_passages_of_one_coder_count_once_and_touching_ones_stay_two() {
    Exercise exercise = two();
    exercise.mark("anna", "One", 0, 10, 0, "");
    exercise.mark("anna", "One", 5, 20, 0, "");
    exercise.mark("ben", "One", 0, 10, 0, "");
    exercise.mark("ben", "One", 10, 20, 0, "");
    JsonNode figures = exercise.figures(exercise.choice(List.of("One"), List.of("anna", "ben")));
    JsonNode code = exercise.ofCode(figures, 0);
    assertEquals(1, code.get("segments").get(exercise.names.get("anna")).asInt());
    assertEquals(2, code.get("segments").get(exercise.names.get("ben")).asInt());
    assertEquals(20, code.get("units").get("both").asInt());
    assertEquals(20, code.get("units").get("either").asInt());
    JsonNode percent = Exercise.result(code.get("results"), "char_percent_agreement");
    assertEquals(1, percent.get("value").asDouble(), 0);
  }

  @Test
  void a_passage_without_length_is_refused_and_in_a_table_left_out_with_a_warning() {
    Exercise exercise = two();
    Api.as(exercise.tokens.get("anna"))
        .body(Map.of("start", 5, "end", 5, "codes", List.of(exercise.codes.get(0))))
        .post(exercise.project + "/transcripts/" + exercise.transcripts.get("One") + "/segments")
        .then()
        .statusCode(422);
    Map<String, Object> none =
        Map.of("document", "d", "coder", "A", "start", 3, "end", 3, "code", "a");
    Map<String, Object> one =
        Map.of("document", "d", "coder", "A", "start", 0, "end", 4, "code", "a");
    Map<String, Object> body =
        Map.of(
            "kind", "unitizing",
            "coders", List.of("A", "B"),
            "categories", List.of("a"),
            "documents", List.of(Map.of("id", "d", "length", 9, "coders", List.of("A", "B"))),
            "spans", List.of(none, one));
    Api.admin()
        .body(body)
        .post("/api/v1/agreement/calculations")
        .then()
        .statusCode(200)
        .body("warnings", contains("Spans without length, left out: 1"));
  }

  @Test
  void two_of_three_coders_without_a_common_transcript_say_so() {
    Exercise exercise = new Exercise("anna", "ben", "cem").word("One", 100).word("Two", 50);
    String round =
        exercise.round(
            Map.of("One", List.of("anna", "ben"), "Two", List.of("anna", "cem")), Map.of());
    exercise.mark("anna", "One", 0, 20, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.mark("anna", "Two", 0, 20, 1, round);
    exercise.mark("cem", "Two", 0, 20, 1, round);
    close(exercise, round, "anna", "ben", "cem");
    JsonNode figures = exercise.figures("round=" + round);
    assertEquals(3, figures.get("pairs").size());
    for (JsonNode pair : figures.get("pairs")) {
      boolean apart = !pair.get("coders").toString().contains(exercise.names.get("anna"));
      JsonNode pooled = Exercise.result(pair.get("results"), "alpha_binary_pooled");
      assertEquals(
          apart ? "no_pairable_text" : "", pooled.get("reason").asText("").replace("null", ""));
    }
    Document page = page(exercise, round);
    assertEquals(3, page.select("table.heat td:not(:empty)").size());
    assertTrue(page.select("table.heat .hint").text().contains("no text was read by two coders"));
    linksToWhatWasKept(exercise, page);
    assertEquals(
        "Krippendorff’s alpha, binary, pooled, over all codes",
        page.select("section:has(table.heat) > .hint").first().text());
    // Anna and Cem coded the same.
    assertEquals("1.00", page.select("table.heat td.q5").text());
    assertEquals(2, page.select("section:has(h2:contains(Lowest)) li").size());
    String method = page.select("section:has(h2:contains(methods section)) p").text();
    assertTrue(method.startsWith("Three coders coded 2 transcripts (150 characters"), method);
    assertTrue(method.contains("Each transcript was finished by 2 of them."), method);
    assertTrue(method.contains("No intervals are given"), method);
    assertTrue(method.contains("Retroduct 0."), method);
    assertFalse(page.select("li:contains(Unitizing), li:contains(unitizing textual)").isEmpty());
  }

  /** Ben coded half of Anna's passage with the first code, Cem all of it with the second. */
  private static void linksToWhatWasKept(Exercise exercise, Document page) {
    Site site = Site.of(exercise.lead());
    String code = page.select("tbody:not(.g) tr:has(b) a.tag").attr("href");
    assertTrue(code.endsWith("/compare?code=" + exercise.codes.get(0)), code);
    Document kept = Jsoup.parse(site.get(code).then().statusCode(200).extract().asString());
    assertEquals("aaaaaaaaaa", kept.select(".only").text());
    // The second code was used in the second transcript only, which is opened.
    String second = page.select("tbody:not(.g) tr:has(b) a.tag").get(1).attr("href");
    Document other = Jsoup.parse(site.get(second).then().statusCode(200).extract().asString());
    assertTrue(other.select(".meta").first().text().contains(" of Two. "), second);
    assertEquals("a".repeat(20), other.select("mark").text());

    String two = page.select("table.heat td.q5 a").attr("href");
    Document pair = Jsoup.parse(site.get(two).then().statusCode(200).extract().asString());
    assertEquals(
        List.of("anna passages", "cem passages"),
        pair.select("table.agree th.n").eachText().subList(0, 2));
    assertTrue(pair.select("table.heat").isEmpty());
    assertEquals("1.00", pair.select("tbody.g td b").first().text());
    assertEquals(1, pair.select("main a:contains(All coders)").size());
    // Letters stand beside the text until it is settled, so no link tells whose they are.
    assertTrue(pair.select("a[href*=compare][href*=pair]").isEmpty());
    assertEquals(404, site.get(two.replaceFirst("pair=\\d-\\d", "pair=2-1")).statusCode());
  }

  @Test
  void a_coder_who_left_the_project_still_counts_and_the_page_says_so() {
    Exercise exercise = two();
    String round = round(exercise);
    exercise.mark("anna", "One", 0, 20, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.submit(round, "anna", "ben");
    String ben = exercise.names.get("ben");
    Api.as(exercise.token).delete(exercise.project + "/members/" + ben).then().statusCode(204);
    exercise.close(round).statusCode(200);
    JsonNode figures = exercise.figures("round=" + round);
    assertEquals(10, exercise.ofCode(figures, 0).get("units").get("both").asInt());
    JsonNode free = exercise.figures(exercise.choice(List.of("One"), List.of("anna", "ben")));
    assertEquals(10, exercise.ofCode(free, 0).get("units").get("both").asInt());
    // Others who have an account may have the same name.
    String told = changes(page(exercise, round)).replace(" (" + ben + ")", "");
    assertTrue(told.contains("ben is no member"), told);
  }

  @Test
  void what_happens_to_codings_and_codes_later_changes_no_byte_and_the_page_counts_it() {
    Exercise exercise = two();
    String round = round(exercise);
    String first = exercise.mark("anna", "One", 0, 20, 0, round);
    String second = exercise.mark("anna", "One", 30, 40, 1, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    String third = exercise.mark("ben", "One", 30, 45, 1, round);
    close(exercise, round, "anna", "ben");
    assertEquals("", changes(page(exercise, round)));
    List<byte[]> before = answers(exercise, round);

    String anna = exercise.tokens.get("anna");
    Api.as(anna).delete(exercise.project + "/segments/" + first).then().statusCode(204);
    recode(exercise, "anna", second);
    assertTrue(
        changes(page(exercise, round)).contains("Codings added: 0, changed: 1, deleted: 1."));
    recode(exercise, "ben", third);
    Api.as(exercise.token)
        .contentType("application/merge-patch+json")
        .body(Map.of("name", "Named anew"))
        .patch(exercise.project + "/codes/" + exercise.codes.get(0))
        .then()
        .statusCode(200);
    Api.as(exercise.token)
        .delete(exercise.project + "/codes/" + exercise.codes.get(1))
        .then()
        .statusCode(204);

    List<byte[]> after = answers(exercise, round);
    for (int i = 0; i < before.size(); i++) {
      assertTrue(Arrays.equals(before.get(i), after.get(i)), "answer " + i);
    }
    Document page = page(exercise, round);
    assertFalse(page.select("table.agree").text().contains("Named anew"));
    assertTrue(changes(page).contains("changed: 2, deleted: 1."), changes(page));
  }

  private static void recode(Exercise exercise, String coder, String segment) {
    Api.as(exercise.tokens.get(coder))
        .contentType("application/merge-patch+json")
        .body(Map.of("codes", List.of(exercise.codes.get(2))))
        .patch(exercise.project + "/segments/" + segment)
        .then()
        .statusCode(200);
  }

  /** The stored figures, and others computed from what was stored. */
  private static List<byte[]> answers(Exercise exercise, String round) {
    List<byte[]> answers = new ArrayList<>();
    answers.add(exercise.agreement(exercise.token, "round=" + round).extract().asByteArray());
    for (String more : List.of("", "&level=kind", "&unit=sentence", "&unit=turn&level=kind")) {
      answers.add(
          Api.as(exercise.token)
              .get(exercise.project + "/exports/agreement.csv?round=" + round + more)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray());
    }
    return answers;
  }

  @Test
  void successive_rounds_stand_side_by_side_the_lowest_code_first() {
    Exercise exercise = two();
    String empty = rounds(exercise).select(".empty h2").text();
    assertEquals("No round is closed yet", empty);
    String first = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of("name", "First"));
    both(exercise, first, 0, 10, 10);
    both(exercise, first, 1, 40, 10);
    close(exercise, first, "anna", "ben");
    exercise.word("Two", 100);
    String second = exercise.round(Map.of("Two", List.of("anna", "ben")), Map.of("name", "Second"));
    exercise.mark("anna", "Two", 0, 20, 0, second);
    exercise.mark("ben", "Two", 0, 10, 0, second);
    close(exercise, second, "anna", "ben");

    long before = sessions.getStatistics().getPrepareStatementCount();
    Document page = rounds(exercise);
    long statements = sessions.getStatistics().getPrepareStatementCount() - before;
    assertTrue(statements < 30, statements + " statements with the log-in");
    assertEquals(List.of("First", "Second"), page.select("dt a").eachText());
    List<String> all = page.select("tbody.g td").eachText();
    assertEquals("1.00", all.get(0));
    assertTrue(all.get(2).startsWith("−0."), all.toString());
    List<String> keys = page.select("tbody:not(.g) tr .key").eachText();
    assertEquals(2, keys.size());
    // In the second round only the first code was used, and there Ben had half of Anna's.
    assertEquals(all, page.select("tbody:not(.g) tr").get(0).select("td").eachText());
    assertEquals(
        List.of("1.00", "–"),
        page.select("tbody:not(.g) tr").get(1).select("td").eachText().subList(0, 2));
    assertNotNull(page.selectFirst("dt a[href$=/rounds/" + second + "/agreement]"));
    assertNull(rounds(exercise).selectFirst("script"));
  }

  private static void both(Exercise exercise, String round, int code, int start, int length) {
    exercise.mark("anna", "One", start, start + length, code, round);
    exercise.mark("ben", "One", start, start + length, code, round);
  }

  private static Document rounds(Exercise exercise) {
    return Jsoup.parse(
        Site.of(exercise.lead())
            .get(base(exercise) + "/agreement/rounds")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  @Test
  void a_jackknife_draws_nothing_and_the_page_offers_it_for_few_transcripts() {
    Exercise exercise = new Exercise("anna", "ben");
    List<String> titles = List.of("A", "B", "C", "D", "E", "F");
    Map<String, List<String>> tasks = new java.util.LinkedHashMap<>();
    for (String title : titles) {
      exercise.word(title, 100);
      tasks.put(title, List.of("anna", "ben"));
    }
    String round = exercise.round(tasks, Map.of());
    for (String title : titles) {
      int shift = 3 * (title.charAt(0) - 'A');
      exercise.mark("anna", title, 0, 30, 0, round);
      exercise.mark("ben", title, shift, 30 + shift, 0, round);
    }
    exercise.mark("anna", "A", 50, 60, 1, round);
    for (String title : List.of("A", "B")) {
      exercise.mark("anna", title, 70, 80, 2, round);
      exercise.mark("ben", title, 70, 75, 2, round);
    }
    close(exercise, round, "anna", "ben");
    JsonNode figures = exercise.figures("round=" + round + "&interval=jackknife");
    JsonNode by = figures.get("interval");
    assertEquals("transcript jackknife", by.get("method").asText());
    assertTrue(by.get("seed").isNull() && by.get("resamples").isNull());
    JsonNode alpha =
        Exercise.result(exercise.ofCode(figures, 0).get("results"), "alpha_binary_code");
    assertTrue(alpha.get("low").asDouble() < alpha.get("value").asDouble());
    JsonNode alone =
        Exercise.result(exercise.ofCode(figures, 1).get("results"), "alpha_binary_code");
    assertEquals("rests_on_one_document", alone.get("noInterval").asText());
    JsonNode stored = exercise.figures("round=" + round);
    JsonNode still =
        Exercise.result(exercise.ofCode(stored, 1).get("results"), "alpha_binary_code");
    assertEquals("rests_on_one_document", still.get("noInterval").asText());
    JsonNode drawn =
        Exercise.result(exercise.ofCode(stored, 2).get("results"), "alpha_binary_code");
    // Of six draws from six none is one of two transcripts with (4/6)^6 = .0878.
    assertEquals(0.0878 * 2000, drawn.get("dropped").asInt(), 50);
    Document page = page(exercise, round);
    assertEquals(2, page.select("select#interval option").size());
    assertTrue(page.select("table.agree .hint").text().contains("left out"));
    assertTrue(page.select("table.agree .hint").text().contains("rests on one transcript"));
    assertTrue(page.select("main").text().contains("seed 20260101"));
    exercise.agreement(exercise.token, "round=" + round + "&interval=guess").statusCode(422);
  }
}
