package org.retroduct.coding.search;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Expected places were counted by hand in the text below, in code points. */
@QuarkusTest
class SearchTest {
  private static final String SAID =
      "I: Who decided?\n\nR: The 😀 boards decided. Trusting their partners took years.\n\n"
          + "R2: Nobody trusts decision-making by partners.\n";

  private final SessionFactory sessions;
  private String username;
  private String token;
  private String project;
  private String transcript;

  SearchTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_transcript() {
    username = Api.newUser("lead");
    token = Api.token(username);
    project = Api.newProject(token, "empty");
    transcript = transcript("Interview 1", SAID);
  }

  private String transcript(String title, String text) {
    return Api.as(token)
        .body(Map.of("metadata", Map.of("title", title), "text", text))
        .post(project + "/transcripts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse search(String who, String question) {
    return Api.as(who).queryParam("q", question).get(project + "/search").then();
  }

  private void total(String question, int expected) {
    search(token, question).statusCode(200).body("total", equalTo(expected));
  }

  @Test
  void a_hit_names_its_place_in_code_points_and_holds_the_words_around() {
    // "Who decided?" is 0 to 12; "The 😀 boards decided." begins at 13, the face is 17.
    search(token, "board")
        .statusCode(200)
        .body("total", equalTo(1), "items[0].kind", equalTo("transcript"))
        .body("items[0].id", equalTo(transcript), "items[0].title", equalTo("Interview 1"))
        .body("items[0].turn", equalTo(1), "items[0].sentence", equalTo(2))
        .body("items[0].start", equalTo(19), "items[0].end", equalTo(25))
        .body("items[0].textStart", equalTo(13))
        .body(
            "items[0].text", equalTo("The 😀 boards decided. Trusting their partners took years."))
        .body("items[0].marks[0].start", equalTo(19), "items[0].marks[0].end", equalTo(25));
  }

  @Test
  void words_are_found_in_every_form_and_parts_of_hyphenated_words_too() {
    total("trust", 2);
    total("TRUSTED", 2);
    total("decision", 1);
    total("decision-making", 1);
    total("making decision", 1);
    total("partner", 2);
    total("nowhere", 0);
    total("trust nowhere", 0);
  }

  @Test
  void all_words_stand_in_one_turn_and_the_words_of_a_phrase_side_by_side() {
    total("decide partner", 1);
    total("who partner", 0);
    total("\"trusting their partners\"", 1);
    total("\u201Ctrusting partners\u201D", 0);
    total("\"partners trusting\"", 0);
    // A phrase does not run from one turn into the next.
    total("\"years nobody\"", 0);
  }

  @Test
  void memos_and_definitions_are_found_too_each_asked_for_alone() {
    String code = code("Trust in partner", "Willing to be vulnerable; not mere confidence.");
    String segment = segment(token, "boards decided", code, "Who is meant by the boards?");
    search(token, "vulnerability")
        .body("items.kind", equalTo(List.of("code")), "items[0].id", equalTo(code))
        .body("items[0].title", equalTo("T1 Trust in partner"));
    search(token, "boards")
        .body("items.kind", equalTo(List.of("transcript", "segment_memo")))
        .body("items[1].id", equalTo(segment))
        .body("items[1].title", matchesPattern(".* on sentence \\d+ of .*"));
    Document memos = Site.of(username).page(pages() + "/search?q=boards");
    assertEquals(
        List.of("Transcripts", "Memos and notes on passages"), memos.select("h3.group").eachText());
    assertEquals(
        List.of("Codebook (0)"),
        memos.select("nav[aria-label=Kinds of text] li:not(:has(a))").eachText());
    Api.as(token)
        .get(project + "/search?q=boards&in=memos")
        .then()
        .body("total", equalTo(1), "items[0].kind", equalTo("segment_memo"));
    Api.as(token).get(project + "/search?q=boards&in=codebook").then().body("total", equalTo(0));
    Api.as(token).delete(project + "/segments/" + segment).then().statusCode(204);
    total("boards", 1);
  }

  private String code(String name, String definition) {
    return Api.as(token)
        .body(Map.of("kind", "reasoning", "name", name, "definition", definition))
        .post(project + "/codes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String segment(String who, String words, String code, String memo) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("quote", Map.of("exact", words));
    draft.put("codes", List.of(code));
    draft.put("memo", memo);
    return Api.as(who)
        .body(draft)
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void what_is_no_question_is_refused() {
    for (String none :
        List.of(
            "", "  ", "?!", "\"\"", "a".repeat(201), "a b c d e f g h i j k l m n o p q r s t u")) {
      search(token, none).statusCode(422).body("violations.field", hasItem("q"));
    }
    Api.as(token).get(project + "/search").then().statusCode(422);
    Api.as(token).get(project + "/search?q=a&in=cellar").then().statusCode(422);
    search(Api.token(Api.newUser("stranger")), "boards").statusCode(404);
  }

  @Test
  void another_coders_memo_is_neither_found_nor_counted_in_an_open_blind_round() {
    String other = Api.newMember(token, project, "coder");
    String othersToken = Api.token(other);
    String code = code("Trust", "");
    segment(token, "boards decided", code, "A xylophone of a remark.");
    search(othersToken, "xylophone").body("total", equalTo(1));
    Map<String, Object> round =
        Map.of(
            "name", "First",
            "transcripts", List.of(transcript),
            "coders", List.of(username, other));
    Api.as(token).body(round).post(project + "/rounds").then().statusCode(201);
    search(othersToken, "xylophone").body("total", equalTo(0));
    search(token, "xylophone").body("total", equalTo(1));
    Site.of(other)
        .get(pages() + "/search?q=xylophone")
        .then()
        .statusCode(200)
        .body(containsString("Nothing found"), not(containsString("remark")));
  }

  private String pages() {
    return project.substring("/api/v1".length());
  }

  @Test
  void a_deleted_transcript_is_found_no_more() {
    total("boards", 1);
    Api.as(token).delete(project + "/transcripts/" + transcript).then().statusCode(204);
    total("boards", 0);
  }

  @Test
  void the_page_shows_the_words_found_where_they_stand() {
    Site site = Site.of(username);
    site.get(pages() + "/search")
        .then()
        .statusCode(200)
        .body(containsString("<h1>Search</h1>"), not(containsString("Nothing found")));
    Document page = Jsoup.parse(site.get(pages() + "/search?q=trust").then().extract().asString());
    assertEquals("2 places for “trust”", page.select("main h2").text());
    assertEquals(List.of("Trusting", "trusts"), page.select("mark").eachText());
    assertEquals("Sentence 3", page.select("li.kwic a").get(0).text());
    assertEquals(
        pages() + "/transcripts/" + transcript + "?sel=3-3#s3",
        page.select("li.kwic a").get(0).attr("href"));
    site.get(pages() + "/search?q=").then().statusCode(422).body(containsString("Error: Search"));
    site.get(pages() + "/search?q=!!").then().statusCode(422).body(containsString("Type a word to search for"));
  }

  @Test
  void a_long_list_comes_in_pages() {
    transcript("Long", "R: word.\n\nS: x.\n\n".repeat(60));
    Api.as(token)
        .get(project + "/search?q=word&limit=50")
        .then()
        .body("items.size()", equalTo(50), "total", equalTo(60))
        .header("Link", containsString("rel=\"next\""));
    Site.of(username)
        .get(pages() + "/search?q=word&page=2")
        .then()
        .body(containsString("60 places"), containsString("Places 51 to 60"));
  }

  @Test
  void more_transcripts_take_no_more_statements() {
    search(token, "trust");
    long few = statements();
    for (int i = 2; i < 6; i++) {
      transcript("Interview " + i, SAID);
    }
    assertEquals(few, statements());
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    search(token, "trust").statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
