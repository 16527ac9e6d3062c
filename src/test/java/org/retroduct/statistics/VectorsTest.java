package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every expected figure of every reference case under {@code src/test/resources/agreement}. Each
 * case names its source, and each row the programs that confirmed it.
 */
class VectorsTest {

  /** Rows of all cases; a case that is not read is missed here. */
  private static final int ROWS = 200;

  @Test
  void every_published_case_is_met() {
    int rows = 0;
    Set<String> missing = new TreeSet<>();
    List<String> wrong = new ArrayList<>();
    for (Vectors.Case vector : Vectors.all()) {
      List<Result> results = vector.results();
      for (JsonNode expected : vector.json().get("expected")) {
        rows++;
        Result found = find(results, expected);
        if (found == null) {
          missing.add(expected.get("measure").asText());
        } else {
          compare(vector.id(), expected, found, wrong);
        }
      }
    }
    assertTrue(rows >= ROWS, "only " + rows + " expected rows were read");
    assertEquals(List.of(), wrong);
    assertEquals(Set.of(), missing, "measures without a result");
  }

  private static Result find(List<Result> results, JsonNode expected) {
    JsonNode scope = expected.path("scope");
    for (Result result : results) {
      if (result.measure().key().equals(expected.get("measure").asText())
          && Vectors.sameScope(scope, result.scope())) {
        return result;
      }
    }
    return null;
  }

  private static void compare(String id, JsonNode expected, Result found, List<String> wrong) {
    String at = id + " " + found.measure().key() + " " + expected.path("scope") + ": ";
    if (!expected.get("status").asText().equals(found.status())) {
      wrong.add(at + found.status() + " for " + expected.get("status"));
    } else if (found.defined()) {
      near(at, expected.get("value"), found.value(), expected.get("tolerance"), wrong);
      if (expected.has("standard_error")) {
        JsonNode tolerance = expected.get("standard_error_tolerance");
        near(at + "SE ", expected.get("standard_error"), found.standardError(), tolerance, wrong);
      }
    } else if (!expected.get("reason").asText().equals(found.reason().key())) {
      wrong.add(at + found.reason().key() + " for " + expected.get("reason"));
    }
  }

  private static void near(
      String at, JsonNode expected, Double found, JsonNode tolerance, List<String> wrong) {
    if (found == null || !(Math.abs(found - expected.asDouble()) <= tolerance.asDouble())) {
      wrong.add(at + found + " for " + expected);
    }
  }
}
