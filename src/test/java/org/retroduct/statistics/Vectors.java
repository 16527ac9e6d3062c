package org.retroduct.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the reference cases. */
final class Vectors {

  private Vectors() {}

  record Case(String id, JsonNode json) {

    List<Result> results() {
      return switch (json.get("kind").asText()) {
        case "unitizing" -> Calculation.of(unitizing());
        case "coding" -> Calculation.of(ratings());
        case "multilabel" -> Calculation.of(labelSets());
        default -> throw new IllegalStateException("no such kind: " + json.get("kind"));
      };
    }

    Ratings ratings() {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode row : json.get("ratings")) {
        List<String> values = new ArrayList<>();
        row.forEach(value -> values.add(value.isNull() ? null : value.asText()));
        rows.add(values);
      }
      return Ratings.of(strings(json.get("coders")), strings(json.get("categories")), rows);
    }

    LabelSets labelSets() {
      List<List<List<String>>> rows = new ArrayList<>();
      for (JsonNode row : json.get("ratings")) {
        List<List<String>> values = new ArrayList<>();
        row.forEach(value -> values.add(value.isNull() ? null : strings(value)));
        rows.add(values);
      }
      return LabelSets.of(strings(json.get("coders")), strings(json.get("categories")), rows);
    }

    Unitizing unitizing() {
      List<Document> documents = new ArrayList<>();
      for (JsonNode d : json.get("documents")) {
        int length = d.get("length").asInt();
        documents.add(new Document(d.get("id").asText(), length, strings(d.get("coders"))));
      }
      List<CodedSpan> spans = new ArrayList<>();
      for (JsonNode s : json.get("spans")) {
        spans.add(
            new CodedSpan(
                s.get("document").asText(),
                s.get("coder").asText(),
                s.get("start").asInt(),
                s.get("end").asInt(),
                s.get("code").asText()));
      }
      return Unitizing.of(
          strings(json.get("coders")), strings(json.get("categories")), documents, spans);
    }
  }

  static List<Case> all() {
    try (Stream<Path> files =
        Files.list(Path.of(Vectors.class.getResource("/agreement").toURI()))) {
      List<Path> sorted = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      List<Case> cases = new ArrayList<>();
      for (Path file : sorted) {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        cases.add(new Case(json.get("id").asText(), json));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Case named(String id) {
    return all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  static boolean sameScope(JsonNode expected, Scope found) {
    return expected.path("code").asText("").equals(found.code() == null ? "" : found.code())
        && expected
            .path("document")
            .asText("")
            .equals(found.document() == null ? "" : found.document())
        && (found.pair() == null
            ? !expected.has("pair")
            : strings(expected.path("pair"))
                .equals(List.of(found.pair().first(), found.pair().second())));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(s -> strings.add(s.asText()));
    return strings;
  }
}
