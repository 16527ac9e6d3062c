package org.retroduct.theory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class ConfigurationTest {
  private static final String PATCH = "application/merge-patch+json";

  @Inject DataSource database;
  @Inject SessionFactory sessions;

  private Field field;
  private String token;

  @BeforeEach
  void a_project() throws SQLException {
    field = Field.in(database);
    token = field.token;
  }

  @Test
  void reads_its_slots_as_one_sentence_and_says_what_is_missing() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("label", "Named nurse");
    draft.put("contexts", List.of(field.code("CONTEXT")));
    draft.put("contextText", "people were let down before");
    draft.put("resourceText", "one named nurse.");
    draft.put("outcomeText", "they come back");
    draft.put("phases", List.of("implementation", "entry"));
    draft.put("polarity", "positive");
    draft.put("domains", List.of(field.code("DOMAIN")));
    Api.as(token)
        .body(draft)
        .post(field.configurations())
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/configurations/[0-9a-f-]{36}"))
        .header("ETag", matchesPattern("\"0-[0-9a-f]{16}\""))
        .body("number", equalTo(1), "label", equalTo("Named nurse"), "status", equalTo("draft"))
        .body("contexts", contains(field.code("CONTEXT")), "resources", empty())
        .body("phases", contains("entry", "implementation"), "polarity", equalTo("positive"))
        .body("domains", contains(field.code("DOMAIN")), "mergedInto", nullValue())
        .body("missing", contains("reasoning"), "statement", nullValue())
        .body(
            "sentence",
            equalTo(
                "Where people were let down before, and the programme offers one named nurse,"
                    + " so that they come back."))
        .body("support.supports.segments", equalTo(0))
        .body("support.refutes.participants", equalTo(0));
  }

  @Test
  void never_gives_a_number_twice() {
    field.configuration(token, Map.of("label", "One"));
    field.configuration(token, Map.of("label", "Two"));
    String third = field.configuration(token, Map.of("label", "Three"));
    Api.as(token).delete(third).then().statusCode(204);
    Api.as(token).get(third).then().statusCode(404);
    field.configuration(token, Map.of("label", "Four"));
    Api.as(token)
        .get(field.configurations())
        .then()
        .body("items.number", contains(1, 2, 4), "total", equalTo(3), "next", nullValue());
  }

  @Test
  void keeps_the_order_of_codes_and_lets_an_outcome_be_a_context() {
    String outcome = field.code("OUTCOME");
    String context = field.code("CONTEXT");
    String made = field.configuration(token, Map.of("contexts", List.of(outcome, context)));
    Api.as(token).get(made).then().body("contexts", contains(outcome, context));
    Api.as(token)
        .contentType(PATCH)
        .body(Map.of("contexts", List.of(context, outcome, context)))
        .patch(made)
        .then()
        .statusCode(200)
        .body("contexts", contains(context, outcome));
  }

  @Test
  void lets_no_domain_theme_or_foreign_code_fill_a_slot() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("contexts", List.of(field.code("CONTEXT"), field.code("DOMAIN")));
    draft.put("outcomes", List.of(field.code("THEME")));
    draft.put("domains", List.of(field.code("CONTEXT")));
    draft.put("resources", List.of(UUID.randomUUID().toString()));
    Api.as(token)
        .body(draft)
        .post(field.configurations())
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            contains("contexts[1]", "resources[0]", "outcomes[0]", "domains[0]"));
  }

  @Test
  void refuses_what_it_cannot_hold() {
    refused(Map.of(), 422, "label");
    refused(Map.of("label", "x".repeat(301)), 422, "label");
    refused(Map.of("contextText", "x".repeat(4_001)), 422, "contextText");
    refused(Map.of("label", "nul \u0000"), 422, "label");
    refused(Map.of("label", "One", "status", "merged"), 422, "status");
    refused(Map.of("label", "One", "status", "settled"), 422, "status");
    refused(Map.of("label", "One", "contexts", "C1"), 400, "contexts");
    // 4,000 characters outside the basic plane are 8,000 UTF-16 units
    field.configuration(token, Map.of("contextText", "\uD83D\uDE00".repeat(4_000)));
  }

  private void refused(Map<String, ?> draft, int status, String place) {
    Api.as(token)
        .body(draft)
        .post(field.configurations())
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(place));
  }

  @Test
  void a_patch_changes_what_it_names_unless_somebody_was_faster() {
    String made = field.configuration(token, Map.of("label", "One", "forWhom", "staff"));
    String tag = Api.as(token).get(made).header("ETag");
    Api.as(token)
        .contentType(PATCH)
        .header("If-Match", tag)
        .body("{\"forWhom\":null,\"status\":\"proposed\",\"statement\":\"It works.\"}")
        .patch(made)
        .then()
        .statusCode(200)
        .body("label", equalTo("One"), "forWhom", nullValue(), "status", equalTo("proposed"))
        .body("sentence", equalTo("It works."));
    Api.as(token)
        .contentType(PATCH)
        .header("If-Match", tag)
        .body(Map.of("label", "Two"))
        .patch(made)
        .then()
        .statusCode(412);
    Api.as(token).header("If-Match", tag).delete(made).then().statusCode(412);
  }

  @Test
  void a_viewer_reads_and_a_stranger_finds_nothing() {
    String made = field.configuration(token, Map.of("label", "One"));
    String viewing = Api.token(field.member("viewer", "viewer"));
    Api.as(viewing).get(made).then().statusCode(200);
    Api.as(viewing).body(Map.of("label", "x")).post(field.configurations()).then().statusCode(403);
    Api.as(viewing).body(Map.of("label", "x")).patch(made).then().statusCode(403);
    Api.as(viewing).delete(made).then().statusCode(403);
    Api.as(viewing).body(Map.of()).post(made + "/evidence").then().statusCode(403);
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(made).then().statusCode(404);
    Api.as(stranger).get(field.configurations()).then().statusCode(404);
    Api.as(stranger).get(made + "/evidence").then().statusCode(404);
  }

  @Test
  void one_that_was_merged_points_to_the_other_which_has_its_evidence() {
    String small = field.configuration(token, Map.of("label", "Small"));
    String large = field.configuration(token, Map.of("label", "Large"));
    String shared = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    String alone = field.segment(token, Field.THIRD, "REASONING", field.buddying);
    field.bring(token, small, shared, "supports");
    field.bring(token, small, alone, "refutes");
    field.bring(token, large, shared, "supports");
    String into = large.substring(large.lastIndexOf('/') + 1);
    Api.as(token)
        .body(Map.of("into", into))
        .post(small + "/merge")
        .then()
        .statusCode(200)
        .body("label", equalTo("Large"), "support.supports.segments", equalTo(1))
        .body("support.refutes.segments", equalTo(1));
    Api.as(token).get(small).then().body("status", equalTo("merged"), "mergedInto", equalTo(into));
    Api.as(token).body(Map.of("label", "x")).patch(small).then().statusCode(409);
    Api.as(token).delete(large).then().statusCode(409);
    Api.as(token).body(Map.of("into", into)).post(large + "/merge").then().statusCode(422);
  }

  @Test
  void a_list_costs_the_same_number_of_statements_however_long_it_is() {
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.buddying);
    field.bring(token, field.configuration(token, field.slots()), segment, "supports");
    long few = statements();
    for (int i = 0; i < 7; i++) {
      field.bring(token, field.configuration(token, field.slots()), segment, "refutes");
    }
    assertEquals(few, statements());
  }

  private long statements() {
    Api.as(token).get(field.configurations()).then().statusCode(200);
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(field.configurations()).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void the_matrix_has_a_cell_only_where_there_is_evidence() {
    String made = field.configuration(token, field.slots());
    field.configuration(token, Map.of("label", "Bare"));
    String segment = field.segment(token, Field.FIRST, "CONTEXT", field.merger);
    field.bring(token, made, segment, "refutes");
    Api.as(token)
        .get(field.project + "/matrices/configurations-by-arrangement")
        .then()
        .statusCode(200)
        .body("arrangements.name", contains("Buddying", "Merger"))
        .body("configurations", hasSize(2))
        .body("configurations[0].cells.arrangement", contains(field.merger.toString()))
        .body("configurations[0].cells[0].support.refutes.participants", equalTo(1))
        .body("configurations[1].cells", empty())
        .body("configurations[0].sentence", startsWith("Where "));
  }
}
