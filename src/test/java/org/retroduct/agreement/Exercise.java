package org.retroduct.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.retroduct.Api;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.project.Membership;
import org.retroduct.project.Role;
import org.retroduct.security.Caller;

/** A project with coders and transcripts, made over the API; coders are called by their stems. */
final class Exercise {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Accounts are dear to make, so that all tests share them: name and token. */
  private static final Map<String, List<String>> ACCOUNTS = new LinkedHashMap<>();

  final String token = account("lead").get(1);
  final String project = Api.newProject(token, "partnering");
  final Map<String, String> names = new LinkedHashMap<>();
  final Map<String, String> tokens = new LinkedHashMap<>();
  final Map<String, String> transcripts = new LinkedHashMap<>();
  final List<String> codes = new ArrayList<>();

  Exercise(String... coders) {
    for (String coder : coders) {
      member(coder, "coder");
    }
    UUID id = UUID.fromString(project.substring(project.lastIndexOf('/') + 1));
    Caller caller = new Caller(id, "test", "Test", false);
    Membership member = new Membership(id, "", caller, Role.LEAD);
    for (CodeView code : CDI.current().select(Codebook.class).get().codes(member)) {
      if (code.codable()) {
        codes.add(code.id().toString());
      }
    }
  }

  private static List<String> account(String stem) {
    return ACCOUNTS.computeIfAbsent(
        stem,
        of -> {
          String name = Api.newUser(of.toLowerCase(Locale.ROOT));
          return List.of(name, Api.token(name));
        });
  }

  /** The user name of who leads the project. */
  String lead() {
    return account("lead").get(0);
  }

  void member(String stem, String role) {
    String name = account(stem).get(0);
    Api.as(token)
        .body(Map.of("role", role))
        .put(project + "/members/" + name)
        .then()
        .statusCode(200);
    names.put(stem, name);
    tokens.put(stem, account(stem).get(1));
  }

  /** A text of one word of so many letters, so that positions stay as they are. */
  Exercise word(String title, int length) {
    return transcript(title, "a".repeat(length));
  }

  Exercise transcript(String title, String text) {
    String id =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", title), "text", text))
            .post(project + "/transcripts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    transcripts.put(title, id);
    return this;
  }

  /** Opens a round in which each transcript has these coders. */
  String round(Map<String, List<String>> assignments, Map<String, Object> more) {
    List<Map<String, Object>> tasks = new ArrayList<>();
    assignments.forEach(
        (title, coders) ->
            tasks.add(
                Map.of(
                    "transcript",
                    transcripts.get(title),
                    "coders",
                    coders.stream().map(names::get).toList())));
    Map<String, Object> draft = new LinkedHashMap<>(Map.of("name", "R", "assignments", tasks));
    draft.putAll(more);
    return Api.as(token)
        .body(draft)
        .post(project + "/rounds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Codes a passage; gives the segment's id. {@code code} is a place in the codebook. */
  String mark(String coder, String title, int start, int end, int code, String round) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("start", start);
    draft.put("end", end);
    draft.put("codes", List.of(codes.get(code)));
    draft.put("round", round.isEmpty() ? null : round);
    return Api.as(tokens.get(coder))
        .body(draft)
        .post(project + "/transcripts/" + transcripts.get(title) + "/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  void submit(String round, String... coders) {
    for (String coder : coders) {
      Api.as(tokens.get(coder))
          .body("{\"transcript\":null}")
          .post(project + "/rounds/" + round + "/submissions")
          .then()
          .statusCode(200);
    }
  }

  ValidatableResponse close(String round) {
    return Api.as(token).post(project + "/rounds/" + round + "/close").then();
  }

  ValidatableResponse agreement(String who, String query) {
    return Api.as(who).get(project + "/agreement?" + query).then();
  }

  JsonNode figures(String query) {
    return json(agreement(token, query).statusCode(200));
  }

  /** The address of a free choice of transcripts and coders. */
  String choice(List<String> titles, List<String> coders) {
    List<String> parts = new ArrayList<>();
    titles.forEach(title -> parts.add("transcript=" + transcripts.get(title)));
    coders.forEach(coder -> parts.add("coder=" + names.get(coder)));
    return String.join("&", parts);
  }

  static JsonNode json(ValidatableResponse response) {
    try {
      return JSON.readTree(response.extract().asByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The figures of a code by its place in the codebook. */
  JsonNode ofCode(JsonNode figures, int code) {
    for (JsonNode each : figures.get("codes")) {
      if (each.get("code").asText().equals(codes.get(code))) {
        return each;
      }
    }
    throw new AssertionError("no such code");
  }

  static JsonNode result(JsonNode results, String measure) {
    for (JsonNode each : results) {
      if (each.get("measure").asText().equals(measure)) {
        return each;
      }
    }
    throw new AssertionError("no " + measure);
  }
}
