package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** What is kept of a round that is closed, and what an open one tells of its coders. */
@QuarkusTest
class ClosedRoundTest {
  private static final String CHANGED = ".note:has(h2:contains(Changed since))";

  private static String base(Exercise exercise) {
    return exercise.project.replaceFirst("/api/v1", "");
  }

  @Test
  void whatever_happens_to_codings_and_codes_the_round_answers_the_same_bytes() {
    Exercise exercise = new Exercise("anna", "ben").word("One", 100);
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    String edited = exercise.mark("anna", "One", 0, 20, 0, round);
    String deleted = exercise.mark("anna", "One", 25, 30, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.mark("anna", "One", 40, 50, 1, round);
    exercise.mark("ben", "One", 40, 55, 1, round);
    exercise.mark("anna", "One", 70, 80, 2, round);
    exercise.mark("ben", "One", 70, 80, 2, round);
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
    Site site = Site.of(exercise.lead());
    assertEquals("", agreement(site, exercise, round).select(CHANGED).text());
    Map<String, String> before = answers(site, exercise, round);

    String anna = exercise.tokens.get("anna");
    Api.as(anna)
        .contentType("application/merge-patch+json")
        .body(Map.of("codes", List.of(exercise.codes.get(4))))
        .patch(exercise.project + "/segments/" + edited)
        .then()
        .statusCode(200);
    assertTrue(
        agreement(site, exercise, round).select(CHANGED).text().contains("changed: 1"),
        "an edited passage is not told");
    Api.as(anna).delete(exercise.project + "/segments/" + deleted).then().statusCode(204);
    same(before, answers(site, exercise, round));

    Api.as(exercise.token)
        .body(Map.of("into", exercise.codes.get(3)))
        .post(exercise.project + "/codes/" + exercise.codes.get(1) + "/merge")
        .then()
        .statusCode(200);
    same(before, answers(site, exercise, round));
    Api.as(exercise.token)
        .delete(
            exercise.project
                + "/codes/"
                + exercise.codes.get(2)
                + "?moveTo="
                + exercise.codes.get(3))
        .then()
        .statusCode(204);
    same(before, answers(site, exercise, round));
    importedAnew(exercise);
    same(before, answers(site, exercise, round));
    String changed = agreement(site, exercise, round).select(CHANGED).text();
    assertTrue(changed.contains("Codings added: 0, changed: 5, deleted: 1."), changed);
    assertTrue(changed.contains("stay as they are"), changed);
  }

  /** The whole codebook from a file in which the first code has another name. */
  private static void importedAnew(Exercise exercise) {
    String csv = Api.as(exercise.token).get(exercise.project + "/codebook.csv").asString();
    String name =
        Api.as(exercise.token)
            .get(exercise.project + "/codes/" + exercise.codes.get(0))
            .path("name");
    assertTrue(csv.contains(name));
    Api.as(exercise.token)
        .contentType("multipart/form-data")
        .multiPart(
            "file",
            "codebook.csv",
            csv.replace(name, "Named anew").getBytes(StandardCharsets.UTF_8))
        .post(exercise.project + "/codebook/imports")
        .then()
        .statusCode(200);
  }

  private static Document agreement(Site site, Exercise exercise, String round) {
    return page(site, base(exercise) + "/rounds/" + round + "/agreement");
  }

  private static Document page(Site site, String address) {
    return Jsoup.parse(site.get(address).then().statusCode(200).extract().asString());
  }

  /** By address; of a page its main part without the note on what is otherwise by now. */
  private static Map<String, String> answers(Site site, Exercise exercise, String round) {
    Map<String, String> answers = new LinkedHashMap<>();
    List<String> files = new ArrayList<>(List.of("/agreement?round=" + round));
    for (String settings : List.of("", "&level=kind", "&unit=sentence")) {
      files.add("/exports/agreement.csv?round=" + round + settings);
      files.add("/exports/agreement.xlsx?round=" + round + settings);
    }
    for (String address : files) {
      byte[] body =
          Api.as(exercise.token)
              .get(exercise.project + address)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray();
      answers.put(address, new String(body, StandardCharsets.ISO_8859_1));
    }
    String of = base(exercise) + "/rounds/" + round;
    for (String address :
        List.of("/agreement", "/agreement?unit=turn", "/compare", "/disagreements")) {
      Document page = page(site, of + address);
      page.select(CHANGED).remove();
      answers.put(address, page.select("main").outerHtml());
    }
    return answers;
  }

  private static void same(Map<String, String> before, Map<String, String> after) {
    before.forEach((address, answer) -> assertEquals(answer, after.get(address), address));
  }

  @Test
  void nobody_but_the_lead_learns_who_has_finished_in_an_open_blind_round() {
    Exercise exercise = new Exercise("anna", "ben").word("One", 100);
    exercise.member("cara", "adjudicator");
    exercise.member("viewer", "viewer");
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    exercise.mark("anna", "One", 0, 20, 0, round);
    Map<String, Map<String, String>> before = new LinkedHashMap<>();
    Map<String, Site> sites = new LinkedHashMap<>();
    for (String who : List.of("ben", "cara", "viewer")) {
      sites.put(who, Site.of(exercise.names.get(who)));
      before.put(who, seen(exercise, round, sites.get(who), exercise.tokens.get(who)));
    }
    Site lead = Site.of(exercise.lead());
    Map<String, String> leads = seen(exercise, round, lead, exercise.token);
    exercise.submit(round, "anna");
    sites.forEach(
        (who, site) -> {
          Map<String, String> after = seen(exercise, round, site, exercise.tokens.get(who));
          before.get(who).forEach((at, was) -> assertEquals(was, after.get(at), who + ": " + at));
        });
    Map<String, String> told = seen(exercise, round, lead, exercise.token);
    for (String at : List.of("page /rounds/" + round, "/rounds/" + round)) {
      assertNotEquals(leads.get(at), told.get(at), at + " does not tell the lead");
    }
  }

  /** What somebody is shown of the project, by address: pages, answers and their tags. */
  private static Map<String, String> seen(
      Exercise exercise, String round, Site site, String token) {
    String transcript = "/transcripts/" + exercise.transcripts.get("One");
    Map<String, String> seen = new LinkedHashMap<>();
    for (String at :
        List.of(
            "",
            "/rounds",
            "/rounds/" + round,
            "/transcripts",
            transcript,
            "/segments",
            "/codebook",
            "/members",
            "/memos",
            "/agreement?round=" + round)) {
      var answer = Api.as(token).get(exercise.project + at);
      seen.put(at, answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString());
    }
    for (String at :
        List.of(
            "",
            "/rounds",
            "/rounds/" + round,
            "/rounds/" + round + "/agreement",
            "/rounds/" + round + "/disagreements",
            "/rounds/" + round + "/compare",
            "/transcripts",
            transcript,
            transcript + "/coding",
            "/progress",
            "/agreement",
            "/agreement/rounds",
            "/codebook",
            "/passages")) {
      var answer = site.get(base(exercise) + at);
      seen.put("page " + at, answer.statusCode() + " " + lasting(answer.asString()));
    }
    return seen;
  }

  /** Tokens of forms are drawn for each answer. */
  private static String lasting(String page) {
    return page.replaceAll("name=\"(csrf|once)\" value=\"[^\"]*\"", "");
  }
}
