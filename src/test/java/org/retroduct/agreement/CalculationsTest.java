package org.retroduct.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** Each case of {@code src/test/resources/agreement} as it stands, sent to the API. */
@QuarkusTest
class CalculationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ValidatableResponse calculated(Object body) {
    return Api.admin().body(body).post("/api/v1/agreement/calculations").then();
  }

  @Test
  void every_published_case_gives_its_figures() throws IOException, URISyntaxException {
    int figures = 0;
    for (Path file : files()) {
      String text = Files.readString(file);
      JsonNode results =
          JSON.readTree(calculated(text).statusCode(200).extract().asByteArray()).get("results");
      for (JsonNode expected : JSON.readTree(text).get("expected")) {
        check(file.getFileName().toString(), expected, found(results, expected));
        figures++;
      }
    }
    assertTrue(figures > 150, figures + " figures");
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(CalculationsTest.class.getResource("/agreement").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static JsonNode found(JsonNode results, JsonNode expected) {
    JsonNode scope = expected.path("scope");
    for (JsonNode result : results) {
      JsonNode part = result.path("scope");
      if (result.get("measure").equals(expected.get("measure"))
          && part.path("code").asText("").equals(scope.path("code").asText(""))
          && part.path("document").asText("").equals(scope.path("document").asText(""))) {
        return result;
      }
    }
    throw new AssertionError("no result for " + expected);
  }

  private static void check(String file, JsonNode expected, JsonNode result) {
    String what = file + " " + expected.get("measure").asText() + " " + expected.path("scope");
    assertEquals(expected.get("status"), result.get("status"), what);
    if (expected.get("status").asText().equals("undefined")) {
      assertEquals(expected.get("reason"), result.get("reason"), what);
      return;
    }
    double tolerance = expected.get("tolerance").asDouble();
    assertEquals(expected.get("value").asDouble(), result.get("value").asDouble(), tolerance, what);
    if (expected.has("standard_error")) {
      double error = expected.get("standard_error").asDouble();
      assertEquals(error, result.get("standardError").asDouble(), tolerance, what);
    }
  }

  @Test
  void what_contradicts_itself_is_refused_with_its_place() {
    refused("{}", "kind");
    refused("{\"kind\":\"coding\"}", "ratings");
    refused(coding("[[\"a\",\"b\"],[\"a\",\"x\"]]", ""), "ratings[1][1]");
    refused(coding("[[\"a\"],[\"a\",\"b\"]]", ""), "ratings[1]");
    refused(coding("{\"a\":1}", ""), "ratings");
    refused(coding("[[\"a\"],[\"b\"]]", ",\"measures\":[\"beauty\"]"), "measures");
    refused(coding("[[\"a\"],[\"b\"]]", ",\"measures\":[\"u_alpha\"]"), "measures");
    refused(coding("[[\"a\"],[\"b\"]]", ",\"interval\":{\"resamples\":0}"), "interval.resamples");
    refused(
        "{\"kind\":\"multilabel\",\"coders\":[\"A\",\"B\"],\"categories\":[\"a\"],"
            + "\"ratings\":[[[null]],[[\"a\"]]]}",
        "ratings[0][0]");
    refused(
        "{\"kind\":\"unitizing\",\"coders\":[\"A\"],\"categories\":[\"a\"],"
            + "\"documents\":[{\"id\":\"d\",\"length\":5,\"coders\":[\"A\"]}],"
            + "\"spans\":[{\"document\":\"d\",\"coder\":\"A\",\"start\":0,\"end\":6,\"code\":\"a\"}]}",
        "spans[0].end");
    calculated("[]").statusCode(400);
    Api.as("rt_wrong").body("{}").post("/api/v1/agreement/calculations").then().statusCode(401);
  }

  private static String coding(String ratings, String more) {
    return "{\"kind\":\"coding\",\"coders\":[\"A\",\"B\"],\"categories\":[\"a\",\"b\"],\"ratings\":"
        + ratings
        + more
        + "}";
  }

  private static void refused(String body, String field) {
    calculated(body).statusCode(422).body("violations.field", hasItem(field));
  }

  @Test
  void one_measure_with_an_interval_can_be_asked_for() {
    List<String> row =
        Stream.generate(() -> List.of("a", "b", "b")).limit(20).flatMap(List::stream).toList();
    Map<String, Object> body =
        Map.of(
            "kind", "coding",
            "coders", List.of("A", "B"),
            "categories", List.of("a", "b"),
            "ratings", List.of(row, row),
            "measures", List.of("cohen_kappa"),
            "interval", Map.of("resamples", 100, "seed", 1));
    calculated(body)
        .statusCode(200)
        .body("results.size()", equalTo(1))
        .body("results[0].value", equalTo(1.0f), "results[0].low", equalTo(1.0f));
  }
}
