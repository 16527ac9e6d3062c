package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every kind of page that links lead to asks the database as often for a large study as for a small
 * one. What grows is of every kind; a new page is found by its link.
 */
@QuarkusTest
@Timeout(600)
class StatementsTest {
  private static final String TALK =
      "I: How did it begin?\nS1: We met once.\nI: Did it help?\nS1: It did, and we said so.\n";

  @Inject SessionFactory sessions;

  private String lead;
  private String token;
  private String project;
  private Site site;
  private int made;

  @Test
  void a_page_takes_as_many_statements_for_a_large_study_as_for_a_small_one() {
    lead = Api.newAdministrator("lead");
    token = Api.token(lead);
    site = Site.of(lead);
    String study =
        URI.create(site.post("/projects/sample", Map.of()).getHeader("Location")).getPath();
    project = "/api/v1" + study;
    grow();
    Map<String, Crawl.Found> pages = Crawl.pages(site, List.of(study, "/"));
    assertTrue(pages.size() >= 50, "only these pages were found: " + pages.keySet());
    Map<String, Long> few = statements(pages);
    grow();
    grow();
    Map<String, Long> many = statements(pages);
    List<String> grown = new ArrayList<>();
    few.forEach(
        (kind, before) -> {
          if (many.get(kind) > before) {
            grown.add(kind + ": " + before + " statements, then " + many.get(kind));
          }
        });
    assertEquals(List.of(), grown);
    long longer =
        pages.values().stream()
            .filter(
                page -> site.get(page.address()).asString().length() > page.html().length() + 100)
            .count();
    assertTrue(longer >= 20, "only " + longer + " pages show that the study grew");
  }

  private Map<String, Long> statements(Map<String, Crawl.Found> pages) {
    Map<String, Long> statements = new LinkedHashMap<>();
    pages.forEach(
        (kind, page) -> {
          site.get(page.address()).then().statusCode(200);
          long before = sessions.getStatistics().getPrepareStatementCount();
          site.get(page.address()).then().statusCode(200);
          statements.put(kind, sessions.getStatistics().getPrepareStatementCount() - before);
        });
    return statements;
  }

  /** Two more of everything that a study holds, on what it has and on what is new. */
  private void grow() {
    for (int i = 0; i < 2; i++) {
      made++;
      Api.newProject(token, "empty");
      String coder = Api.newMember(token, project, "coder");
      String arrangement = made("/arrangements", Map.of("name", "Arrangement " + made));
      made(
          "/participants",
          Map.of("code", "X" + made, "roleGroup", "staff", "arrangements", List.of(arrangement)));
      String code = made("/codes", Map.of("kind", "reasoning", "name", "Reason " + made));
      String other = made("/codes", Map.of("kind", "outcome", "name", "Outcome " + made));
      String proposition = made("/propositions", Map.of("text", "Claim " + made));
      changed("/propositions/" + proposition, Map.of("source", "Paper " + made));
      Map<String, Object> metadata =
          Map.of("title", "Talk " + made, "arrangements", List.of(arrangement));
      made("/transcripts", Map.of("metadata", metadata, "text", TALK));
      List<String> transcripts = Api.as(token).get(project + "/transcripts").path("items.id");
      String talk = transcripts.get(transcripts.size() - 1);
      for (String transcript : List.of(transcripts.get(0), talk)) {
        worked(transcript, List.of(code, other), proposition);
      }
      made(
          "/rounds",
          Map.of(
              "name",
              "Round " + made,
              "transcripts",
              List.of(talk),
              "coders",
              List.of(lead, coder),
              "blind",
              false));
    }
  }

  /** What a coder leaves on a transcript. */
  private void worked(String transcript, List<String> codes, String proposition) {
    String first = segment(transcript, made, codes.get(0));
    String second = segment(transcript, made + 1, codes.get(1));
    changed("/segments/" + first, Map.of("memo", "Changed"));
    Map<String, String> reason = Map.of("segment", first, "slot", "reasoning");
    Map<String, String> outcome = Map.of("segment", second, "slot", "outcome");
    made("/partials", Map.of("segments", List.of(reason, outcome), "sentence", "If " + made));
    for (String target : List.of(transcript, first, codes.get(0), proposition)) {
      made("/memos", Map.of("text", "Memo", "target", target));
    }
    String memo = made("/memos", Map.of("text", "Gone", "target", transcript));
    Api.as(token).delete(project + "/memos/" + memo).then().statusCode(204);
    made("/configurations", Map.of("label", "Label " + made, "outcomes", List.of(codes.get(1))));
    List<String> configurations = Api.as(token).get(project + "/configurations").path("items.id");
    for (String each :
        List.of(configurations.get(0), configurations.get(configurations.size() - 1))) {
      made(
          "/configurations/" + each + "/evidence",
          Map.of("segment", first, "relation", "supports"));
    }
    List<Integer> asked =
        Api.as(token)
            .get(project + "/transcripts/" + transcript + "/turns")
            .path("items.findAll { it.role == 'interviewer' }.index");
    if (made < asked.size()) {
      Map<String, Object> tested =
          Map.of("turn", asked.get(made), "propositions", List.of(proposition));
      Map<String, Object> question = new LinkedHashMap<>(tested);
      question.put("transcript", transcript);
      made("/questions", question);
    }
  }

  private String segment(String transcript, int start, String code) {
    return made(
        "/transcripts/" + transcript + "/segments",
        Map.of("start", start, "end", start + 12, "codes", List.of(code)));
  }

  private String made(String path, Map<String, ?> body) {
    return Api.as(token)
        .body(body)
        .post(project + path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void changed(String path, Map<String, ?> body) {
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(project + path)
        .then()
        .statusCode(200);
  }
}
