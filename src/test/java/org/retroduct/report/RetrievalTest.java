package org.retroduct.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import org.retroduct.report.summary.Written;

/**
 * The passages of {@link CodedStudy}: PRINTED (context, P01), "trust grew slowly" (reasoning, P01),
 * HIDDEN (reasoning, S01, with a memo), HIDDEN_OUTCOME (outcome, S01); all about the arrangement.
 */
@QuarkusTest
class RetrievalTest {
  private final SessionFactory sessions;
  private CodedStudy study;
  private String page;
  private Site site;

  RetrievalTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_coded_study() {
    study = new CodedStudy();
    page = study.project.substring("/api/v1".length()) + "/passages";
    site = Site.of(study.username);
  }

  private void total(String token, String query, int expected) {
    Api.as(token)
        .get(study.project + "/segments" + query)
        .then()
        .statusCode(200)
        .body("total", equalTo(expected));
  }

  private void total(String query, int expected) {
    total(study.token, query, expected);
  }

  private String code(String find, String field) {
    return Api.as(study.token)
        .get(study.project + "/codebook")
        .path("codes.find { " + find + " }." + field);
  }

  private String first(String kind) {
    return code("it.kind == '" + kind + "' && it.codable", "id");
  }

  @Test
  void segments_are_found_by_every_filter() {
    total("?roleGroup=staff", 2);
    total("?roleGroup=policymaker", 2);
    total("?roleGroup=other", 0);
    total("?arrangement=" + study.arrangement, 4);
    total("?arrangement=none", 0);
    total("?memo=true", 1);
    total("?code=&kind=&coder=&arrangement=&q=", 4);
    study.segment(
        "announced before anybody", "outcome", Map.of("certainty", "low", "basis", "reported"));
    total("?certainty=low&basis=reported&transcript=" + study.transcript, 1);
    total("?certainty=high", 0);
    total("?basis=first_hand", 1);
    total("?basis=inferred", 0);
    total("?code=" + first("context") + "&with=" + first("outcome"), 1);
    total("?code=" + first("outcome") + "&with=" + first("context"), 1);
    total("?code=" + first("reasoning") + "&with=" + first("outcome"), 0);
  }

  @Test
  void a_code_stands_for_all_below_it_if_that_is_asked() {
    String parent = code("it.id == '" + first("context") + "'", "parent");
    String above =
        Api.as(study.token)
            .body(Map.of("kind", "context", "name", "All of it", "codable", false))
            .post(study.project + "/codes")
            .path("id");
    Api.as(study.token)
        .contentType("application/merge-patch+json")
        .body(Map.of("parent", above))
        .patch(study.project + "/codes/" + parent)
        .then()
        .statusCode(200);
    total("?code=" + parent, 0);
    total("?code=" + parent + "&below=true", 1);
    total("?code=" + above + "&below=true", 1);
  }

  @Test
  void what_is_no_value_is_refused_with_its_name() {
    Map<String, String> wrong =
        Map.of(
            "code", "7",
            "with", "x",
            "arrangement", "nothing",
            "round", "1",
            "transcript", "-",
            "kind", "weather",
            "certainty", "100",
            "basis", "gut",
            "roleGroup", "kings");
    Map<String, String> all = new HashMap<>(wrong);
    all.putAll(Map.of("below", "foo", "memo", "1"));
    all.forEach(
        (name, value) -> {
          String query = "?" + name + "=" + value;
          Api.as(study.token)
              .get(study.project + "/segments" + query)
              .then()
              .statusCode(422)
              .body("violations.field", hasItem(name));
          site.get(page + query).then().statusCode(422).body(containsString("<title>Error: "));
        });
  }

  @Test
  void the_page_shows_what_its_address_asks_for() {
    String query = "?q=Trust Grew&code=&with=&kind=reasoning&coder=" + study.username;
    Document shown =
        Jsoup.parse(site.get(page + query).then().statusCode(200).extract().asString());
    assertEquals("1 coded passage", shown.select("main h2").text());
    assertEquals("trust grew", shown.select("article mark").text());
    assertEquals("… trust grew slowly", shown.select("article blockquote").text());
    assertTrue(shown.select("article .hint").text().startsWith("P01 (policymaker) · coded by "));
    // The interview's sentences: 1 question, 2 announced, 3 trust, 4 xylophone, 5 zeppelin.
    assertTrue(
        shown.select("article h3 a").attr("href").endsWith(study.transcript + "?sel=3-3#s3"));
    String csv = shown.select("a[href*=segments.csv]").attr("href");
    assertEquals(
        "?q=Trust+Grew&kind=reasoning&coder=" + study.username, csv.substring(csv.indexOf('?')));
    assertEquals("reasoning", shown.select("select[name=kind] option[selected]").attr("value"));
    assertTrue(
        shown.select(".asked").text().startsWith("Asked for: Words: Trust Grew; Kind of code: M"));
    Document within = Jsoup.parse(site.get(page + "?q=visits").asString());
    assertEquals(0, within.select("article .more").size(), "a whole sentence");
    site.get(page + "?q=nowhere").then().body(containsString("No passage answers this"));
    String empty = Api.newProject(study.token, "empty").replace("/api/v1", "") + "/passages";
    site.get(empty)
        .then()
        .body(containsString("No passages yet"), not(containsString("Leave something out")));
  }

  @Test
  void a_page_beyond_the_last_is_the_last() {
    Document beyond = Jsoup.parse(site.get(page + "?page=999&memo=true").asString());
    assertEquals("1 coded passage", beyond.select("main h2").text());
    assertEquals(1, beyond.select("article").size());
    assertEquals(1, beyond.select("[name=memo][checked]").size());
  }

  @Test
  void two_codings_of_the_same_words_are_one_passage() {
    study.segment("announced before anybody", "outcome", Map.of());
    site.get(page)
        .then()
        .body(containsString("5 coded passages in 4 places"), containsString("xylophone"));
  }

  @Test
  void downloads_hold_what_is_shown_and_no_words_that_may_not_be_quoted() throws IOException {
    String exports = study.project + "/exports/segments.";
    String csv = new String(file(exports + "csv?kind=reasoning"), StandardCharsets.UTF_8);
    assertEquals(3, csv.lines().count(), "a header and two codings");
    assertTrue(csv.contains("trust grew slowly"));
    assertFalse(csv.contains(CodedStudy.PRINTED));
    String word = String.join("\n", Written.entries(file(exports + "docx")).values());
    assertTrue(word.contains(CodedStudy.PRINTED));
    assertTrue(word.contains("[not quoted: participant"));
    CodedStudy.SECRETS.forEach(secret -> assertFalse((csv + word).contains(secret), secret));
    assertEquals(
        List.of("csv", "docx"),
        Api.as(study.token).get(study.project + "/exports").path("items.format"));
    String viewer = Api.newMember(study.token, study.project, "viewer");
    Api.as(Api.token(viewer)).get(exports + "docx").then().statusCode(403);
    Site.of(viewer).get(page).then().statusCode(200).body(not(containsString("segments.docx")));
    Api.as(study.token).get(exports + "csv?kind=weather").then().statusCode(422);
  }

  private byte[] file(String address) {
    return Api.as(study.token).get(address).then().statusCode(200).extract().asByteArray();
  }

  @Test
  void a_heading_without_passages_of_its_own_leads_to_those_below_it() {
    Map<String, Object> heading = Map.of("kind", "theme", "name", "Top", "codable", false);
    String top = Api.as(study.token).body(heading).post(study.project + "/codes").path("id");
    String alone = page + "?code=" + top;
    assertTrue(Jsoup.parse(site.get(alone).asString()).select(".empty .primary").isEmpty());
    Map<String, Object> below = Map.of("kind", "theme", "name", "Below", "parent", top);
    String code = Api.as(study.token).body(below).post(study.project + "/codes").path("id");
    Api.as(study.token)
        .body(Map.of("quote", Map.of("exact", CodedStudy.PRINTED), "codes", List.of(code)))
        .post(study.project + "/transcripts/" + study.transcript + "/segments")
        .then()
        .statusCode(201);
    String deeper = Jsoup.parse(site.get(alone).asString()).select(".empty .primary").attr("href");
    assertEquals(1, Jsoup.parse(site.get(deeper).asString()).select("blockquote").size());
  }

  @Test
  void each_word_that_is_asked_for_is_marked_however_it_is_written() {
    study.segment("had met", "context", Map.of());
    Document found = Jsoup.parse(site.get(page + "?q=MET \u201Cha\u201D").asString());
    assertFalse(found.select("blockquote").isEmpty());
    for (Element words : found.select("blockquote")) {
      assertEquals(List.of("ha", "met"), words.select("mark").eachText(), words.text());
      assertTrue(words.text().contains("had met"), words.text());
    }
  }

  @Test
  void in_a_memo_they_are_marked_too() {
    study.segment("had met", "context", Map.of("memo", "They were W\u00E4ry of it."));
    Document found = Jsoup.parse(site.get(page + "?q=wary").asString());
    assertEquals(List.of("W\u00E4ry"), found.select("article mark").eachText());
    assertEquals("Memo: They were W\u00E4ry of it.", found.select("article p.small").text());
  }

  @Test
  void another_coders_hidden_code_is_not_found_beside_ones_own() {
    String other = Api.newMember(study.token, study.project, "coder");
    Map<String, Object> round = new HashMap<>();
    round.put("name", "First");
    round.put("transcripts", List.of(study.transcript));
    round.put("coders", List.of(study.username, other));
    Api.as(study.token).body(round).post(study.project + "/rounds").then().statusCode(201);
    String othersToken = Api.token(other);
    Map<String, Object> own =
        Map.of("quote", Map.of("exact", CodedStudy.PRINTED), "codes", List.of(first("resource")));
    Api.as(othersToken)
        .body(own)
        .post(study.project + "/transcripts/" + study.transcript + "/segments")
        .then()
        .statusCode(201);
    total(othersToken, "?with=" + first("resource"), 1);
    total(othersToken, "?with=" + first("context"), 0);
    Site.of(other)
        .get(page)
        .then()
        .statusCode(200)
        .body(containsString("1 coded passage"), not(containsString(study.username)));
  }

  @Test
  void a_settled_round_shows_its_consensus_and_each_coder_their_own() {
    String other = Api.newMember(study.token, study.project, "coder");
    String othersToken = Api.token(other);
    Map<String, Object> draft =
        Map.of(
            "name", "First",
            "transcripts", List.of(study.transcript),
            "coders", List.of(study.username, other));
    String round = Api.as(study.token).body(draft).post(study.project + "/rounds").path("id");
    study.segment("had met", "context", Map.of("round", round));
    Api.as(othersToken)
        .body(
            Map.of(
                "quote", Map.of("exact", "had met"),
                "codes", List.of(first("context")),
                "round", round))
        .post(study.project + "/transcripts/" + study.transcript + "/segments")
        .then()
        .statusCode(201);
    String address = study.project + "/rounds/" + round;
    for (String coder : List.of(study.token, othersToken)) {
      Api.as(coder).body("{\"transcript\":null}").post(address + "/submissions");
    }
    for (String act : List.of("/close", "/adjudicate")) {
      Api.as(study.token).post(address + act).then().statusCode(200);
    }
    site.get(page)
        .then()
        .body(containsString("1 coded passage<"), containsString("· consensus\u00a0·"));
    site.get(page + "?coder=" + study.username).then().body(containsString("5 coded passages in"));
    site.get(page + "?round=" + round).then().body(containsString("3 coded passages in 1 place<"));
  }

  @Test
  void more_passages_take_no_more_statements() {
    site.get(page);
    long few = statements();
    study.twice();
    assertEquals(few, statements());
    assertTrue(few < 25, few + " statements");
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    site.get(page).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
