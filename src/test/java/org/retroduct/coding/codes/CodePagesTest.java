package org.retroduct.coding.codes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;
import org.retroduct.codebook.CodebookChanges;

@QuarkusTest
class CodePagesTest {
  @Inject SessionFactory sessions;

  private String token;
  private String api;
  private String pages;
  private Site site;

  @BeforeEach
  void a_lead_at_the_browser() {
    String lead = Api.newUser("lead");
    token = Api.token(lead);
    api = Api.newProject(token, "partnering");
    pages = api.substring("/api/v1".length());
    site = Site.of(lead);
  }

  private String idOf(String name) {
    return Api.as(token).get(api + "/codebook").path("codes.find { it.name == '" + name + "' }.id");
  }

  @Test
  void the_codebook_shows_codes_by_kind_with_their_definitions() {
    site.get(pages + "/codebook")
        .then()
        .statusCode(200)
        .body(
            containsString("Version 1"),
            containsString("Mechanism: reasoning"),
            containsString("Trust in partner"),
            containsString("There was one name on the list."),
            containsString("Freeze this version"));
    site.get(pages + "/codebook.csv").then().statusCode(200).contentType("text/csv");
  }

  @Test
  void a_code_is_added_changed_and_deleted_by_forms() {
    site.post(
            pages + "/codebook",
            Map.of("kind", "reasoning", "name", "Relief <1>", "parent", idOf("Relational")))
        .then()
        .statusCode(303)
        .header("Location", containsString("/codebook?act="));
    String id = idOf("Relief <1>");
    site.get(pages + "/codebook?act=" + lastAct())
        .then()
        .body(containsString("Added “Relief &lt;1&gt;”."), containsString("/undo\""));
    String page = pages + "/codes/" + id;
    site.get(page).then().statusCode(200).body(containsString("T17"), containsString("selected"));
    site.post(page, Map.of("name", "Relief", "definition", "It is over.", "codable", "yes"))
        .then()
        .statusCode(303);
    site.get(page + "?act=" + lastAct())
        .then()
        .body(
            containsString("It is over."),
            containsString("Renamed “Relief &lt;1&gt;” to “Relief”"));
    site.post(page, Map.of("name", "Conflict", "definition", "kept", "codable", "yes"))
        .then()
        .statusCode(422)
        .body(containsString("of this name already"), containsString("kept"));
    site.post(page + "/delete", Map.of()).then().statusCode(303);
    site.get(page).then().statusCode(404);
    String gone = lastAct();
    site.post(pages + "/codebook/acts/" + gone + "/undo", Map.of())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/codebook?undone=" + gone + "#done"));
    site.get(page).then().statusCode(200);
    site.get(pages + "/codebook?undone=" + gone)
        .then()
        .body(containsString("Undone: deleted “Relief”."), not(containsString(gone + "/undo")));
    site.post(pages + "/codebook/acts/" + gone + "/undo", Map.of())
        .then()
        .statusCode(422)
        .body(containsString("This was undone already."));
  }

  private String lastAct() {
    return Api.as(token).get(api + "/codebook/acts").path("items[0].id");
  }

  private String passage(String code) {
    String transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "One"), "text", "R: It was far too big.\n"))
            .post(api + "/transcripts")
            .path("id");
    return Api.as(token)
        .body(Map.of("start", 0, "end", 6, "codes", List.of(idOf(code))))
        .post(api + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_code_in_use_asks_where_its_passages_go() {
    passage("Conflict");
    String page = pages + "/codes/" + idOf("Conflict");
    site.get(page).then().body(containsString("It was"), containsString("Its passages go to"));
    site.post(page + "/delete", Map.of("moveTo", ""))
        .then()
        .statusCode(422)
        .body(containsString("Say which code they go to."), containsString("<title>Error: "));
    site.post(page + "/delete", Map.of("moveTo", idOf("Trust in partner"))).then().statusCode(303);
    site.get(pages + "/codebook?act=" + lastAct())
        .then()
        .body(containsString("Deleted “Conflict”; its passages went to “Trust in partner”."));
    site.get(pages + "/codes/" + idOf("Trust in partner"))
        .then()
        .body(containsString("Used on 1 passage"));
  }

  @Test
  void a_refused_deletion_counts_the_passages_that_the_page_counts() {
    String segment = passage("Conflict");
    String transcript = Api.as(token).get(api + "/segments/" + segment).path("transcript");
    String code = idOf("Conflict");
    Api.as(token)
        .body(Map.of("start", 3, "end", 9, "codes", List.of(code)))
        .post(api + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
    String page = pages + "/codes/" + code;
    site.get(page).then().body(containsString("Used on 2 passages in 1 place."));
    for (String act : List.of("/delete", "")) {
      site.post(page + act, Map.of("name", "Conflict"))
          .then()
          .statusCode(422)
          .body(containsString("Passages are coded with this code (2)."));
    }
    Api.as(token).delete(api + "/codes/" + code).then().statusCode(409).body("uses", equalTo(1));
  }

  @Test
  void a_code_made_a_heading_is_shown_and_counted_as_one() {
    site.post(pages + "/codebook/freeze", Map.of()).then().statusCode(303);
    String page = pages + "/codes/" + idOf("Conflict");
    site.post(page, Map.of("name", "Conflict")).then().statusCode(303);
    Document heading = Jsoup.parse(site.get(page).asString());
    assertEquals("Conflict", heading.select("h1").text());
    assertTrue(heading.select(".meta").text().startsWith("A heading: "), heading::text);
    assertEquals(0, heading.select("#passages").size());
    site.get(pages + "/codebook/changes?since=1&version=2")
        .then()
        .body(containsString("1 heading"), not(containsString("1 code<")));
  }

  @Test
  void a_code_in_use_is_made_no_heading() {
    passage("Conflict");
    String page = pages + "/codes/" + idOf("Conflict");
    Document refused =
        Jsoup.parse(
            site.post(page, Map.of("name", "Conflict"))
                .then()
                .statusCode(422)
                .extract()
                .asString());
    assertEquals(
        "Passages are coded with this code (1). A heading has no passages.",
        refused.select(".errors a[href=#codable]").text());
  }

  private String placeOf(String code) {
    Document page = Jsoup.parse(site.get(pages + "/codes/" + code).asString());
    return page.select("#before option[selected]").text();
  }

  @Test
  void the_place_of_a_code_is_asked_with_the_present_one_chosen() {
    String code = idOf("Trust in partner");
    assertEquals("Before T2 Confidence from formal arrangement", placeOf(code));
    site.post(pages + "/codes/" + code + "/place", Map.of("before", "")).then().statusCode(303);
    assertEquals("", placeOf(code), "the last");
  }

  @Test
  void a_code_is_merged_retired_put_elsewhere_and_split_by_forms() {
    String segment = passage("Conflict");
    String page = pages + "/codes/" + idOf("Conflict");
    site.post(page + "/retire", Map.of("retire", "yes")).then().statusCode(303);
    site.get(page + "?act=" + lastAct())
        .then()
        .body(containsString("Retired “Conflict”."), containsString("Offer it again"));
    site.post(page + "/retire", Map.of("retire", "no")).then().statusCode(303);
    site.post(page + "/place", Map.of("before", "")).then().statusCode(303);
    site.post(page + "/place", Map.of("before", "x")).then().statusCode(422);
    site.post(page + "/merge", Map.of("into", ""))
        .then()
        .statusCode(422)
        .body(containsString("Choose another code"));
    site.get(page + "/split").then().statusCode(200).body(containsString("It was"));
    site.post(page + "/split", Map.of("name1", "", "to-" + segment, "1"))
        .then()
        .statusCode(422)
        .body(containsString("is needed"), containsString("checked"));
    site.post(page + "/split", Map.of("name1", "Open conflict", "to-" + segment, "1"))
        .then()
        .statusCode(303);
    Api.as(token)
        .get(api + "/segments/" + segment)
        .then()
        .body("codes.name", equalTo(List.of("Open conflict")));
    String part = pages + "/codes/" + idOf("Open conflict");
    site.get(part + "?act=" + lastAct())
        .then()
        .body(containsString("Split “Open conflict” off “Conflict”."));
    site.post(part + "/merge", Map.of("into", idOf("Conflict")))
        .then()
        .statusCode(303)
        .header("Location", containsString(page.substring(page.indexOf("/codes/"))));
    site.get(pages + "/codebook/versions")
        .then()
        .statusCode(200)
        .body(containsString("Merged “Open conflict” into “Conflict”"), containsString("Compare"))
        .body(containsString(" UTC"), not(containsString("UTC UTC")));
  }

  @Test
  void a_code_is_split_into_several_by_one_form_that_grows() {
    String segment = passage("Conflict");
    String page = pages + "/codes/" + idOf("Conflict");
    Map<String, String> fields = new HashMap<>();
    fields.put("parts", "1");
    fields.put("name1", "Open conflict");
    fields.put("to-" + segment, "1");
    fields.put("more", "yes");
    var grown = Jsoup.parse(site.post(page + "/split", fields).asString());
    assertEquals("Open conflict", grown.select("#name1").val());
    assertEquals("", grown.select("#name2").val());
    assertEquals("1", grown.select("select[name=to-" + segment + "] [selected]").val());
    assertEquals("2", grown.select("[name=parts]").val());
    fields.remove("more");
    fields.put("parts", "2");
    var refused = site.post(page + "/split", fields);
    assertEquals(422, refused.statusCode());
    assertEquals(1, Jsoup.parse(refused.asString()).select("#name2-err").size());
    assertNull(idOf("Open conflict"), "all or none");
    fields.put("name2", "Conflict");
    var taken = Jsoup.parse(site.post(page + "/split", fields).asString());
    assertEquals(
        "The codebook has a code of this name already.", taken.select("#name2-err").text());
    assertEquals(0, taken.select("#name1-err").size());
    fields.put("name2", "Hidden conflict");
    fields.put("to-" + segment, "2");
    site.post(page + "/split", fields)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/codebook/versions#acts"));
    Api.as(token)
        .get(api + "/segments/" + segment)
        .then()
        .body("codes.name", equalTo(List.of("Hidden conflict")));
    site.get(pages + "/codebook/versions")
        .then()
        .body(
            containsString("Split “Open conflict” off “Conflict”"),
            containsString("Split “Hidden conflict” off “Conflict”"));
  }

  @Test
  void a_code_is_split_over_rest_too_all_or_none() {
    String segment = passage("Conflict");
    String code = idOf("Conflict");
    String address = api + "/codes/" + code + "/split";
    Map<String, Object> open = Map.of("name", "Open conflict", "segments", List.of(segment));
    Map<String, Object> hidden = Map.of("name", "Hidden conflict", "segments", List.of(segment));
    Api.as(token)
        .body(Map.of("codes", List.of(open, hidden)))
        .post(address)
        .then()
        .statusCode(422)
        .body("violations.field", equalTo(List.of("codes[1].segments")));
    Api.as(token).body(Map.of("codes", List.of())).post(address).then().statusCode(422);
    String coder = Api.token(Api.newMember(token, api, "coder"));
    Api.as(coder).body(Map.of("codes", List.of(open))).post(address).then().statusCode(403);
    Map<String, Object> third = Map.of("name", "Settled conflict", "definition", "It is over.");
    Api.as(token)
        .body(Map.of("codes", List.of(open, third)))
        .post(address)
        .then()
        .statusCode(201)
        .body("items.name", equalTo(List.of("Open conflict", "Settled conflict")))
        .body("items.parent", equalTo(List.of(code, code)))
        .body("items.kind", equalTo(List.of("reasoning", "reasoning")))
        .body("items.uses", equalTo(List.of(1, 0)));
    Api.as(token)
        .get(api + "/segments/" + segment)
        .then()
        .body("codes.name", equalTo(List.of("Open conflict")));
    Api.as(token).post(api + "/codebook/acts/" + lastAct() + "/undo").then().statusCode(200);
    assertNull(idOf("Settled conflict"));
  }

  @Test
  void a_change_made_meanwhile_is_not_overwritten() {
    String page = pages + "/codes/" + idOf("Conflict");
    String version = Jsoup.parse(site.get(page).asString()).select("[name=version]").attr("value");
    Map<String, String> mine =
        Map.of("name", "Conflict", "definition", "mine", "codable", "yes", "version", version);
    site.post(page, Map.of("name", "Quarrel", "codable", "yes")).then().statusCode(303);
    String again =
        site.post(page, mine)
            .then()
            .statusCode(409)
            .body(
                containsString("This code was changed while you worked on it. Nothing was saved."),
                containsString("mine"))
            .extract()
            .asString();
    Map<String, String> once = new HashMap<>(mine);
    once.put("version", Jsoup.parse(again).select("[name=version]").attr("value"));
    site.post(page, once).then().statusCode(303);
    assertEquals(page.substring(page.lastIndexOf('/') + 1), idOf("Conflict"));
  }

  @Test
  void pages_take_as_many_statements_for_many_passages_as_for_few() {
    String segment = passage("Conflict");
    String transcript = Api.as(token).get(api + "/segments/" + segment).path("transcript");
    String page = pages + "/codes/" + idOf("Conflict");
    code(transcript, 8);
    List<Long> few = statements(page);
    for (int end : List.of(9, 10, 12, 13, 14)) {
      code(transcript, end);
    }
    site.post(page + "/retire", Map.of("retire", "yes")).then().statusCode(303);
    site.post(page + "/retire", Map.of("retire", "no")).then().statusCode(303);
    assertEquals(few, statements(page));
  }

  private void code(String transcript, int end) {
    Api.as(token)
        .body(Map.of("start", 0, "end", end, "codes", List.of(idOf("Conflict"))))
        .post(api + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201);
  }

  private List<Long> statements(String page) {
    return Stream.of(page, page + "/split", pages + "/codebook", pages + "/codebook/versions")
        .map(
            address -> {
              site.get(address).then().statusCode(200); // codes that were read are at hand
              long before = sessions.getStatistics().getPrepareStatementCount();
              site.get(address).then().statusCode(200);
              return sessions.getStatistics().getPrepareStatementCount() - before;
            })
        .toList();
  }

  @Test
  void a_change_marks_only_the_words_that_changed() {
    assertEquals(
        new FieldRow("Definition", "Told of. ", "", "Or seen.", ""),
        field("Told of.", "Told of. Or seen."));
    assertEquals(
        new FieldRow("Definition", "It is ", "too", "very", " big."),
        field("It is too big.", "It is very big."));
    assertEquals(
        new FieldRow("Definition", "", "All of it.", "Quite another thing.", ""),
        field("All of it.", "Quite another thing."));
  }

  private static FieldRow field(String before, String after) {
    return FieldRow.of(List.of(new CodebookChanges.Field("definition", before, after))).get(0);
  }

  @Test
  void versions_are_read_and_compared() {
    passage("Conflict");
    site.post(pages + "/codebook/freeze", Map.of()).then().statusCode(303);
    site.post(
            pages + "/codes/" + idOf("Conflict"),
            Map.of("name", "Open conflict", "definition", "Told <so>.", "codable", "yes"))
        .then()
        .statusCode(303);
    site.get(pages + "/codebook/changes?since=1&version=2")
        .then()
        .statusCode(200)
        .body(containsString("was Conflict"), containsString("Told &lt;so&gt;."));
    site.get(pages + "/codebook/changes?since=9&version=9")
        .then()
        .statusCode(200)
        .body(containsString("From version 1 to version 2"));
    site.get(pages + "/codebook/versions/1")
        .then()
        .statusCode(200)
        .body(containsString("Conflict"), not(containsString("<textarea")));
    site.get(pages + "/codebook/versions/7").then().statusCode(404);
    Document versions = Jsoup.parse(site.get(pages + "/codebook/versions").asString());
    String made = versions.select("td a[href*=codebookVersion]").attr("href");
    Document passages = Jsoup.parse(site.get(made).asString());
    assertEquals(1, passages.select("article").size());
    assertTrue(passages.text().contains("one version of the codebook"), passages::text);
  }

  @Test
  void a_table_is_shown_before_it_is_taken() {
    String page = pages + "/codebook/import";
    site.get(page).then().statusCode(200).body(containsString("include_when"));
    String table = "kind,name,definition\nTheme,Hope,\"a <b>\"\nTheme,Theory challenge,new\n";
    String preview =
        site.upload(page, "codes.csv", table)
            .then()
            .statusCode(200)
            .body(containsString("Take these 2 changes"), containsString("a &lt;b&gt;"))
            .extract()
            .asString();
    assertEquals("", String.valueOf(idOf("Hope")).replace("null", ""));
    Map<String, String> fields = new HashMap<>();
    for (var field : Jsoup.parse(preview).select("form[action$=/take] [type=hidden]")) {
      fields.put(field.attr("name"), field.attr("value"));
    }
    fields.remove("csrf");
    site.post(pages + "/codebook", Map.of("kind", "theme", "name", "Hope")).then().statusCode(303);
    site.post(page + "/take", fields)
        .then()
        .statusCode(422)
        .body(containsString("The codebook has changed since."));
    site.post(pages + "/codebook/acts/" + lastAct() + "/undo", Map.of()).then().statusCode(303);
    site.post(page + "/take", fields).then().statusCode(303);
    site.get(pages + "/codebook?act=" + lastAct())
        .then()
        .body(
            containsString("Imported a file: 1 added, 1 changed."), containsString("a &lt;b&gt;"));
    site.upload(page, "codes.csv", "kind,name\nMood,Hope\n")
        .then()
        .statusCode(422)
        .body(containsString("Line 2, kind: “Mood” is not one of"));
    site.post(page + "/take", Map.of("table", "?", "seen", "")).then().statusCode(422);
  }

  @Test
  void a_code_added_from_the_workbench_loses_nothing_that_was_ticked_or_typed() {
    String segment = passage("Conflict");
    String transcript = Api.as(token).get(api + "/segments/" + segment).path("transcript");
    String bench = pages + "/transcripts/" + transcript;
    Map<String, Object> typed = new HashMap<>(Map.of("s", "1", "memo", "kept & told"));
    typed.put("also", List.of("T1", "C1"));
    typed.put("quick", "T2 // aside");
    typed.put("adding", "yes");
    String form =
        site.post(bench + "?page=1", typed)
            .then()
            .statusCode(200)
            .body(containsString("name=\"also\" value=\"C1\""))
            .body(containsString("kept &amp; told"), containsString("T2 // aside"))
            .extract()
            .asString();
    assertEquals(1, Jsoup.parse(form).select("[name=s][value=1]").size());
    assertEquals(0, Jsoup.parse(form).select("[name=adding]").size());
    typed.remove("adding");
    typed.putAll(Map.of("kind", "reasoning", "name", "Conflict"));
    site.post(bench + "/codes?page=1", typed)
        .then()
        .statusCode(422)
        .body(containsString("of this name already"), containsString("T2 // aside"));
    typed.put("name", "Relief");
    var back =
        Jsoup.parse(
            site.post(bench + "/codes?page=1", typed).then().statusCode(200).extract().asString());
    assertEquals("T2 T17 // aside", back.select("[name=quick]").attr("value"));
    assertEquals("kept & told", back.select("[name=memo]").text());
    assertEquals(1, back.select("[name=s][value=1][checked]").size());
    assertTrue(back.select("[name=also][value=T1]").hasAttr("checked"));
    assertTrue(back.select("[name=also][value=C1]").hasAttr("checked"));
    typed.keySet().removeAll(List.of("kind", "name"));
    typed.put("back", "yes");
    site.post(bench + "/codes", typed).then().statusCode(200).body(containsString("T2 // aside"));
  }

  /**
   * A form that was refused for what no text may hold, in its name.
   *
   * @param part what the names of its fields end with
   */
  private void comesBack(String address, String part, Map<String, ?> more) {
    Map<String, Object> typed = new HashMap<>(more);
    typed.putAll(Map.of("name" + part, "Re\0lief", "definition" + part, "It is over."));
    Document page =
        Jsoup.parse(site.post(address, typed).then().statusCode(422).extract().asString());
    String name = "#name" + part;
    assertTrue(page.select(name + "-err").text().contains("holds a NUL"), page::text);
    assertEquals(1, page.select(".errors a[href=" + name + "]").size());
    assertEquals("Relief", page.select(name).val());
    assertEquals("It is over.", page.select("#definition" + part).text());
    more.forEach(
        (field, value) -> {
          String shown = "input[name=%1$s], [name=%1$s] [selected]".formatted(field);
          assertEquals(value, page.select(shown).val(), field);
        });
  }

  @Test
  void a_form_of_a_code_comes_back_with_what_no_text_may_hold() {
    comesBack(pages + "/codebook", "", Map.of("kind", "theme"));
    String segment = passage("Conflict");
    String transcript = Api.as(token).get(api + "/segments/" + segment).path("transcript");
    String bench = pages + "/transcripts/" + transcript + "/codes?page=1";
    comesBack(bench, "", Map.of("kind", "theme", "memo", "kept", "quick", "T2 // aside"));
    String code = pages + "/codes/" + idOf("Conflict");
    comesBack(code, "", Map.of("version", "1"));
    comesBack(code + "/split", "2", Map.of("parts", "2", "name1", "Ease", "to-" + segment, "1"));
    assertNull(idOf("Relief"));
  }

  @Test
  void a_refused_form_says_why_and_keeps_what_was_typed() {
    site.post(pages + "/codebook", Map.of("kind", "theme", "name", "", "definition", "typed"))
        .then()
        .statusCode(422)
        .body(
            containsString("<title>Error: "),
            containsString("There is a problem"),
            containsString("typed"));
    site.post(pages + "/codebook", Map.of("kind", "mood", "name", "A")).then().statusCode(422);
    site.post(pages + "/codebook", Map.of("kind", "theme", "name", "A", "parent", "x"))
        .then()
        .statusCode(422);
    site.post(pages + "/codes/" + idOf("Relational") + "/delete", Map.of())
        .then()
        .statusCode(422)
        .body(containsString("Other codes stand below this one."));
  }

  @Test
  void a_frozen_codebook_says_what_the_next_change_does() {
    site.post(pages + "/codebook/freeze", Map.of()).then().statusCode(303);
    site.get(pages + "/codebook")
        .then()
        .body(
            containsString("the next change begins version 2"),
            not(containsString("Freeze this version")));
  }

  @Test
  void those_who_may_not_change_are_offered_no_form() {
    Site viewing = Site.of(Api.newMember(token, api, "viewer"));
    String id = idOf("Trust in partner");
    for (String page : List.of("/codebook", "/codes/" + id)) {
      viewing
          .get(pages + page)
          .then()
          .statusCode(200)
          .body(containsString("Trust in partner"), not(containsString("<textarea")));
    }
    viewing.post(pages + "/codes/" + id, Map.of("name", "A")).then().statusCode(403);
    viewing.post(pages + "/codebook/freeze", Map.of()).then().statusCode(403);
  }
}
