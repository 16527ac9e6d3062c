package org.retroduct.transcript;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** An interviewer asks "Speaker 2", of whom nobody has said yet that it is S04. */
@QuarkusTest
class DetailsPagesTest {
  private String token;
  private Site lead;
  private String project;
  private String s04;
  private String transcript;
  private String page;

  @BeforeEach
  void a_transcript_with_somebody_unknown() {
    String username = Api.newUser("lead");
    token = Api.token(username);
    lead = Site.of(username);
    project = Api.newProject(token, "partnering");
    s04 =
        made(
            "/participants",
            Map.of(
                "code",
                "S04",
                "roleGroup",
                "staff",
                "consent",
                Map.of("takePart", true, "record", true, "quote", "yes", "archive", true)));
    transcript =
        made(
            "/transcripts",
            Map.of("metadata", Map.of("title", "One"), "text", "I: Yes?\nSpeaker 2: It grew."));
    page = pages() + "/" + transcript;
  }

  private String pages() {
    return project.replace("/api/v1", "") + "/transcripts";
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

  private ValidatableResponse stored() {
    return Api.as(token).get(project + "/transcripts/" + transcript).then();
  }

  private void patch(Map<String, ?> body) {
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(project + "/transcripts/" + transcript)
        .then()
        .statusCode(200);
  }

  /** The form as it is shown, with other values of some fields. */
  private Map<String, Object> form(Map<String, ?> changed) {
    Document shown = lead.page(page + "/details");
    Map<String, Object> form = new HashMap<>();
    Element of = shown.selectFirst("form[action$=/details]");
    of.select("input:not([type=checkbox], [name=csrf])")
        .forEach(field -> form.put(field.attr("name"), field.val()));
    of.select("select")
        .forEach(
            field -> form.put(field.attr("name"), field.select("option[selected]").attr("value")));
    for (String several : List.of("participants", "arrangements")) {
      form.put(several, of.select("[name=" + several + "][checked]").eachAttr("value"));
    }
    form.putAll(changed);
    return form;
  }

  private Response post(Map<String, ?> changed) {
    return lead.post(page + "/details", form(changed));
  }

  private static String place(Response answer) {
    answer.then().statusCode(303);
    return answer.getHeader("Location").replaceFirst("^https?://[^/]+", "");
  }

  private String coded() {
    String code = Api.as(token).get(project + "/codes").path("items.find { it.short == 'T1' }.id");
    return made(
        "/transcripts/" + transcript + "/segments",
        Map.of("start", 5, "end", 13, "codes", List.of(code)));
  }

  @Test
  void leads_are_led_there_and_nobody_else_sees_or_changes_anything() {
    for (String from : List.of(pages(), page)) {
      assertNotNull(lead.page(from).selectFirst("main a[href=" + page + "/details]"), from);
    }
    for (String role : List.of("coder", "adjudicator", "viewer")) {
      Site other = Site.of(Api.newMember(token, project, role));
      for (String from : List.of(pages(), page)) {
        assertNull(other.page(from).selectFirst("a[href$=/details]"), role + " on " + from);
      }
      assertEquals(403, other.get(page + "/details").statusCode(), role);
      assertEquals(403, other.post(page + "/details", form(Map.of("title", "U"))).statusCode());
      assertEquals(403, other.post(page + "/details/delete", Map.of()).statusCode(), role);
    }
    Site stranger = Site.of(Api.newUser("stranger"));
    assertEquals(404, stranger.get(page + "/details").statusCode());
    assertEquals(404, stranger.post(page + "/details/delete", Map.of()).statusCode());
    assertEquals(404, lead.get(pages() + "/" + UUID.randomUUID() + "/details").statusCode());
    stored().statusCode(200).body("title", equalTo("One"));
  }

  @Test
  void words_can_be_quoted_once_it_is_said_who_speaks() {
    String segment = project + "/segments/" + coded();
    Api.as(token).get(segment).then().body("quotable", equalTo("no"));
    Document before = lead.page(page + "/details");
    assertEquals("interviewer", before.select("#speaker1 option[selected]").val());
    assertEquals("", before.select("#speaker2 option[selected]").val());
    assertEquals("Speaker 2", before.select("label[for=speaker2]").text());
    assertEquals("1 turn, 2 words", before.select("#speaker2-hint").text());

    Document saved = lead.page(place(post(Map.of("speaker2", s04))));
    assertEquals("Saved. Open the transcript", saved.select("#done").text());
    assertEquals("S04 (staff)", saved.select("#speaker2 option[selected]").text());
    assertNull(saved.selectFirst("[name=participants][checked]"), "S04 speaks and is told so");
    stored()
        .body("speakers.role", contains("interviewer", "participant"))
        .body("speakers.participant", contains(null, s04))
        .body("participants", contains(s04));
    Api.as(token).get(segment).then().body("quotable", equalTo("yes"));

    place(post(Map.of("speaker2", "")));
    stored().body("speakers[1].role", equalTo("unknown")).body("participants", empty());
    Api.as(token).get(segment).then().body("quotable", equalTo("no"));
  }

  @Test
  void all_that_is_known_of_a_transcript_is_shown_and_can_be_changed() {
    String buddying = made("/arrangements", Map.of("name", "Buddying"));
    String group = made("/arrangements", Map.of("name", "Group"));
    String p01 = made("/participants", Map.of("code", "P01", "roleGroup", "policymaker"));
    Map<String, Object> wanted =
        Map.of(
            "title", "Two <b>",
            "kind", "focus_group",
            "conductedOn", "2025-10-14",
            "phase", "refining",
            "status", "locked",
            "arrangements", List.of(buddying, group),
            "participants", List.of(p01));
    place(post(wanted));
    stored()
        .body("title", equalTo("Two <b>"), "kind", equalTo("focus_group"))
        .body("conductedOn", equalTo("2025-10-14"), "phase", equalTo("refining"))
        .body("status", equalTo("locked"), "participants", contains(p01))
        .body("arrangements.size()", equalTo(2));
    Map<String, Object> shown = form(Map.of());
    wanted.forEach((field, value) -> assertEquals(value, shown.get(field), field));
    place(post(Map.of("conductedOn", "", "phase", "", "arrangements", List.of())));
    stored()
        .body("conductedOn", nullValue(), "phase", nullValue(), "arrangements", empty())
        .body("title", equalTo("Two <b>"), "participants", contains(p01));
  }

  @Test
  void what_is_refused_keeps_what_was_typed_and_leads_to_the_reason() {
    Map<String, Object> typed =
        Map.of("title", "", "kind", "panel_note", "speaker2", s04, "participants", List.of(s04));
    Document refused = refused(typed, "#title");
    assertEquals("panel_note", refused.select("#kind option[selected]").val());
    assertEquals(s04, refused.select("#speaker2 option[selected]").val());
    assertEquals(s04, refused.select("[name=participants][checked]").val());
    assertEquals("Title is needed.", refused.select("#title-err").text());
    refused = refused(Map.of("title", "Mine", "conductedOn", "soon"), "#conductedOn");
    assertEquals("soon", refused.select("#conductedOn").val());
    assertEquals("Mine", refused.select("#title").val());
    assertEquals("Details of One", refused.select("h1").text());
    refused = refused(Map.of("speaker2", "S04"), "#speaker2");
    assertEquals("Speaker 2", refused.select(".bad label").text());
    refused(Map.of("kind", "chat"), "#kind");
    refused(Map.of("status", ""), "#status");
    // Somebody was chosen who is not there any more.
    Response gone = post(Map.of("speaker2", UUID.randomUUID().toString()));
    assertEquals(422, gone.statusCode());
    String told = Jsoup.parse(gone.asString()).select("#speaker2-err").text();
    assertTrue(told.startsWith("“Speaker 2” is no participant of this project"), told);
    stored().body("title", equalTo("One"), "speakers[1].role", equalTo("unknown"));
  }

  private Document refused(Map<String, ?> changed, String field) {
    Response answer = post(changed);
    assertEquals(422, answer.statusCode());
    Document shown = Jsoup.parse(answer.asString());
    assertTrue(shown.title().startsWith("Error: "));
    assertEquals(List.of(field), shown.select("#errors a").eachAttr("href"));
    return shown;
  }

  @Test
  void what_was_changed_meanwhile_is_not_written_over_unseen() {
    Map<String, Object> old = form(Map.of("title", "Mine", "speaker2", s04));
    patch(Map.of("title", "Theirs"));
    Response answer = lead.post(page + "/details", old);
    assertEquals(409, answer.statusCode());
    Document stale = Jsoup.parse(answer.asString());
    assertTrue(stale.select("#errors").text().contains("was changed while you worked on it"));
    assertEquals("Mine", stale.select("#title").val());
    assertEquals(s04, stale.select("#speaker2 option[selected]").val());
    stored().body("title", equalTo("Theirs"), "speakers[1].role", equalTo("unknown"));
    old.put("version", stale.select("form[action$=/details] [name=version]").val());
    place(lead.post(page + "/details", old));
    stored().body("title", equalTo("Mine"), "speakers[1].participant", equalTo(s04));
  }

  @Test
  void a_transcript_added_by_mistake_is_deleted_for_good() {
    Element form = lead.page(page + "/details").selectFirst("details form");
    assertTrue(form.parent().text().contains("This cannot be undone."));
    Map<String, String> shown = Map.of("version", form.select("[name=version]").val());
    patch(Map.of("title", "Theirs"));
    Response stale = lead.post(form.attr("action"), shown);
    assertEquals(409, stale.statusCode());
    assertTrue(Jsoup.parse(stale.asString()).select("#errors").text().contains("Nothing was"));
    stored().statusCode(200);
    form = lead.page(page + "/details").selectFirst("details form");
    Response done =
        lead.post(form.attr("action"), Map.of("version", form.select("[name=version]").val()));
    Document list = lead.page(place(done));
    assertEquals("The transcript was deleted.", list.select("#done").text());
    assertEquals("No transcripts yet", list.select(".empty h2").text());
    stored().statusCode(404);
  }

  @Test
  void a_transcript_with_passages_or_in_a_round_stays() {
    String segment = coded();
    stays("since passages are coded in it");
    Api.as(token).get(project + "/segments/" + segment).then().statusCode(200);
    Api.as(token).delete(project + "/segments/" + segment).then().statusCode(204);
    assertNotNull(lead.page(page + "/details").selectFirst("details form"), "nothing stands in it");
    String first = Api.newMember(token, project, "coder");
    String second = Api.newMember(token, project, "coder");
    made(
        "/rounds",
        Map.of(
            "name",
            "Pilot",
            "transcripts",
            List.of(transcript),
            "coders",
            List.of(first, second),
            "blind",
            true));
    stays("since it is in the round “Pilot”");
  }

  private void stays(String reason) {
    Document shown = lead.page(page + "/details");
    assertNull(shown.selectFirst("form[action$=/delete]"));
    assertTrue(shown.select("section:has(#delete)").text().contains(reason), shown.text());
    Response refused = lead.post(page + "/details/delete", Map.of());
    assertEquals(409, refused.statusCode());
    String told = Jsoup.parse(refused.asString()).select("#errors").text();
    assertTrue(told.contains(reason) && told.contains("Nothing was deleted."), told);
    Api.as(token)
        .delete(project + "/transcripts/" + transcript)
        .then()
        .statusCode(409)
        .body("detail", containsString(reason));
    stored().statusCode(200);
  }

  @Test
  void an_import_with_somebody_unknown_leads_there() {
    Document done =
        lead.page(place(lead.upload(pages(), "b.txt", "I: Well?\nBoss: No.\nGuest: Yes.")));
    Element note = done.selectFirst(".note:has(a[href$=/details])");
    assertTrue(note.text().contains("who speaks as “Boss” and “Guest”"), note.text());
    Document details = lead.page(note.select("a").attr("href"));
    assertEquals(List.of("I", "Boss", "Guest"), details.select("section .field label").eachText());
    done = lead.page(place(lead.upload(pages(), "c.txt", "I: Well?\nS04: No.")));
    assertNull(done.selectFirst(".note"));
  }
}
