package org.retroduct.coding.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retroduct.Api;
import org.retroduct.TextBrowser;

/** Coding without colours, style sheet and mouse: the coding line and the exact words in w3m. */
@QuarkusTest
@Timeout(180)
class TextBrowserTest {
  /** Sentences 1 to 5; the words "one nurse" stand in 3 and 5. */
  private static final String TEXT =
      "I: What did you think?\nS01: We had been let down before. They gave us one nurse, and we"
          + " trusted her. Nobody left.\nI: So one nurse was enough?";

  @TestHTTPResource("/")
  URI home;

  private String username;
  private String token;
  private String project;
  private String transcript;

  @BeforeEach
  void a_coder_with_a_transcript() {
    username = Api.newUser("coder");
    token = Api.token(username);
    project = Api.newProject(token, "partnering");
    transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", TEXT))
            .post(project + "/transcripts")
            .path("id");
  }

  private TextBrowser workbench() {
    TextBrowser w3m = TextBrowser.at(home.resolve("/login"));
    w3m.shows("User name");
    w3m.fillsAfter("User name", username);
    w3m.fillsAfter("Password", Api.PASSWORD);
    w3m.follows("Log in");
    w3m.shows("Load the sample study");
    w3m.opens(home.resolve(project.replace("/api/v1", "") + "/transcripts/" + transcript));
    w3m.shows("Sentences 1 to 5 of 5");
    return w3m;
  }

  private List<Map<String, Object>> stored() {
    return Api.as(token).get(project + "/segments?transcript=" + transcript).path("items");
  }

  @Test
  void the_coding_line_codes_undoes_and_refuses() {
    try (TextBrowser w3m = workbench()) {
      w3m.follows("Skip to the coding line");
      w3m.sends("2-3 T1 // a promise kept", "Apply");
      String screen = w3m.shows("Coded 2 to 3 as T1 Trust in partner");
      assertTrue(screen.contains("T1 Trust in partner, sentences 2 to 3"), screen);
      assertEquals(1, stored().size());
      assertEquals(
          "We had been let down before. They gave us one nurse, and we trusted her.",
          stored().get(0).get("text"));
      assertEquals("a promise kept", stored().get(0).get("memo"));

      w3m.follows("Undo");
      w3m.shows("Removed T1 Trust in partner from 2 to 3");
      assertEquals(List.of(), stored());

      w3m.sends("2 T99", "Apply");
      w3m.shows("There is a problem");
      w3m.shows("Nothing was saved");
      assertEquals(List.of(), stored());
    }
  }

  @Test
  void exact_words_are_coded_and_asked_for_where_they_stand_twice() {
    try (TextBrowser w3m = workbench()) {
      w3m.writesAfter("Exact words", "We had been … trusted her.");
      w3m.sends("t1 o1", "Apply");
      w3m.shows("Coded 2 to 3 as T1 Trust in partner , O1");
      assertEquals(
          "We had been let down before. They gave us one nurse, and we trusted her.",
          stored().get(0).get("text"));

      w3m.writesAfter("Exact words", "one nurse");
      w3m.sends("r1", "Apply");
      w3m.shows("Those words appear 2 times. Which ones did you mean?");
      w3m.choosesAfter("To be coded as", 2);
      w3m.follows("Code this one");
      w3m.shows("Coded");
      assertEquals(2, stored().size());
      int second = TEXT.replaceAll("(I|S01): ", "").lastIndexOf("one nurse");
      assertEquals(second, stored().get(1).get("start"));
    }
  }

  @Test
  void a_code_is_added_and_nothing_typed_is_lost() {
    try (TextBrowser w3m = workbench()) {
      w3m.writesAfter("Exact words", "one nurse");
      w3m.follows("Add a code");
      w3m.shows("What you ticked and typed in One is kept");
      w3m.follows("Back without adding");
      w3m.shows("Sentences 1 to 5 of 5");
      w3m.follows("Add a code");
      w3m.fillsAfter("Name", "Early promise");
      w3m.follows("Add the code");
      String screen = w3m.shows("It stands in the coding line");
      assertTrue(screen.contains("one nurse"), screen);
    }
  }
}
