package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published cases of {@code src/test/resources/agreement}, coded passage by passage over the
 * API in a round that is then closed: values, tolerances and origins are those of the files. Code
 * {@code k} of a case is the k-th of the starter codebook; the others are used by nobody.
 */
@QuarkusTest
class PublishedAgreementTest {
  private static final List<String> MEASURES =
      List.of(
          "alpha_binary_code",
          "alpha_binary_pooled",
          "char_percent_agreement",
          "char_kappa",
          "char_coded_only");

  @ParameterizedTest
  @ValueSource(strings = {"alex-paul-suzan", "overlap-multicode", "nvivo-manual"})
  void a_closed_round_has_the_published_figures(String id) throws IOException {
    JsonNode published = read(id);
    List<String> coders = texts(published.get("coders"));
    List<String> categories = texts(published.get("categories"));
    Exercise exercise = new Exercise(coders.toArray(String[]::new));
    Map<String, List<String>> tasks = new LinkedHashMap<>();
    for (JsonNode document : published.get("documents")) {
      exercise.word(document.get("id").asText(), document.get("length").asInt());
      tasks.put(document.get("id").asText(), texts(document.get("coders")));
    }
    String round = exercise.round(tasks, Map.of());
    for (JsonNode span : published.get("spans")) {
      if (span.get("start").asInt() < span.get("end").asInt()) {
        exercise.mark(
            span.get("coder").asText(),
            span.get("document").asText(),
            span.get("start").asInt(),
            span.get("end").asInt(),
            categories.indexOf(span.get("code").asText()),
            round);
      }
    }
    exercise.submit(round, coders.toArray(String[]::new));
    exercise.close(round).statusCode(200);

    List<String> query = new ArrayList<>(List.of("round=" + round));
    for (int k = 0; k < categories.size(); k++) {
      query.add("code=" + exercise.codes.get(k));
    }
    JsonNode figures = exercise.figures(String.join("&", query));
    int compared = 0;
    for (JsonNode expected : published.get("expected")) {
      JsonNode scope = expected.path("scope");
      boolean given = MEASURES.contains(expected.get("measure").asText());
      if (given && !scope.has("document")) {
        JsonNode results = results(exercise, figures, scope, categories);
        check(expected, Exercise.result(results, expected.get("measure").asText()));
        compared++;
      }
    }
    assertTrue(compared >= 6, "only " + compared + " figures were compared");
  }

  /** Figures of two coders stand with the codes if there are only two, else with the pair. */
  private static JsonNode results(
      Exercise exercise, JsonNode figures, JsonNode scope, List<String> categories) {
    String code =
        scope.has("code") ? exercise.codes.get(categories.indexOf(scope.get("code").asText())) : "";
    boolean paired = scope.has("pair") && !figures.get("pairs").isEmpty();
    if (!paired && code.isEmpty()) {
      return figures.get("pooled");
    }
    if (!paired) {
      return exercise.ofCode(figures, exercise.codes.indexOf(code)).get("results");
    }
    List<String> pair = texts(scope.get("pair")).stream().map(exercise.names::get).toList();
    for (JsonNode each : figures.get("pairs")) {
      if (texts(each.get("coders")).equals(pair)) {
        List<JsonNode> of = new ArrayList<>();
        for (JsonNode result : each.get("results")) {
          JsonNode about = result.get("scope");
          if (about.path("code").asText("").equals(code) && about.path("kind").isNull()) {
            of.add(result);
          }
        }
        return new ObjectMapper().valueToTree(of);
      }
    }
    throw new AssertionError("no such pair");
  }

  private static void check(JsonNode expected, JsonNode result) {
    String what = expected.get("measure").asText() + " " + expected.path("scope");
    assertEquals(expected.get("status"), result.get("status"), what);
    if (expected.get("status").asText().equals("defined")) {
      double tolerance = expected.get("tolerance").asDouble();
      assertEquals(
          expected.get("value").asDouble(), result.get("value").asDouble(), tolerance, what);
    } else {
      assertEquals(expected.get("reason"), result.get("reason"), what);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static JsonNode read(String id) throws IOException {
    String file = "/agreement/" + id + ".json";
    try (InputStream in = PublishedAgreementTest.class.getResourceAsStream(file)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
