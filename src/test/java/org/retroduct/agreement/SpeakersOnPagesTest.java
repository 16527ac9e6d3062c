package org.retroduct.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** A participant is called by code wherever turns are shown, with the label of the file behind. */
@QuarkusTest
class SpeakersOnPagesTest {
  // "Yes?" is 0 to 4, "It grew." 5 to 13, "It did." 14 to 21, "Not so." 22 to 29.
  private static final String TEXT = "I: Yes?\nSpeaker 2: It grew.\nS05: It did.\nGuest: Not so.\n";
  private static final List<String> CALLED = List.of("I", "S04 Speaker 2", "s05", "Guest");

  private Exercise exercise;
  private String project;
  private String transcript;
  private Site site;

  @BeforeEach
  void a_transcript_whose_second_speaker_is_said_to_be_s04() {
    exercise = new Exercise("anna", "ben");
    for (String code : List.of("S04", "s05")) {
      Api.as(exercise.token)
          .body(Map.of("code", code, "roleGroup", "staff"))
          .post(exercise.project + "/participants")
          .then()
          .statusCode(201);
    }
    exercise.transcript("One", TEXT);
    project = exercise.project.replace("/api/v1", "");
    transcript = "/transcripts/" + exercise.transcripts.get("One");
    site = Site.of(exercise.lead());
    Api.as(exercise.token)
        .contentType("application/merge-patch+json")
        .body(Map.of("speakers", Map.of("Speaker 2", "S04")))
        .patch(exercise.project + transcript)
        .then()
        .statusCode(200);
  }

  @Test
  void on_the_workbench_in_the_reading_and_beside_a_passage() {
    for (String page : List.of("", "/coding", "/coding?page=all")) {
      var headings = site.page(project + transcript + page).select(".turn h2");
      assertEquals(CALLED, headings.eachText(), page);
      assertEquals(List.of("Speaker 2"), headings.select(".hint").eachText(), page);
    }
    String segment = exercise.mark("anna", "One", 5, 13, 0, "");
    String meta = site.page(project + "/segments/" + segment).select(".meta").text();
    assertTrue(meta.startsWith("S04 Speaker 2 · "), meta);
    segment = exercise.mark("anna", "One", 14, 21, 0, "");
    meta = site.page(project + "/segments/" + segment).select(".meta").text();
    assertTrue(meta.startsWith("s05 · "), meta);
  }

  @Test
  void where_coders_are_compared() {
    String round = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    exercise.mark("anna", "One", 5, 13, 0, round);
    exercise.mark("ben", "One", 5, 13, 1, round);
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
    String pages = project + "/rounds/" + round;
    assertEquals(CALLED, site.page(pages + "/compare").select(".turn h2").eachText());
    var context = site.page(pages + "/disagreements?at=1").select(".ctx > .hint");
    assertEquals(CALLED.subList(0, 3), context.eachText());
  }

  @Test
  void the_api_answers_with_the_labels_of_the_file() {
    Api.as(exercise.token)
        .get(exercise.project + transcript + "/turns")
        .then()
        .body("items.speaker", contains("I", "Speaker 2", "S05", "Guest"))
        .body("items[1].keySet().size()", equalTo(9));
  }
}
