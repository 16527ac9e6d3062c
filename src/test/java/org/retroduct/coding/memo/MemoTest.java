package org.retroduct.coding.memo;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class MemoTest {
  private final SessionFactory sessions;
  private String lead;
  private String token;
  private String other;
  private String othersToken;
  private String project;
  private String transcript;
  private String code;
  private String segment;

  MemoTest(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @BeforeEach
  void a_lead_and_a_coder() {
    lead = Api.newUser("lead");
    token = Api.token(lead);
    project = Api.newProject(token, "empty");
    other = Api.newMember(token, project, "coder");
    othersToken = Api.token(other);
    transcript =
        made(
            "/transcripts",
            Map.of("metadata", Map.of("title", "One"), "text", "R: It was good.\n"));
    code = made("/codes", Map.of("kind", "reasoning", "name", "Trust"));
    segment =
        made(
            "/transcripts/" + transcript + "/segments",
            Map.of("start", 0, "end", 6, "codes", List.of(code)));
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

  private String memo(String target, String text, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("text", text, "target", target));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return made("/memos", body);
  }

  private void total(String who, String query, int expected) {
    Api.as(who)
        .get(project + "/memos" + query)
        .then()
        .statusCode(200)
        .body("total", equalTo(expected));
  }

  private String pages() {
    return project.substring("/api/v1".length());
  }

  @Test
  void a_memo_is_on_anything_and_found_there() {
    String arrangement = made("/arrangements", Map.of("name", "Buddying"));
    String configuration = made("/configurations", Map.of("label", "Early"));
    String second =
        made(
            "/transcripts/" + transcript + "/segments",
            Map.of("start", 7, "end", 12, "codes", List.of(code)));
    Map<String, String> targets = new HashMap<>();
    targets.put(transcript, "transcript");
    targets.put(segment, "segment");
    targets.put(code, "code");
    targets.put(arrangement, "arrangement");
    targets.put(configuration, "configuration");
    targets.put(made("/propositions", Map.of("text", "It helps.")), "proposition");
    targets.put(made("/partials", linked(segment, second)), "partial");
    targets.put(made("/participants", Map.of("code", "P01", "roleGroup", "staff")), "participant");
    targets.put(made("/rounds", openRound()), "round");
    targets.put(project.substring(project.lastIndexOf('/') + 1), "project");
    targets.forEach(
        (id, kind) -> {
          memo(id, "On " + kind, "kind", "decision");
          Api.as(token)
              .get(project + "/memos?target=" + id)
              .then()
              .statusCode(200)
              .body("items.text", equalTo(List.of("On " + kind)))
              .body("items.target", equalTo(List.of(id)))
              .body("items.targetKind", equalTo(List.of(kind)));
          Site.of(other)
              .get(pages() + "/memos?target=" + id)
              .then()
              .statusCode(200)
              .body(containsString("On " + kind));
        });
    made("/memos", Map.of("text", "On nothing"));
    total(token, "", 11);
    total(token, "?kind=decision", 10);
    total(token, "?kind=analytic&author=" + lead, 1);
    total(token, "?author=" + other, 0);
  }

  private static Map<String, ?> linked(String reasoning, String outcome) {
    return Map.of(
        "sentence",
        "If so, then so.",
        "segments",
        List.of(
            Map.of("segment", reasoning, "slot", "reasoning"),
            Map.of("segment", outcome, "slot", "outcome")));
  }

  private Map<String, ?> openRound() {
    return Map.of(
        "name",
        "First",
        "transcripts",
        List.of(transcript),
        "coders",
        List.of(lead, other),
        "blind",
        false);
  }

  @Test
  void what_is_no_memo_is_refused() {
    for (Map<String, ?> wrong :
        List.of(
            Map.of("text", " "),
            Map.of("kind", "method"),
            Map.of("text", "x".repeat(20_001)),
            Map.of("text", "x", "target", UUID.randomUUID().toString()),
            Map.of("text", "x", "kind", "poem"))) {
      Api.as(token).body(wrong).post(project + "/memos").then().statusCode(422);
    }
    Api.as(token).get(project + "/memos?kind=poem").then().statusCode(422);
    Api.as(token).get(project + "/memos?target=7").then().statusCode(422);
    Api.as(token).get(project + "/memos/" + UUID.randomUUID()).then().statusCode(404);
    String viewer = Api.token(Api.newMember(token, project, "viewer"));
    Api.as(viewer).body(Map.of("text", "x")).post(project + "/memos").then().statusCode(403);
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(project + "/memos").then().statusCode(404);
  }

  @Test
  void only_its_author_changes_and_removes_a_memo_and_can_put_it_back() {
    String id = memo(code, "First thought");
    String address = project + "/memos/" + id;
    Api.as(token).get(address).then().statusCode(200).header("ETag", notNullValue());
    patch(token, address, "{\"text\":\"Second thought\",\"private\":null}")
        .statusCode(200)
        .body("text", equalTo("Second thought"), "private", equalTo(false));
    patch(token, address, "{\"target\":\"" + transcript + "\"}").statusCode(422);
    patch(othersToken, address, "{\"text\":\"Mine\"}").statusCode(403);
    Api.as(othersToken).delete(address).then().statusCode(403);
    Api.as(token).header("If-Match", "\"7-0\"").delete(address).then().statusCode(412);
    Api.as(token).delete(address).then().statusCode(204);
    Api.as(token).get(address).then().statusCode(404);
    total(token, "", 0);
    Api.as(token).post(address + "/restore").then().statusCode(200);
    total(token, "", 1);
    Api.as(token)
        .get(project + "/audit?target=" + id)
        .then()
        .body("items.act", hasItem("memo restored"));
  }

  private static io.restassured.response.ValidatableResponse patch(
      String who, String address, String patch) {
    return Api.as(who)
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(address)
        .then();
  }

  @Test
  void a_private_memo_is_its_authors_alone() {
    String id = memo(transcript, "A xylophone", "private", true);
    total(token, "", 1);
    total(othersToken, "", 0);
    Api.as(othersToken).get(project + "/memos/" + id).then().statusCode(404);
    patch(othersToken, project + "/memos/" + id, "{\"text\":\"x\"}").statusCode(404);
    Api.as(othersToken).delete(project + "/memos/" + id).then().statusCode(404);
    search(token, 1);
    search(othersToken, 0);
  }

  private void search(String who, int expected) {
    Api.as(who)
        .get(project + "/search?q=xylophones")
        .then()
        .statusCode(200)
        .body("total", equalTo(expected));
  }

  @Test
  void memos_are_found_by_their_words() {
    memo(code, "Is a xylophone a sign of trust?");
    Api.as(othersToken)
        .get(project + "/search?q=xylophones")
        .then()
        .body("items.kind", equalTo(List.of("memo")))
        .body("items[0].title", containsString("T1 Trust"))
        .body("items[0].marks[0].start", equalTo(5), "items[0].marks[0].end", equalTo(14));
  }

  @Test
  void in_an_open_blind_round_a_fellow_coders_memos_are_hidden_whatever_they_are_on() {
    memo(code, "An early xylophone");
    memo(transcript, "A xylophone in the transcript");
    total(othersToken, "", 2);
    Map<String, Object> round =
        Map.of("name", "First", "transcripts", List.of(transcript), "coders", List.of(lead, other));
    Api.as(token).body(round).post(project + "/rounds").then().statusCode(201);
    // What was noted on a code before the round is no work of the round; all else is hidden.
    total(othersToken, "", 1);
    memo(code, "A late xylophone");
    String onSegment = memo(segment, "A xylophone on the passage");
    made("/memos", Map.of("text", "A xylophone for the project"));
    total(othersToken, "", 1);
    search(othersToken, 1);
    total(token, "", 5);
    Api.as(othersToken).get(project + "/memos/" + onSegment).then().statusCode(404);
    Site.of(other)
        .get(pages() + "/memos")
        .then()
        .body(containsString("An early xylophone"), not(containsString("late xylophone")));
    Site.of(other).get(pages() + "/memos?target=" + segment).then().statusCode(404);
  }

  @Test
  void a_memo_goes_with_what_it_is_on() {
    memo(segment, "On the passage");
    Api.as(token).delete(project + "/segments/" + segment).then().statusCode(204);
    total(othersToken, "", 0);
    Api.as(token).post(project + "/segments/" + segment + "/restore").then().statusCode(200);
    total(othersToken, "", 1);
  }

  @Test
  void the_page_writes_changes_and_removes() {
    Site site = Site.of(lead);
    String page = pages() + "/memos";
    site.get(page).then().statusCode(200).body(containsString("No memos here yet"));
    site.post(page, Map.of("kind", "reflexive", "text", " ", "target", code))
        .then()
        .statusCode(422)
        .body(containsString("<title>Error: "), containsString("code T1 Trust"));
    Map<String, String> written =
        Map.of("kind", "reflexive", "text", "I <like>\n\nit", "target", code);
    assertTrue(site.undo(site.post(page, written)).text().contains("The memo was removed"));
    total(token, "", 0);
    site.post(page, written)
        .then()
        .statusCode(303)
        .header("Location", containsString("target=" + code + "&made="));
    Document list = Jsoup.parse(site.get(page).asString());
    assertEquals(List.of("I <like>", "it"), list.select("article > p:not([class])").eachText());
    String edit = list.select("article a[href*=/memos/]").attr("href");
    site.get(edit).then().statusCode(200).body(containsString("Reflexive memo"));
    site.post(edit, Map.of("kind", "method", "text", "Changed", "private", "yes"))
        .then()
        .statusCode(303);
    site.get(edit).then().body(containsString("checked"), containsString("Changed"));
    site.post(edit + "/delete", Map.of())
        .then()
        .statusCode(303)
        .header("Location", containsString("undone="));
    String id = edit.substring(edit.lastIndexOf('/') + 1);
    site.get(page + "?undone=" + id).then().body(containsString("Put it back"));
    site.post(edit + "/restore", Map.of()).then().statusCode(303);
    total(token, "", 1);
    Site.of(other).get(edit).then().statusCode(404);
  }

  @Test
  void a_memo_that_was_changed_in_another_window_is_not_overwritten() {
    Site site = Site.of(lead);
    site.post(pages() + "/memos", Map.of("kind", "method", "text", "first")).then().statusCode(303);
    String list = site.get(pages() + "/memos").asString();
    String edit = Jsoup.parse(list).select("article a[href*=/memos/]").attr("href");
    String version = Jsoup.parse(site.get(edit).asString()).select("[name=version]").attr("value");
    Map<String, String> mine = Map.of("kind", "method", "text", "mine", "version", version);
    site.post(edit, Map.of("kind", "method", "text", "theirs")).then().statusCode(303);
    Document refused =
        Jsoup.parse(site.post(edit, mine).then().statusCode(409).extract().asString());
    assertTrue(refused.select("[role=alert]").text().contains("This memo was changed while"));
    assertEquals("What it says now: theirs", refused.select("#now").text());
    assertEquals("mine", refused.select("#text").text());
    Map<String, String> again = new HashMap<>(mine);
    again.put("version", refused.select("[name=version]").attr("value"));
    site.post(edit, again).then().statusCode(303);
    assertEquals("mine", Jsoup.parse(site.get(edit).asString()).select("#text").text());
  }

  @Test
  void pages_link_to_the_memos_on_what_they_show() {
    Site site = Site.of(lead);
    for (String page :
        List.of(
            "/transcripts/" + transcript,
            "/codes/" + code,
            "/segments/" + segment,
            "/propositions/" + made("/propositions", Map.of("text", "It helps.")),
            "/rounds/" + made("/rounds", openRound()))) {
      String id = page.substring(page.lastIndexOf('/') + 1);
      site.get(pages() + page)
          .then()
          .statusCode(200)
          .body(containsString("/memos?target=" + id + "\""));
    }
    site.get(pages()).then().body(containsString(pages() + "/memos\""));
  }

  @Test
  void more_memos_take_no_more_statements() {
    memo(code, "x");
    memo(segment, "x");
    total(token, "", 2);
    long few = statements();
    for (int i = 0; i < 5; i++) {
      memo(code, "x" + i);
      memo(segment, "x" + i);
    }
    assertEquals(few, statements());
  }

  @Test
  void one_memo_is_read_by_itself_however_many_there_are() {
    String memo = memo(code, "x");
    List<Long> few = loaded(memo);
    for (int i = 0; i < 5; i++) {
      memo(code, "x" + i);
    }
    assertEquals(few, loaded(memo));
  }

  /** How many entities it takes to read the memo, and to be told that it is another's. */
  private List<Long> loaded(String memo) {
    String address = project + "/memos/" + memo;
    return List.of(
        loaded(() -> Api.as(othersToken).get(address).then().statusCode(200)),
        loaded(() -> Api.as(othersToken).delete(address).then().statusCode(403)));
  }

  private long loaded(Runnable request) {
    long before = sessions.getStatistics().getEntityLoadCount();
    request.run();
    return sessions.getStatistics().getEntityLoadCount() - before;
  }

  @Test
  void the_list_of_what_one_did_reads_no_memo_that_was_removed_at_another_time() {
    Site site = Site.of(lead);
    String acts = project.replace("/api/v1", "") + "/acts";
    String earlier = acts + "?until=2020-01-01T00:00:00Z";
    long none = loaded(() -> site.get(earlier).then().statusCode(200));
    for (int i = 0; i < 3; i++) {
      String memo = memo(code, "gone " + i);
      Api.as(token).delete(project + "/memos/" + memo).then().statusCode(204);
    }
    assertEquals(none, loaded(() -> site.get(earlier).then().statusCode(200)));
    site.get(acts).then().body(containsString("gone 0"), containsString("gone 2"));
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(project + "/memos").then().body("items", not(hasSize(0)));
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void a_change_is_undone_at_once_or_later_and_the_undoing_too() {
    Site site = Site.of(lead);
    String pages = project.replace("/api/v1", "");
    String memo = made("/memos", Map.of("text", "First", "target", segment));
    String page = pages + "/memos/" + memo;
    Map<String, String> second = Map.of("kind", "decision", "text", "Second", "private", "yes");
    site.post(page, second).then().header("Location", containsString("done=saved"));
    Document saved = site.page(page + "?done=saved");
    assertEquals("Saved. Undo", saved.select("#done").text());
    Document undone = site.press(saved.selectFirst("#done form"));
    assertEquals("The memo says again what it said before. Undo", undone.select("#done").text());
    says(memo, "First", "analytic", false);

    Document did = site.page(pages + "/acts");
    assertEquals(
        List.of("Changed memo: kind, text, who may read it", "First", "Undo"),
        did.select("#besides ~ div tbody tr").get(0).select("td").eachText().stream()
            .map(text -> text.replaceFirst("^Undo: .*", "Undo"))
            .toList());
    site.press(did.select("#besides ~ div form").get(0));
    says(memo, "Second", "decision", true);
    site.press(site.page(pages + "/acts").select("#besides ~ div form").last());
    says(memo, "First", "analytic", false);
    site.post(page, Map.of("kind", "analytic", "text", "First"))
        .then()
        .header("Location", containsString("done=same"));
    assertEquals(4, site.page(pages + "/acts").select("#besides ~ div tbody tr").size());
  }

  @Test
  void a_memo_that_was_made_private_stays_so_when_an_older_change_of_its_words_is_undone() {
    Site site = Site.of(lead);
    String pages = project.replace("/api/v1", "");
    String memo = made("/memos", Map.of("text", "First", "target", segment));
    String page = pages + "/memos/" + memo;
    site.post(page, Map.of("kind", "analytic", "text", "Second"));
    site.post(page, Map.of("kind", "analytic", "text", "Second", "private", "yes"));
    site.press(site.page(pages + "/acts").select("#besides ~ div form").last());
    says(memo, "First", "analytic", true);
  }

  private void says(String memo, String text, String kind, boolean hidden) {
    Api.as(token)
        .get(project + "/memos/" + memo)
        .then()
        .body("text", equalTo(text), "kind", equalTo(kind), "private", equalTo(hidden));
  }

  @Test
  void an_undoing_that_no_longer_fits_is_refused_and_nothing_is_lost() {
    Site site = Site.of(lead);
    String page = project.replace("/api/v1", "") + "/memos/";
    String memo = made("/memos", Map.of("text", "First", "target", segment));
    site.post(page + memo, Map.of("text", "Second"));
    String undo = site.page(page + memo + "?done=saved").select("#done form").attr("action");
    Site.of(other).post(undo, Map.of()).then().statusCode(403);
    Api.as(token).body(Map.of("text", "Third")).patch(project + "/memos/" + memo);
    site.post(undo, Map.of())
        .then()
        .statusCode(409)
        .body(containsString("changed since you saw it, so nothing was undone"));
    says(memo, "Third", "analytic", false);
    Api.as(token).delete(project + "/memos/" + memo).then().statusCode(204);
    site.post(undo.replaceFirst("[?].*", ""), Map.of())
        .then()
        .statusCode(409)
        .body(containsString("This memo is removed. Put it back first."));
    site.post(undo.replaceFirst("changes/[^/]*", "changes/" + UUID.randomUUID()), Map.of())
        .then()
        .statusCode(404);
  }
}
