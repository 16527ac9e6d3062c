package org.retroduct.coding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Every act of a coder can be undone, at once and later, by that coder alone. */
@QuarkusTest
class UndoTest {
  @Inject SessionFactory sessions;

  private String token;
  private Site site;
  private String project;
  private String pages;
  private String t1;
  private String o1;
  private String transcript;
  private String segment;

  @BeforeEach
  void a_coded_passage() {
    String username = Api.newUser("coder");
    token = Api.token(username);
    site = Site.of(username);
    project = Api.newProject(token, "partnering");
    pages = project.replace("/api/v1", "");
    transcript =
        Api.as(token)
            .body(
                Map.of("metadata", Map.of("title", "One"), "text", "S01: We met. Then we agreed."))
            .post(project + "/transcripts")
            .path("id");
    t1 = code("T1");
    o1 = code("O1");
    segment =
        Api.as(token)
            .body(Map.of("start", 0, "end", 7, "codes", List.of(t1), "memo", "first"))
            .post(project + "/transcripts/" + transcript + "/segments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  private String code(String key) {
    return Api.as(token)
        .get(project + "/codes")
        .path("items.find { it.short == '" + key + "' }.id");
  }

  private Document page(String path) {
    var answer = site.get(pages + path);
    assertEquals(200, answer.statusCode());
    return Jsoup.parse(answer.asString());
  }

  private void save(String memo, String... codes) {
    site.post(pages + "/segments/" + segment, Map.of("memo", memo, "code", List.of(codes)))
        .then()
        .statusCode(303)
        .header("Location", containsString("#done"));
  }

  private void says(String memo, String... codes) {
    Api.as(token)
        .get(project + "/segments/" + segment)
        .then()
        .body("memo", equalTo(memo), "codes.code", equalTo(List.of(codes)));
  }

  private void press(Element button) {
    String action = button.closest("form").attr("action");
    site.post(action, Map.of()).then().statusCode(303);
  }

  @Test
  void a_change_of_codes_and_memo_is_undone_at_once_and_the_undoing_too() {
    save("second", t1, o1);
    says("second", "T1", "O1");
    Document saved = page("/segments/" + segment + "?done=saved");
    assertEquals("Saved. Undo", saved.select("#done").text());
    site.post(saved.select("#done form").attr("action"), Map.of()).then().statusCode(303);
    says("first", "T1");
    press(page("/segments/" + segment).select("table button").get(0));
    says("second", "T1", "O1");
  }

  @Test
  void one_can_go_back_to_before_any_earlier_change() {
    save("second", t1, o1);
    save("third", o1);
    save("fourth", o1);
    Document list = page("/acts");
    assertEquals(
        List.of("Changed memo", "Changed codes, memo", "Changed codes, memo", "Coded"),
        list.select("tbody tr td:nth-child(2)").eachText());
    assertEquals("Undo: changed memo", list.select("button.tiny").get(0).text().split(",")[0]);
    press(list.select("tbody tr").get(2).selectFirst("button"));
    says("first", "T1");
  }

  @Test
  void what_was_removed_is_put_back_from_the_list() {
    press(page("/acts").select("tbody button").last());
    Api.as(token).get(project + "/segments/" + segment).then().statusCode(404);
    Document list = page("/acts");
    assertEquals(
        List.of("Removed", "Coded, removed since"), list.select("td:nth-child(2)").eachText());
    assertTrue(list.select("tbody a").isEmpty(), "a removed coding has no page");
    press(list.select("tbody button").get(0));
    says("first", "T1");
  }

  @Test
  void saving_without_a_difference_is_no_act() {
    String answer =
        site.post(pages + "/segments/" + segment, Map.of("memo", "first", "code", t1))
            .header("Location");
    assertTrue(answer.contains("done=same"), answer);
    assertEquals(1, page("/acts").select("tbody tr").size());
    assertFalse(
        page("/segments/" + segment + "?done=same").select("#done").text().contains("Undo"));
  }

  private Map<String, Object> form(String memo, String... codes) {
    String version = page("/segments/" + segment).select("[name=version]").attr("value");
    return Map.of("version", version, "memo", memo, "code", List.of(codes));
  }

  @Test
  void a_form_made_before_another_change_is_refused_and_says_what_the_passage_says_now() {
    Map<String, Object> first = form("of the first window", t1);
    Map<String, Object> second = form("first", t1, o1);
    site.post(pages + "/segments/" + segment, second).then().statusCode(303);
    Document refused =
        Jsoup.parse(
            site.post(pages + "/segments/" + segment, first)
                .then()
                .statusCode(409)
                .extract()
                .asString());
    says("first", "T1", "O1");
    String told = refused.select("[role=alert]").text();
    assertTrue(told.contains("This passage was changed while you worked on it."), told);
    assertEquals(1, told.split("Nothing was saved").length - 1, told);
    assertEquals("#now", refused.select("[role=alert] a").attr("href"));
    Element now = refused.selectFirst("#now");
    assertEquals(List.of("Codes", "Memo"), now.select("dt").eachText());
    assertTrue(now.select("dd").get(0).text().contains("O1 "), now.text());
    assertEquals("first", now.select("dd").get(1).text());
    assertEquals("of the first window", refused.select("#memo").text());
    assertEquals(List.of(t1), refused.select("[name=code][checked]").eachAttr("value"));
    // Pressed again, it is taken.
    Map<String, Object> again = new HashMap<>(first);
    again.put("version", refused.select("[name=version]").attr("value"));
    site.post(pages + "/segments/" + segment, again).then().statusCode(303);
    says("of the first window", "T1");
  }

  @Test
  void a_form_of_a_passage_that_was_removed_meanwhile_can_put_it_back_with_what_was_typed() {
    Map<String, Object> typed = form("typed for long", t1, o1);
    site.post(pages + "/segments/" + segment + "/delete", Map.of()).then().statusCode(303);
    String answer =
        site.post(pages + "/segments/" + segment, typed)
            .then()
            .statusCode(409)
            .extract()
            .asString();
    Document refused = Jsoup.parse(answer);
    assertTrue(refused.select("[role=alert]").text().contains("was removed while you worked"));
    assertEquals("typed for long", refused.select("#memo").text());
    assertEquals(2, refused.select("[name=code][checked]").size());
    Map<String, Object> again = new HashMap<>(typed);
    again.put("back", refused.select("[name=back]").attr("value"));
    again.put("code", List.of());
    site.post(pages + "/segments/" + segment, again).then().statusCode(422);
    Api.as(token).get(project + "/segments/" + segment).then().statusCode(404);
    again.put("code", List.of(t1, o1));
    site.post(pages + "/segments/" + segment, again).then().statusCode(303);
    says("typed for long", "T1", "O1");
    // The same form sent twice is told as once.
    String told = site.post(pages + "/segments/" + segment, again).header("Location");
    assertTrue(told.contains("done=saved"), told);
  }

  @Test
  void a_removed_passage_is_put_back_with_another_code_though_its_old_one_stands_there_again() {
    Map<String, Object> typed = new HashMap<>(form("as another", o1));
    site.post(pages + "/segments/" + segment + "/delete", Map.of()).then().statusCode(303);
    Api.as(token)
        .body(Map.of("start", 0, "end", 7, "codes", List.of(t1)))
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
    typed.put("back", "yes");
    site.post(pages + "/segments/" + segment, typed).then().statusCode(303);
    says("as another", "O1");
    assertEquals(
        List.of("Changed codes, memo", "Put back", "Removed", "Coded"),
        page("/segments/" + segment).select("td:nth-child(2)").eachText());
    typed.put("code", List.of(t1));
    site.post(pages + "/segments/" + segment + "/delete", Map.of()).then().statusCode(303);
    site.post(pages + "/segments/" + segment, typed)
        .then()
        .statusCode(422)
        .body(containsString("You have put this code on exactly these words already."));
  }

  @Test
  void putting_back_one_of_many_that_came_by_the_api_offers_to_take_back_that_one_alone() {
    List<Map<String, Object>> batch = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      batch.add(Map.of("transcript", transcript, "start", i, "end", i + 4, "codes", List.of(o1)));
    }
    List<String> ids =
        Api.as(token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("segments", batch))
            .post(project + "/segments/batch")
            .then()
            .statusCode(201)
            .extract()
            .path("items.id");
    String one = pages + "/segments/" + ids.get(0);
    site.post(one + "/delete", Map.of()).then().statusCode(303);
    String back = site.post(one + "/restore", Map.of()).header("Location");
    Element undo = Jsoup.parse(site.get(back).asString()).selectFirst("#done button");
    assertEquals("Undo", undo.text());
    site.post(one + "/delete", Map.of(undo.attr("name"), undo.val())).then().statusCode(303);
    Api.as(token).get(project + "/segments").then().body("total", equalTo(3));
  }

  @Test
  void codes_alone_are_another_version_for_the_api_too() {
    String tag = Api.as(token).get(project + "/segments/" + segment).header("ETag");
    save("first", t1, o1);
    Api.as(token)
        .header("If-Match", tag)
        .body(Map.of("codes", List.of(t1)))
        .patch(project + "/segments/" + segment)
        .then()
        .statusCode(412);
    says("first", "T1", "O1");
  }

  @Test
  void an_undoing_that_cannot_be_done_says_that_nothing_was_changed() {
    save("second", t1);
    String undo = page("/acts").select("tbody form").get(0).attr("action");
    site.post(pages + "/segments/" + segment + "/delete", Map.of()).then().statusCode(303);
    site.post(undo, Map.of())
        .then()
        .statusCode(409)
        .body(
            containsString("This coding is removed. Put it back first. Nothing was changed."),
            containsString("href=\"" + pages + "\">Back to the project"));
  }

  @Test
  void nobody_undoes_what_another_did() {
    save("second", t1);
    String act = page("/acts").select("tbody form").get(0).attr("action");
    Site other = Site.of(Api.newMember(token, project, "coder"));
    assertEquals(404, other.post(act, Map.of()).statusCode());
    assertFalse(other.get(pages + "/acts").asString().contains("We met"));
    assertFalse(other.get(pages + "/segments/" + segment).asString().contains("What you did"));
    says("second", "T1");
  }

  @Test
  void the_list_takes_as_many_statements_for_many_acts_as_for_one() {
    save("a", t1);
    long few = statements();
    for (String memo : List.of("b", "c", "d", "e")) {
      save(memo, t1, o1);
    }
    assertEquals(few, statements());
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    page("/acts");
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }
}
