package org.retroduct.agreement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** Codes are named by their places in the codebook, coders by their stems. */
@QuarkusTest
class AgreementTest {
  private final SessionFactory sessions;

  AgreementTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Anna and Ben on a text of 100 letters: 10 both, 10 Anna alone, 80 neither, with code 0. */
  private static Exercise coded() {
    return new Exercise("anna", "ben").word("One", 100);
  }

  private static String closed(Exercise exercise) {
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    exercise.mark("anna", "One", 0, 20, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200).body("state", equalTo("closed"));
    return round;
  }

  @Test
  void a_closed_round_tells_how_far_its_coders_agree() {
    Exercise exercise = coded();
    String round = closed(exercise);
    JsonNode figures = exercise.figures("round=" + round);
    assertEquals("character", figures.get("unit").asText());
    assertEquals("code", figures.get("level").asText());
    assertEquals(exercise.names.get("anna"), figures.get("coders").get(0).asText());
    assertEquals(100, figures.get("transcripts").get(0).get("length").asInt());
    assertTrue(figures.get("interval").isNull());
    assertTrue(figures.get("pairs").isEmpty());
    assertTrue(figures.get("caveats").toString().contains("fewer than six"));
    JsonNode code = exercise.ofCode(figures, 0);
    assertEquals(100, code.get("units").get("total").asInt());
    assertEquals(10, code.get("units").get("both").asInt());
    assertEquals(20, code.get("units").get("either").asInt());
    assertEquals(1, code.get("segments").get(exercise.names.get("ben")).asInt());
    // Po = 90/100; Pe = .2 × .1 + .8 × .9 = .74; kappa = .16/.26, by hand.
    JsonNode kappa = Exercise.result(code.get("results"), "char_kappa");
    assertEquals(0.16 / 0.26, kappa.get("value").asDouble(), 1e-12);
    assertEquals(0.9, kappa.get("observed").asDouble(), 1e-12);
    assertEquals(0.74, kappa.get("expected").asDouble(), 1e-12);
    assertTrue(kappa.get("low").isNull());
    assertEquals(exercise.codes.get(0), kappa.get("scope").get("code").asText());
  }

  @Test
  void every_code_is_listed_and_one_that_nobody_used_says_so() {
    Exercise exercise = coded();
    JsonNode figures = exercise.figures("round=" + closed(exercise));
    assertEquals(exercise.codes.size(), figures.get("codes").size());
    JsonNode unused =
        Exercise.result(exercise.ofCode(figures, 1).get("results"), "alpha_binary_code");
    assertEquals("undefined", unused.get("status").asText());
    assertEquals("no_units", unused.get("reason").asText());
    assertTrue(unused.get("value").isNull());
  }

  @Test
  void what_is_edited_after_closing_changes_no_figure() {
    Exercise exercise = coded();
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    String segment = exercise.mark("anna", "One", 0, 20, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
    String byKind = "round=" + round + "&level=kind";
    JsonNode before = exercise.figures("round=" + round);
    JsonNode kindBefore = exercise.figures(byKind);
    Api.as(exercise.tokens.get("anna"))
        .delete(exercise.project + "/segments/" + segment)
        .then()
        .statusCode(204);
    assertEquals(before, exercise.figures("round=" + round));
    assertEquals(kindBefore.get("codes"), exercise.figures(byKind).get("codes"));
    JsonNode live = exercise.figures(exercise.choice(List.of("One"), List.of("anna", "ben")));
    assertEquals(0, exercise.ofCode(live, 0).get("units").get("both").asInt());
  }

  @Test
  void only_a_lead_closes_a_round_once_and_when_two_have_finished() {
    Exercise exercise = coded().word("Two", 50);
    String round =
        exercise.round(
            Map.of("One", List.of("anna", "ben"), "Two", List.of("anna", "ben")), Map.of());
    exercise.close(round).statusCode(409);
    exercise.submit(round, "anna");
    exercise.close(round).statusCode(409);
    Api.as(exercise.tokens.get("ben"))
        .body(Map.of("transcript", exercise.transcripts.get("One")))
        .post(exercise.project + "/rounds/" + round + "/submissions")
        .then()
        .statusCode(200);
    Api.as(exercise.tokens.get("anna"))
        .post(exercise.project + "/rounds/" + round + "/close")
        .then()
        .statusCode(403);
    exercise
        .close(round)
        .statusCode(200)
        .body("notCounted", equalTo(List.of(exercise.transcripts.get("Two"))));
    exercise.close(round).statusCode(409);
    exercise
        .agreement(exercise.token, "round=" + round)
        .body("transcripts.id", equalTo(List.of(exercise.transcripts.get("One"))))
        .body("caveats", hasItem(containsString("1 of 2 transcripts")));
    exercise.close(UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void an_open_round_tells_nothing() {
    Exercise exercise = coded();
    exercise.member("viewer", "viewer");
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    exercise.mark("anna", "One", 0, 20, 0, round);
    String anna = exercise.tokens.get("anna");
    exercise.agreement(exercise.token, "round=" + round).statusCode(409);
    exercise.agreement(anna, "round=" + round).statusCode(409);
    String free = exercise.choice(List.of("One"), List.of("anna", "ben"));
    exercise.agreement(anna, free).statusCode(403);
    exercise.agreement(exercise.tokens.get("viewer"), free).statusCode(403);
    exercise.agreement(exercise.token, free).statusCode(200);
    exercise.agreement(Api.token(Api.newUser("stranger")), free).statusCode(404);
  }

  @Test
  void an_adjudicator_who_is_yet_to_decide_sees_letters_for_names() {
    Exercise exercise = coded();
    exercise.member("cara", "adjudicator");
    String round = closed(exercise);
    String cara = exercise.tokens.get("cara");
    String seen =
        exercise
            .agreement(cara, "round=" + round)
            .statusCode(200)
            .body("coders", equalTo(List.of("Coder A", "Coder B")))
            .extract()
            .asString();
    assertFalse(seen.contains(exercise.names.get("anna")));
    exercise
        .agreement(cara, exercise.choice(List.of("One"), List.of("anna", "ben")))
        .statusCode(403);
  }

  @Test
  void coders_and_transcripts_are_chosen_freely() {
    Exercise exercise = coded().word("Two", 50).word("Three", 50);
    exercise.mark("anna", "One", 0, 20, 0, "");
    exercise.mark("ben", "One", 0, 10, 0, "");
    exercise.mark("anna", "Two", 0, 20, 0, "");
    JsonNode figures =
        exercise.figures(exercise.choice(List.of("One", "Two", "Three"), List.of("anna", "ben")));
    assertEquals(1, figures.get("transcripts").size());
    assertEquals(10, exercise.ofCode(figures, 0).get("units").get("both").asInt());
  }

  @Test
  void no_figure_is_made_up_where_nothing_can_be_compared() {
    Exercise exercise = coded().word("Two", 50);
    exercise.mark("anna", "One", 0, 20, 0, "");
    exercise.mark("ben", "Two", 0, 50, 0, "");
    JsonNode apart =
        exercise.figures(exercise.choice(List.of("One", "Two"), List.of("anna", "ben")));
    assertTrue(apart.get("transcripts").isEmpty());
    assertEquals("no_pairable_text", reason(apart, exercise, "alpha_binary_code"));
    assertEquals("no_pairable_text", reason(apart, exercise, "char_kappa"));
    JsonNode alone = exercise.figures(exercise.choice(List.of("One"), List.of("anna")));
    assertEquals("single_coder", reason(alone, exercise, "alpha_binary_code"));
    exercise.mark("anna", "Two", 0, 50, 0, "");
    JsonNode same = exercise.figures(exercise.choice(List.of("Two"), List.of("anna", "ben")));
    assertEquals("no_variation", reason(same, exercise, "alpha_binary_code"));
    assertEquals("no_variation", reason(same, exercise, "char_kappa"));
  }

  private static String reason(JsonNode figures, Exercise exercise, String measure) {
    JsonNode result = Exercise.result(exercise.ofCode(figures, 0).get("results"), measure);
    assertEquals("undefined", result.get("status").asText());
    return result.get("reason").asText();
  }

  @Test
  void what_cannot_be_asked_is_refused_with_its_name() {
    Exercise exercise = coded();
    String round = closed(exercise);
    String free = exercise.choice(List.of("One"), List.of("anna", "ben"));
    refused(exercise, "unit=character", "transcript");
    refused(exercise, "transcript=" + exercise.transcripts.get("One"), "coder");
    refused(exercise, "round=" + round + "&" + free, "round");
    refused(exercise, "round=first", "round");
    refused(exercise, free + "&coder=nobody", "coder");
    refused(exercise, free + "&transcript=" + UUID.randomUUID(), "transcript");
    refused(exercise, free + "&unit=word", "unit");
    refused(exercise, free + "&level=CODE", "level");
    refused(exercise, free + "&resamples=0", "resamples");
    refused(exercise, free + "&resamples=many", "resamples");
    refused(exercise, free + "&seed=1.5", "seed");
    refused(exercise, free + "&includeInterviewer=perhaps", "includeInterviewer");
    refused(exercise, free + "&code=" + UUID.randomUUID(), "code");
    exercise.agreement(exercise.token, "round=" + UUID.randomUUID()).statusCode(404);
  }

  private static void refused(Exercise exercise, String query, String field) {
    exercise
        .agreement(exercise.token, query)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @Test
  void interviewers_are_left_out_unless_asked_for() {
    // The text is "aaaaa\nbbbbbbbbbb\nccccc\ndddddddddd": turns at 0, 6, 17 and 23, 33 in all.
    Exercise exercise =
        new Exercise("anna", "ben")
            .transcript("One", "I: aaaaa\n\nR: bbbbbbbbbb\n\nI: ccccc\n\nR: dddddddddd\n");
    exercise.mark("anna", "One", 0, 33, 0, "");
    exercise.mark("ben", "One", 0, 5, 0, "");
    exercise.mark("ben", "One", 17, 25, 0, "");
    String query = exercise.choice(List.of("One"), List.of("anna", "ben"));
    JsonNode without = exercise.figures(query);
    // Ten letters, a line feed, ten letters; Ben has the first two of the second ten.
    assertEquals(21, without.get("transcripts").get(0).get("length").asInt());
    JsonNode code = exercise.ofCode(without, 0);
    assertEquals(2, code.get("units").get("both").asInt());
    assertEquals(21, code.get("units").get("either").asInt());
    assertEquals(1, code.get("segments").get(exercise.names.get("ben")).asInt());
    JsonNode with = exercise.figures(query + "&includeInterviewer=true");
    assertEquals(33, with.get("transcripts").get(0).get("length").asInt());
    assertEquals(13, exercise.ofCode(with, 0).get("units").get("both").asInt());
  }

  @Test
  void sentences_and_turns_are_compared_whole() {
    // Sentences at 0 to 5, 6 to 11 and 12 to 17 of one turn.
    Exercise exercise =
        new Exercise("anna", "ben").transcript("One", "Aaaa. Bbbb. Cccc.\n\nDddd. Eeee.\n");
    exercise.mark("anna", "One", 0, 8, 0, "");
    exercise.mark("ben", "One", 0, 9, 0, "");
    String query = exercise.choice(List.of("One"), List.of("anna", "ben"));
    JsonNode sentences = exercise.figures(query + "&unit=sentence");
    JsonNode code = exercise.ofCode(sentences, 0);
    // Anna has two of five characters of the second sentence, Ben three.
    assertEquals(5, code.get("units").get("total").asInt());
    assertEquals(1, code.get("units").get("both").asInt());
    assertEquals(2, code.get("units").get("either").asInt());
    JsonNode percent = Exercise.result(code.get("results"), "percent_agreement");
    assertEquals(0.8, percent.get("value").asDouble(), 1e-12);
    // Pe = 1/5 × 2/5 + 4/5 × 3/5 = .56; (.8 - .56)/.44, by hand.
    JsonNode kappa = Exercise.result(code.get("results"), "cohen_kappa");
    assertEquals(0.24 / 0.44, kappa.get("value").asDouble(), 1e-12);
    assertEquals("alpha_jaccard", sentences.get("pooled").get(0).get("measure").asText());
    JsonNode turns = exercise.figures(query + "&unit=turn");
    assertEquals(2, exercise.ofCode(turns, 0).get("units").get("total").asInt());
  }

  @Test
  void six_transcripts_have_an_interval_and_the_same_seed_gives_the_same() {
    Exercise exercise = new Exercise("anna", "ben");
    List<String> titles = List.of("A", "B", "C", "D", "E", "F");
    int shift = 0;
    for (String title : titles) {
      exercise.word(title, 100);
      exercise.mark("anna", title, 0, 30, 0, "");
      exercise.mark("ben", title, shift, 30 + shift, 0, "");
      shift += 4;
    }
    String query = exercise.choice(titles, List.of("anna", "ben")) + "&seed=7&resamples=500";
    JsonNode figures = exercise.figures(query);
    assertEquals("transcript bootstrap", figures.get("interval").get("method").asText());
    assertEquals(500, figures.get("interval").get("resamples").asInt());
    assertTrue(figures.get("caveats").toString().contains("too narrow"));
    JsonNode alpha =
        Exercise.result(exercise.ofCode(figures, 0).get("results"), "alpha_binary_code");
    assertTrue(alpha.get("low").asDouble() < alpha.get("value").asDouble());
    assertTrue(alpha.get("value").asDouble() < alpha.get("high").asDouble());
    assertEquals(figures.get("codes"), exercise.figures(query).get("codes"));
  }

  @Test
  void kinds_are_compared_as_if_each_were_one_code() {
    Exercise exercise = coded();
    exercise.mark("anna", "One", 0, 10, 0, "");
    exercise.mark("ben", "One", 0, 10, 1, "");
    String query = exercise.choice(List.of("One"), List.of("anna", "ben")) + "&level=kind";
    exercise
        .agreement(exercise.token, query)
        .statusCode(200)
        .body("codes", hasSize(6))
        .body("codes[0].name", equalTo("context"), "codes[0].code", equalTo(null))
        .body("codes[0].units.both", equalTo(10));
  }

  @Test
  void statements_do_not_grow_with_codings() {
    Exercise exercise = coded();
    exercise.mark("anna", "One", 0, 20, 0, "");
    exercise.mark("ben", "One", 0, 10, 0, "");
    String query = exercise.choice(List.of("One"), List.of("anna", "ben"));
    long few = statements(exercise, query);
    Map<String, Integer> starts = new LinkedHashMap<>(Map.of("anna", 3, "ben", 4));
    starts.forEach(
        (coder, start) -> {
          for (int i = 0; i < 8; i++) {
            exercise.mark(coder, "One", start + i, start + i + 5, i, "");
          }
        });
    assertEquals(few, statements(exercise, query));
  }

  private long statements(Exercise exercise, String query) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    exercise.agreement(exercise.token, query).statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
