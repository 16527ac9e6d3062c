package org.retroduct.theory;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Linked parts of an explanation, over REST and as pages. */
@QuarkusTest
class PartialTest {
  private static final String SENTENCE = "Let down before, they trusted one named nurse.";

  @Inject DataSource database;
  @Inject SessionFactory sessions;

  private Field field;
  private String token;
  private String partials;
  private String context;
  private String reasoning;

  @BeforeEach
  void two_coded_passages() throws SQLException {
    field = Field.in(database);
    token = field.token;
    partials = field.project + "/partials";
    context = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    reasoning = field.segment(token, Field.THIRD, "REASONING", field.buddying);
  }

  private static Map<String, Object> draft(String... segmentsAndSlots) {
    List<Map<String, String>> parts = new ArrayList<>();
    for (int i = 0; i < segmentsAndSlots.length; i += 2) {
      parts.add(Map.of("segment", segmentsAndSlots[i], "slot", segmentsAndSlots[i + 1]));
    }
    return new HashMap<>(Map.of("segments", parts, "sentence", SENTENCE));
  }

  private String made() {
    return Api.as(token)
        .body(draft(reasoning, "reasoning", context, "context"))
        .post(partials)
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void links_passages_in_the_order_of_the_slots_and_says_what_took_them_up() {
    String partial = made();
    Api.as(token)
        .get(partial)
        .then()
        .body("segments.slot", equalTo(List.of("context", "reasoning")))
        .body("segments.segment", equalTo(List.of(context, reasoning)))
        .body("sentence", equalTo(SENTENCE))
        .body("coder", equalTo(field.username))
        .body("configuration", nullValue());
    String configuration = field.configuration(token, field.slots());
    String id = configuration.substring(configuration.lastIndexOf('/') + 1);
    Api.as(token)
        .body(Map.of("configuration", id))
        .patch(partial)
        .then()
        .statusCode(200)
        .body("configuration", equalTo(id), "segments", hasSize(2));
    Api.as(token).delete(partial).then().statusCode(204);
    Api.as(token).get(partial).then().statusCode(404);
    Api.as(token).get(partials).then().body("total", equalTo(0));
  }

  @Test
  void refuses_what_is_no_link() {
    refused(draft(context, "context"), "two slots");
    refused(draft(context, "context", reasoning, "context"), "two slots");
    refused(draft(context, "context", context, "reasoning"), "twice");
    refused(draft(context, "context", UUID.randomUUID().toString(), "outcome"), "not your own");
    String other = Api.token(field.member("ben", "coder"));
    String theirs = field.segment(other, Field.SECOND, "RESOURCE", field.buddying);
    refused(draft(context, "context", theirs, "resource"), "not your own");
    Map<String, Object> silent = draft(context, "context", reasoning, "reasoning");
    silent.put("sentence", " ");
    refused(silent, "is needed");
    Map<String, Object> foreign = draft(context, "context", reasoning, "reasoning");
    foreign.put("configuration", UUID.randomUUID().toString());
    refused(foreign, "no configuration");
    Api.as(token)
        .body(draft(context, "moral", reasoning, "reasoning"))
        .post(partials)
        .then()
        .statusCode(422);
    String viewer = Api.token(field.member("vera", "viewer"));
    Api.as(viewer)
        .body(draft(context, "context", reasoning, "reasoning"))
        .post(partials)
        .then()
        .statusCode(403);
  }

  private void refused(Map<String, Object> draft, String reason) {
    Api.as(token)
        .body(draft)
        .post(partials)
        .then()
        .statusCode(422)
        .body("violations.message", hasItem(containsString(reason)));
  }

  @Test
  void only_its_coder_changes_it_and_an_open_blind_round_hides_it() {
    String partial = made();
    String ben = field.member("ben", "coder");
    String bens = Api.token(ben);
    Api.as(bens).get(partial).then().statusCode(200);
    Api.as(bens).body(Map.of("sentence", "No.")).patch(partial).then().statusCode(403);
    Api.as(bens).delete(partial).then().statusCode(403);
    Api.as(token)
        .body(
            Map.of(
                "name",
                "Pilot",
                "transcripts",
                List.of(field.transcript),
                "coders",
                List.of(field.username, ben),
                "blind",
                true))
        .post(field.project + "/rounds")
        .then()
        .statusCode(201);
    Api.as(bens).get(partial).then().statusCode(404);
    Api.as(bens).get(partials).then().body("total", equalTo(0), "items", hasSize(0));
    Api.as(bens).body(Map.of("sentence", "No.")).patch(partial).then().statusCode(404);
    Api.as(token).get(partials).then().body("total", equalTo(1));
    String page = field.project.replace("/api/v1", "") + "/partials";
    assertFalse(Site.of(ben).get(page).asString().contains(SENTENCE));
  }

  @Test
  void a_passage_that_is_removed_leaves_the_link() {
    String partial = made();
    Api.as(token).delete(field.project + "/segments/" + context).then().statusCode(204);
    Api.as(token).get(partial).then().body("segments.segment", equalTo(List.of(reasoning)));
  }

  @Test
  void the_page_links_passages_keeps_what_was_refused_and_puts_back_what_was_removed() {
    Site site = Site.of(field.username);
    String pages = field.project.replace("/api/v1", "") + "/partials";
    var blank = Jsoup.parse(site.get(pages + "/new?segment=" + context).asString());
    assertEquals("context", blank.select("#slot-" + context + " [selected]").val());
    assertEquals("", blank.select("#slot-" + reasoning + " [selected]").val());

    Map<String, String> fields = new HashMap<>();
    fields.put("segment", context);
    fields.put("slot-" + context, "context");
    fields.put("sentence", SENTENCE);
    var refused = site.post(pages, fields);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.asString().contains(SENTENCE));
    fields.put("slot-" + reasoning, "reasoning");
    site.post(pages, fields).then().statusCode(303);
    var list = Jsoup.parse(site.get(pages).asString());
    assertEquals(SENTENCE, list.select("section h2").text());
    assertEquals(List.of(Field.FIRST, Field.THIRD), list.select("dd").eachText());

    String partial = list.select("section a:contains(Change)").attr("href");
    String removed = site.post(partial + "/delete", Map.of()).header("Location");
    var gone =
        Jsoup.parse(
            site.get(removed.replaceFirst("^https?://[^/]+", "").replace("#done", "")).asString());
    assertEquals(0, gone.select("section").size());
    site.post(gone.select("#done form").attr("action"), Map.of()).then().statusCode(303);
    assertEquals(1, Jsoup.parse(site.get(pages).asString()).select("section").size());
  }

  @Test
  void the_page_offers_what_is_linked_wherever_it_lies_so_that_saving_loses_nothing() {
    String transcript = transcript("P: The first.\nI: And?\nP: Another.\nI: So?\nP: The last.");
    String first = coded(transcript, "The first.", "CONTEXT");
    String last = coded(transcript, "The last.", "REASONING");
    String partial =
        Api.as(token)
            .body(draft(first, "context", last, "reasoning"))
            .post(partials)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String page = partials.replace("/api/v1", "") + "/" + partial;
    var form = Jsoup.parse(Site.of(field.username).get(page).asString());
    assertEquals("context", form.select("#slot-" + first + " [selected]").val());
    assertEquals("reasoning", form.select("#slot-" + last + " [selected]").val());
  }

  @Test
  void the_page_offers_the_answers_before_and_after() {
    String transcript = transcript("P: The first.\nI: And?\nP: Another.\nI: So?\nP: The last.");
    String first = coded(transcript, "The first.", "CONTEXT");
    String middle = coded(transcript, "Another.", "REASONING");
    String last = coded(transcript, "The last.", "REASONING");
    String page = partials.replace("/api/v1", "") + "/new?segment=";
    var around = Jsoup.parse(Site.of(field.username).get(page + middle).asString());
    assertEquals(3, around.select("select").size());
    assertEquals(1, around.select("#slot-" + first).size());
    var before = Jsoup.parse(Site.of(field.username).get(page + first).asString());
    assertEquals(0, before.select("#slot-" + last).size());
  }

  private String transcript(String text) {
    return Api.as(token)
        .body(Map.of("metadata", Map.of("title", "Long", "kind", "interview"), "text", text))
        .post(field.project + "/transcripts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String coded(String transcript, String words, String kind) {
    return Api.as(token)
        .body(Map.of("quote", Map.of("exact", words), "codes", List.of(field.code(kind))))
        .post(field.project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void a_list_takes_as_many_statements_for_many_as_for_one() {
    made();
    long one = statements();
    for (int i = 0; i < 5; i++) {
      made();
    }
    assertEquals(one, statements());
  }

  private long statements() {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(partials).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void a_change_is_undone_exactly_at_once_or_later() {
    String second = field.segment(token, Field.SECOND, "RESOURCE", field.buddying);
    String partial = made();
    String before = Api.as(token).get(partial).then().extract().path("segments").toString();
    Site site = Site.of(field.username);
    String pages = field.project.replace("/api/v1", "");
    String page = partial.replace("/api/v1", "");
    Map<String, String> fields =
        Map.of("slot-" + second, "resource", "slot-" + reasoning, "outcome", "sentence", "Other");
    String saved = site.post(page, fields).header("Location").replaceFirst("^https?://[^/]+", "");
    Document list = site.page(saved);
    assertEquals("Saved. Undo", list.select("#done").text());
    Document undone = site.press(list.selectFirst("#done form"));
    assertEquals("It says again what it said before. Undo", undone.select("#done").text());
    assertEquals(before, Api.as(token).get(partial).path("segments").toString());
    Api.as(token).get(partial).then().body("sentence", equalTo(SENTENCE));
    Document did = site.page(pages + "/acts");
    assertEquals(
        "Changed partial configuration: passages, sentence",
        did.select("#besides ~ div tbody td").get(0).text());
    site.press(did.selectFirst("#besides ~ div form"));
    Api.as(token).get(partial).then().body("sentence", equalTo("Other"));
  }

  @Test
  void it_is_not_undone_while_a_passage_that_it_joined_is_removed() {
    String second = field.segment(token, Field.SECOND, "RESOURCE", field.buddying);
    String partial = made();
    Site site = Site.of(field.username);
    String page = partial.replace("/api/v1", "");
    String pages = field.project.replace("/api/v1", "");
    Map<String, String> fields =
        Map.of("slot-" + second, "resource", "slot-" + reasoning, "outcome", "sentence", "Other");
    site.post(page, fields).then().statusCode(303);
    String segment = field.project + "/segments/" + context;
    Api.as(token).delete(segment).then().statusCode(204);
    String undo = site.page(pages + "/acts").select("#besides ~ div form").attr("action");
    site.post(undo, Map.of())
        .then()
        .statusCode(409)
        .body(containsString("removed since. Put that back first; nothing was changed."));
    Api.as(token).get(partial).then().body("sentence", equalTo("Other"), "segments", hasSize(2));
    Api.as(token).post(segment + "/restore").then().statusCode(200);
    site.post(undo, Map.of()).then().statusCode(303);
    Api.as(token)
        .get(partial)
        .then()
        .body("segments.segment", equalTo(List.of(context, reasoning)));
    Site ben = Site.of(field.member("ben", "coder"));
    ben.post(undo, Map.of()).then().statusCode(403);
  }

  @Test
  void joining_leads_back_to_the_passage_in_the_text() {
    Site site = Site.of(field.username);
    String pages = field.project.replace("/api/v1", "");
    String transcript = transcript("P: The first.\nI: And?\nP: The last.");
    String first = coded(transcript, "The first.", "CONTEXT");
    String last = coded(transcript, "The last.", "REASONING");
    String text = pages + "/transcripts/" + transcript;
    Document coded = site.page(text + "?done=" + last);
    String join = coded.select("#done a:contains(Join with others)").attr("href");
    Document form = site.page(join);
    assertEquals(text + "?at=3#s3", form.select("a:contains(Back without saving)").attr("href"));
    Map<String, String> fields = new HashMap<>();
    fields.put("segment", form.select("[name=segment]").val());
    fields.put("slot-" + first, "context");
    fields.put("slot-" + last, "reasoning");
    fields.put("sentence", SENTENCE);
    String after = site.post(pages + "/partials", fields).header("Location");
    assertTrue(after.endsWith("#done"), after);
    Document back = site.page(after.replaceFirst("^https?://[^/]+", ""));
    assertEquals("s3", back.selectFirst("#done").previousElementSibling().id());
    assertEquals("Joined: " + SENTENCE + " Undo Change it", back.select("#done").text());
    assertEquals(200, site.get(back.select("#done a").attr("href")).statusCode());
    Document apart = site.press(back.selectFirst("#undo"));
    assertEquals("Taken apart: " + SENTENCE + " Join them again", apart.select("#done").text());
    Api.as(token).get(partials).then().body("total", equalTo(0));
    assertTrue(site.press(apart.selectFirst("#undo")).select("#done").text().startsWith("Joined"));
    Api.as(token).get(partials).then().body("total", equalTo(1));
    String partial = back.select("#done button").val();
    Site ben = Site.of(field.member("ben", "coder"));
    assertEquals(0, ben.page(text + "?at=3&wrote=" + partial).select("#done").size());
  }

  @Test
  void a_configuration_is_built_from_it_and_named_by_it() {
    String partial = made();
    Site ben = Site.of(field.member("ben", "coder"));
    String pages = partials.replace("/api/v1", "");
    Document list = ben.page(pages);
    assertEquals(0, list.select("section a:contains(Change)").size());
    Document builder = ben.page(list.select("section a:contains(Build)").attr("href"));
    assertEquals(
        List.of("CONTEXT:" + context, "REASONING:" + reasoning),
        builder.select("[name=ev][checked]").eachAttr("value"));
    assertEquals(field.code("REASONING"), builder.select("[name=reasonings] [selected]").val());
    assertEquals(SENTENCE, builder.select("#statement").val().strip());
    assertEquals("", builder.select("[name=outcomes] [selected]").val());

    Map<String, Object> fields = posted(builder);
    fields.put("preview", "yes");
    fields.put("reasonings", List.of(""));
    Document updated = Jsoup.parse(ben.post(builderAction(builder), fields).asString());
    assertEquals(2, updated.select("[name=ev][checked]").size(), "what is ticked stays");
    fields = posted(updated);
    ben.post(builderAction(updated), fields).then().statusCode(303);

    Document taken = Site.of(field.username).page(pages);
    assertEquals("Configuration 1", taken.select("section .hint a").first().text());
    assertEquals(0, taken.select("section a:contains(Build)").size());
    Document built = ben.page(taken.select("section .hint a").first().attr("href"));
    assertEquals(List.of(Field.FIRST, Field.THIRD), built.select(".evid blockquote p").eachText());
    assertEquals(SENTENCE, built.select("#statement").val().strip());
    String configuration =
        Api.as(token).get(field.configurations()).then().extract().path("items[0].id");
    Api.as(token).get(partial).then().body("configuration", equalTo(configuration));
    Document own = Site.of(field.username).page(partial.replace("/api/v1", ""));
    assertEquals("In Configuration 1", own.select(".head p:has(a)").text());

    Api.as(token).delete(field.configurations() + "/" + configuration).then().statusCode(204);
    assertEquals(1, ben.page(pages).select("section a:contains(Build)").size());
    Site viewer = Site.of(field.member("vera", "viewer"));
    assertEquals(0, viewer.page(pages).select("section a:contains(Build)").size());
  }

  @Test
  void a_configuration_is_built_from_one_passage() {
    Site site = Site.of(field.username);
    Document passage = site.page(field.project.replace("/api/v1", "") + "/segments/" + reasoning);
    Document builder = site.page(passage.select("a:contains(Use in a)").attr("href"));
    assertEquals(
        List.of("REASONING:" + reasoning), builder.select("[name=ev][checked]").eachAttr("value"));
    assertEquals(field.code("REASONING"), builder.select("[name=reasonings] [selected]").val());
    site.get(builderAction(builder) + "?segment=" + UUID.randomUUID()).then().statusCode(404);
    site.get(builderAction(builder) + "?partial=" + UUID.randomUUID()).then().statusCode(404);
  }

  private static String builderAction(Document builder) {
    return builder.selectFirst("form:has(.builder)").attr("action");
  }

  private static List<Object> both(Object some, Object more) {
    List<Object> all = new ArrayList<>((List<?>) some);
    all.addAll((List<?>) more);
    return all;
  }

  /** What pressing a button of the builder posts. */
  private static Map<String, Object> posted(Document builder) {
    Map<String, Object> fields = new HashMap<>();
    for (Connection.KeyVal each :
        ((FormElement) builder.selectFirst("form:has(.builder)")).formData()) {
      if (!each.key().equals("csrf")) {
        fields.merge(each.key(), List.of(each.value()), PartialTest::both);
      }
    }
    return fields;
  }
}
