package org.retroduct.coding.codes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** One turn of five sentences, "Alpha one. Alpha two. …", each of them ten characters long. */
@QuarkusTest
class CodeActsTest {
  private static final String PATCH = "application/merge-patch+json";
  private static final String TEXT = "R: Alpha one. Alpha two. Alpha six. Alpha ten. Alpha end.\n";

  private String token;
  private String project;
  private String transcript;
  private String trust;
  private String faith;

  @BeforeEach
  void a_codebook_of_two_codes() {
    token = Api.token(Api.newUser("lead"));
    project = Api.newProject(token, "empty");
    transcript = transcript("One");
    trust = code("reasoning", "Trust");
    faith = code("reasoning", "Faith");
  }

  private String transcript(String title) {
    return created("/transcripts", Map.of("metadata", Map.of("title", title), "text", TEXT));
  }

  private String created(String where, Object body) {
    return Api.as(token)
        .body(body)
        .post(project + where)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String code(String kind, String name) {
    return created("/codes", Map.of("kind", kind, "name", name));
  }

  /** Codes the sentence of that number, from 0. */
  private String mark(String who, int sentence, String round, String... codes) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("start", sentence * 11);
    draft.put("end", sentence * 11 + 10);
    draft.put("codes", List.of(codes));
    draft.put("round", round.isEmpty() ? null : round);
    return Api.as(who)
        .body(draft)
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse segment(String id) {
    return Api.as(token).get(project + "/segments/" + id).then().statusCode(200);
  }

  private ValidatableResponse merge(String code, String into) {
    return Api.as(token)
        .body(Map.of("into", into))
        .post(project + "/codes/" + code + "/merge")
        .then();
  }

  private ValidatableResponse get(String what) {
    return Api.as(token).get(project + what).then();
  }

  private ValidatableResponse undoLast() {
    return undo(get("/codebook/acts").extract().path("items[0].id"));
  }

  private ValidatableResponse undo(String act) {
    return Api.as(token).post(project + "/codebook/acts/" + act + "/undo").then();
  }

  @Test
  void a_merged_code_leaves_its_passages_to_the_other_and_undoing_gives_them_back() {
    String alone = mark(token, 0, "", trust);
    String both = mark(token, 1, "", trust, faith);
    String gone = mark(token, 2, "", trust);
    Api.as(token).delete(project + "/segments/" + gone).then().statusCode(204);
    merge(trust, faith).statusCode(200).body("id", equalTo(faith), "uses", equalTo(2));
    get("/codes/" + trust).statusCode(404);
    get("/codebook").body("codes.name", contains("Faith"));
    segment(alone).body("codes.id", contains(faith));
    segment(both).body("codes.id", contains(faith));
    Api.as(token).post(project + "/segments/" + gone + "/restore").then().statusCode(200);
    segment(gone).body("codes.id", contains(faith));

    undoLast().statusCode(200).body("undone", equalTo(true), "kind", equalTo("merged"));
    segment(alone).body("codes.id", contains(trust));
    segment(both).body("codes.id", contains(trust, faith));
    segment(gone).body("codes.id", contains(trust));
    get("/codebook").body("codes.short", contains("T1", "T2"));
    undoLast().statusCode(409).body("detail", containsString("undone already"));
  }

  @Test
  void two_passages_that_come_to_say_the_same_both_stay() {
    String first = mark(token, 0, "", trust);
    String second = mark(token, 0, "", faith);
    merge(trust, faith).statusCode(200).body("uses", equalTo(1));
    get("/segments").body("total", equalTo(2));
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("memo", "kept"))
        .patch(project + "/segments/" + first)
        .then()
        .statusCode(200)
        .body("memo", equalTo("kept"), "codes.id", contains(faith));
    undoLast().statusCode(200);
    segment(first).body("codes.id", contains(trust));
    segment(second).body("codes.id", contains(faith));
  }

  @Test
  void of_two_passages_that_say_the_same_each_can_be_removed_and_moved_and_that_undone() {
    String first = mark(token, 0, "", trust);
    String second = mark(token, 0, "", faith);
    merge(trust, faith).statusCode(200);
    for (String passage : List.of(first, second)) {
      Api.as(token).delete(project + "/segments/" + passage).then().statusCode(204);
      Api.as(token).post(project + "/segments/" + passage + "/restore").then().statusCode(200);
      end(passage, 5);
      end(passage, 10);
    }
    undoLast().statusCode(200);
    segment(first).body("codes.id", contains(trust));
    segment(second).body("codes.id", contains(faith));
  }

  private void end(String passage, int end) {
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("end", end))
        .patch(project + "/segments/" + passage)
        .then()
        .statusCode(200)
        .body("end", equalTo(end));
  }

  @Test
  void a_split_is_undone_though_its_coder_used_the_old_code_again() {
    String first = mark(token, 0, "", trust);
    Map<String, Object> blind = Map.of("name", "Blind trust", "segments", List.of(first));
    String split = "/codes/" + trust + "/split";
    String part =
        Api.as(token)
            .body(Map.of("codes", List.of(blind)))
            .post(project + split)
            .then()
            .statusCode(201)
            .extract()
            .path("items[0].id");
    segment(first).body("codes.id", contains(part));
    String again = mark(token, 0, "", trust);
    undoLast().statusCode(200);
    segment(first).body("codes.id", contains(trust));
    segment(again).body("codes.id", contains(trust));
  }

  @Test
  void a_coder_who_recoded_a_passage_since_is_not_overruled_by_undoing() {
    String passage = mark(token, 0, "", trust);
    merge(trust, faith).statusCode(200);
    String third = code("reasoning", "Duty");
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("codes", List.of(third)))
        .patch(project + "/segments/" + passage)
        .then()
        .statusCode(200);
    undo(get("/codebook/acts").extract().path("items.find { it.kind == 'merged' }.id"))
        .statusCode(200);
    segment(passage).body("codes.id", contains(third));
  }

  @Test
  void what_stood_below_a_merged_code_goes_with_it() {
    String below =
        created("/codes", Map.of("kind", "reasoning", "name", "Early trust", "parent", trust));
    merge(trust, faith).statusCode(200);
    get("/codes/" + below).body("parent", equalTo(faith));
    undoLast().statusCode(200);
    get("/codes/" + below).body("parent", equalTo(trust));
    merge(trust, below).statusCode(200);
    get("/codes/" + below).body("parent", equalTo(null));
  }

  @Test
  void wrong_merges_are_refused() {
    merge(trust, trust).statusCode(422);
    merge(trust, "01890000-0000-7000-8000-000000000000").statusCode(422);
    Api.as(token).body("{}").post(project + "/codes/" + trust + "/merge").then().statusCode(422);
    String heading =
        created("/codes", Map.of("kind", "reasoning", "name", "Above", "codable", false));
    merge(trust, heading).statusCode(422).body("detail", containsString("heading"));
    String coder = Api.token(Api.newMember(token, project, "coder"));
    for (String act : List.of("/codes/" + trust + "/merge", "/codebook/freeze")) {
      Api.as(coder).body(Map.of("into", faith)).post(project + act).then().statusCode(403);
    }
    get("/codebook").body("codes", hasSize(3));
  }

  @Test
  void a_code_in_use_is_deleted_only_with_another_for_its_passages() {
    String passage = mark(token, 0, "", trust);
    String address = project + "/codes/" + trust;
    Api.as(token)
        .delete(address)
        .then()
        .statusCode(409)
        .body("detail", containsString("(1)"), "uses", equalTo(1));
    Api.as(token).delete(address + "?moveTo=" + trust).then().statusCode(422);
    Api.as(token).delete(address + "?moveTo=" + faith).then().statusCode(204);
    segment(passage).body("codes.id", contains(faith));
    undoLast().statusCode(200).body("kind", equalTo("deleted"), "into", equalTo(faith));
    segment(passage).body("codes.id", contains(trust));
    Api.as(token).delete(project + "/segments/" + passage).then().statusCode(204);
    Api.as(token).delete(address).then().statusCode(409).body("detail", containsString("put back"));
  }

  private ValidatableResponse codable(String code, boolean codable) {
    return Api.as(token)
        .contentType(PATCH)
        .body(Map.of("codable", codable))
        .patch(project + "/codes/" + code)
        .then();
  }

  @Test
  void a_code_that_passages_have_is_made_no_heading() {
    String passage = mark(token, 0, "", trust);
    codable(trust, false)
        .statusCode(422)
        .body("violations.field", contains("codable"))
        .body(
            "detail", equalTo("Passages are coded with this code (1). A heading has no passages."));
    Api.as(token).delete(project + "/segments/" + passage).then().statusCode(204);
    codable(trust, false).statusCode(422).body("detail", containsString("put back"));
    round(List.of(Api.newMember(token, project, "coder")));
    codable(faith, false).statusCode(422).body("detail", containsString("open round"));
  }

  @Test
  void what_made_a_code_of_a_heading_is_undone_until_a_passage_has_it() {
    String above =
        created("/codes", Map.of("kind", "reasoning", "name", "Above", "codable", false));
    codable(above, true).statusCode(200).body("short", equalTo("T3"));
    undoLast().statusCode(200);
    codable(above, true).statusCode(200);
    mark(token, 0, "", above);
    undoLast().statusCode(409).body("detail", containsString("A heading has no passages."));
    get("/codes/" + above).body("short", equalTo("T3"));
  }

  @Test
  void what_was_changed_since_is_not_undone_and_later_acts_are_undone_first() {
    String address = project + "/codes/" + trust;
    for (String name : List.of("Confidence", "Reliance")) {
      Api.as(token)
          .contentType(PATCH)
          .body(Map.of("name", name))
          .patch(address)
          .then()
          .statusCode(200);
    }
    List<String> acts = get("/codebook/acts").extract().path("items.id");
    undo(acts.get(1)).statusCode(409).body("detail", containsString("changed since"));
    undo(acts.get(0)).statusCode(200);
    undo(acts.get(1)).statusCode(200);
    get("/codes/" + trust).body("name", equalTo("Trust"));
    code("reasoning", "Trust 2");
    Api.as(token).delete(address).then().statusCode(204);
    code("reasoning", "Trust");
    undo(get("/codebook/acts").extract().path("items[1].id"))
        .statusCode(409)
        .body("detail", containsString("taken"));
  }

  @Test
  void an_addition_is_undone_until_a_passage_has_the_code() {
    String coder = Api.token(Api.newMember(token, project, "coder"));
    Api.as(coder)
        .body(Map.of("kind", "theme", "name", "Slip"))
        .post(project + "/codes")
        .then()
        .statusCode(201);
    String act = get("/codebook/acts").extract().path("items[0].id");
    Api.as(coder).post(project + "/codebook/acts/" + act + "/undo").then().statusCode(200);
    get("/codebook").body("codes", hasSize(2));
    String used = code("theme", "Used");
    mark(token, 0, "", used);
    undoLast().statusCode(409);
    merge(trust, faith).statusCode(200);
    String merged = get("/codebook/acts").extract().path("items[0].id");
    Api.as(coder).post(project + "/codebook/acts/" + merged + "/undo").then().statusCode(403);
  }

  @Test
  void codes_are_put_in_another_order_among_those_beside_them() {
    String duty = code("reasoning", "Duty");
    place(duty, Map.of("before", trust)).statusCode(200);
    get("/codebook").body("codes.name", contains("Duty", "Trust", "Faith"));
    place(duty, Map.of()).statusCode(200);
    get("/codebook").body("codes.name", contains("Trust", "Faith", "Duty"));
    undoLast().statusCode(200);
    get("/codebook").body("codes.name", contains("Duty", "Trust", "Faith"));
    place(duty, Map.of("before", code("context", "Size"))).statusCode(422);
  }

  private ValidatableResponse place(String code, Map<String, String> body) {
    return Api.as(token).body(body).put(project + "/codes/" + code + "/place").then();
  }

  @Test
  void a_retired_code_stays_where_it_is_and_is_put_on_no_further_words() {
    String passage = mark(token, 0, "", trust);
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("retired", true))
        .patch(project + "/codes/" + trust)
        .then()
        .statusCode(200);
    Api.as(token)
        .body(Map.of("start", 11, "end", 21, "codes", List.of(trust)))
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(422)
        .body("detail", containsString("retired"));
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("codes", List.of(trust, faith)))
        .patch(project + "/segments/" + passage)
        .then()
        .statusCode(200);
  }

  private String round(List<String> coders) {
    return created(
        "/rounds", Map.of("name", "Pilot", "transcripts", List.of(transcript), "coders", coders));
  }

  private void close(String round, String... tokens) {
    for (String coder : tokens) {
      Api.as(coder)
          .body("{\"transcript\":null}")
          .post(project + "/rounds/" + round + "/submissions")
          .then()
          .statusCode(200);
    }
    Api.as(token).post(project + "/rounds/" + round + "/close").then().statusCode(200);
  }

  /** At the round's own settings as kept, and by sentence, computed from the codings kept. */
  private String agreement(String round) {
    String kept = get("/agreement?round=" + round).statusCode(200).extract().asString();
    String sentences = get("/agreement?unit=sentence&round=" + round).extract().asString();
    return kept + sentences.replaceFirst("\"computedAt\":\"[^\"]*\"", "");
  }

  @Test
  void a_round_keeps_to_its_version_until_it_is_closed_and_its_figures_for_ever() {
    String anna = Api.newMember(token, project, "coder");
    String ben = Api.newMember(token, project, "coder");
    String annas = Api.token(anna);
    String bens = Api.token(ben);
    String round = round(List.of(anna, ben));
    String before = mark(annas, 0, round, trust);
    String outside = mark(annas, 0, "", trust);
    merge(trust, faith).statusCode(200);
    Api.as(annas).get(project + "/segments/" + before).then().body("codes.name", contains("Trust"));
    Api.as(annas)
        .get(project + "/segments/" + outside)
        .then()
        .body("codes.name", contains("Faith"));
    String after = mark(bens, 0, round, trust);
    String late = code("reasoning", "Late");
    Api.as(bens)
        .body(Map.of("start", 0, "end", 10, "codes", List.of(late), "round", round))
        .post(project + "/transcripts/" + transcript + "/segments")
        .then()
        .statusCode(422);

    close(round, annas, bens);
    String figures = agreement(round);
    get("/agreement?round=" + round)
        .body("codes.name", contains("Trust", "Faith"), "codebookVersion", equalTo(1));
    for (String each : List.of(before, after, outside)) {
      segment(each).body("codes.name", contains("Faith"));
    }
    segment(after).body("codes.codebookVersion", contains(2));
    merge(faith, late).statusCode(200);
    assertEquals(figures, agreement(round));
    undoLast().statusCode(200);
    undo(get("/codebook/acts").extract().path("items.find { it.into == '" + faith + "' }.id"))
        .statusCode(200);
    for (String each : List.of(before, after, outside)) {
      segment(each).body("codes.name", contains("Trust"));
    }
    segment(after).body("codes.codebookVersion", contains(1));
    assertEquals(figures, agreement(round));
  }

  @Test
  void while_a_round_is_open_its_codes_are_deleted_only_with_a_successor() {
    String anna = Api.newMember(token, project, "coder");
    String round = round(List.of(anna));
    Api.as(token)
        .delete(project + "/codes/" + trust)
        .then()
        .statusCode(409)
        .body("detail", containsString("open round"), "uses", equalTo(null));
    merge(trust, faith).statusCode(200);
    String slip = code("reasoning", "Slip");
    Api.as(token).delete(project + "/codes/" + slip).then().statusCode(204);
    Api.as(token).delete(project + "/codes/" + faith).then().statusCode(409);
    mark(Api.token(anna), 0, round, trust);
    get("/codebook").body("version", equalTo(2), "codes.name", contains("Faith"));
  }

  @Test
  void versions_say_what_changed_and_which_codings_were_made_with_them() {
    String old = mark(token, 0, "", trust, faith);
    Api.as(token).post(project + "/codebook/freeze").then().statusCode(200);
    String duty = code("reasoning", "Duty");
    merge(trust, duty).statusCode(200);
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("name", "Belief", "definition", "In the endeavour.", "parent", duty))
        .patch(project + "/codes/" + faith)
        .then()
        .statusCode(200);
    mark(token, 1, "", faith);
    get("/codebook/versions")
        .body("items.version", contains(2, 1), "items.state", contains("draft", "frozen"))
        .body("items.codings", contains(2, 1));
    get("/codebook/versions/1")
        .body("state", equalTo("frozen"), "codes.name", contains("Trust", "Faith"))
        .body("codes.uses", contains(0, 1));
    get("/codebook/versions/2").body("codes.name", contains("Duty", "Belief"));
    get("/codebook/versions/2/changes")
        .body("since", equalTo(1), "added.name", contains("Duty"), "removed", empty())
        .body("renamed.before", contains("Faith"), "renamed.name", contains("Belief"))
        .body("merged.name", contains("Trust"), "merged.after", contains("Duty"))
        .body("moved.after", contains("Duty"), "redefined.fields[0].field", contains("definition"))
        .body("retired", empty());
    get("/codebook/versions/1/changes")
        .body("since", equalTo(0), "added.name", contains("Trust", "Faith"));
    segment(old).body("codes.codebookVersion", containsInAnyOrder(1, 2));
    get("/segments?codebookVersion=1").body("total", equalTo(1));
    for (String none : List.of("/3", "/0", "/3/changes", "/2/changes?since=2")) {
      get("/codebook/versions" + none).statusCode(404);
    }
    undo(get("/codebook/acts").extract().path("items.find { it.kind == 'merged' }.id"))
        .statusCode(200);
    get("/codebook/versions/2/changes").body("merged", empty());
  }

  @Test
  void a_merge_undone_in_a_later_version_stays_in_the_story_of_the_earlier() {
    Api.as(token).post(project + "/codebook/freeze").then().statusCode(200);
    merge(trust, faith).statusCode(200);
    Api.as(token).post(project + "/codebook/freeze").then().statusCode(200);
    undoLast().statusCode(200);
    get("/codebook").body("version", equalTo(3), "codes.name", contains("Trust", "Faith"));
    get("/codebook/versions/2/changes").body("merged.name", contains("Trust"));
    get("/codebook/versions/3/changes").body("added.name", contains("Trust"));
    get("/codebook/versions/3/changes?since=1").body("added", empty(), "merged", empty());
  }

  @Test
  void a_configuration_names_the_code_that_took_the_place_of_its_own() {
    String configuration =
        created("/configurations", Map.of("reasonings", List.of(trust), "contexts", List.of()));
    merge(trust, faith).statusCode(200);
    get("/configurations/" + configuration)
        .body("reasonings", contains(faith), "sentence", containsString("faith"));
    undoLast().statusCode(200);
    get("/configurations/" + configuration)
        .body("reasonings", contains(trust), "sentence", not(containsString("faith")));
  }
}
