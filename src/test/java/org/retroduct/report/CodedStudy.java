package org.retroduct.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.Api;

/**
 * A project made over the API: one arrangement of two partners; an interview in which P01, who may
 * be quoted, and S01, who may not, speak; passages of both, and a configuration that P01 supports
 * and S01 refutes.
 */
final class CodedStudy {
  static final String PRINTED = "The visits were announced before anybody had met.";
  static final String HIDDEN = "We hid the xylophone ward from them.";
  static final String HIDDEN_OUTCOME = "Nothing got better for the zeppelin crew.";

  /** Words that only S01 says; they must be found in no file. */
  static final List<String> SECRETS = List.of("xylophone", "zeppelin");

  private static final String TEXT =
      "I: How did it begin?\n\nP01: "
          + PRINTED
          + " Then trust grew slowly.\n\nS01: "
          + HIDDEN
          + " "
          + HIDDEN_OUTCOME
          + "\n";

  final String username = Api.newUser("lead");
  final String token = Api.token(username);
  final String project = Api.newProject(token, "partnering");
  final String arrangement;
  final String transcript;
  final String configuration;
  private final Map<String, String> codes = new HashMap<>();

  CodedStudy() {
    String north = made("organisations", Map.of("name", "North Trust", "kind", "acute"));
    String south = made("organisations", Map.of("name", "South Trust", "pseudonym", "Kestrel"));
    arrangement =
        made(
            "arrangements",
            Map.of(
                "name",
                "Buddying of North and South",
                "entryPoint",
                "mandated",
                "startedOn",
                "2024-11-04",
                "partners",
                List.of(partner(north, "supporter"), partner(south, "recipient")),
                "positions",
                List.of(Map.of("type", "Buddying", "integrationRank", 1)),
                "endStates",
                List.of(Map.of("state", "improved", "judgedOn", "2025-12-01"))));
    participant("P01", "policymaker", "yes");
    participant("S01", "staff", "no");
    transcript = transcript();
    for (String kind : List.of("context", "resource", "reasoning", "outcome", "domain")) {
      codes.put(kind, firstCode(kind));
    }
    String supports = segment(PRINTED, "context", Map.of());
    segment("trust grew slowly", "reasoning", Map.of());
    String refutes = segment(HIDDEN, "reasoning", Map.of("memo", "The xylophone again."));
    segment(HIDDEN_OUTCOME, "outcome", Map.of("change", "worse", "basis", "first_hand"));
    configuration =
        made(
            "configurations",
            Map.of(
                "label", "Announced too soon",
                "contexts", List.of(codes.get("context")),
                "resources", List.of(codes.get("resource")),
                "reasonings", List.of(codes.get("reasoning")),
                "outcomes", List.of(codes.get("outcome")),
                "domains", List.of(codes.get("domain")),
                "contextText", "the partner was announced before anybody had met",
                "status", "supported"));
    evidence(supports, "supports");
    evidence(refutes, "refutes");
  }

  private static Map<String, String> partner(String organisation, String role) {
    return Map.of("organisation", organisation, "role", role);
  }

  private String made(String plural, Map<String, ?> fields) {
    return Api.as(token)
        .body(fields)
        .post(project + "/" + plural)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void participant(String code, String group, String quote) {
    Map<String, Object> consent = Map.of("takePart", true, "record", true, "quote", quote);
    made(
        "participants",
        Map.of(
            "code", code,
            "roleGroup", group,
            "fineRole", "a telling role",
            "arrangements", List.of(arrangement),
            "consent", consent));
  }

  private String transcript() {
    Map<String, Object> metadata =
        Map.of(
            "title",
            "Interview " + UUID.randomUUID(),
            "arrangements",
            List.of(arrangement),
            "conductedOn",
            "2025-10-14");
    return made("transcripts", Map.of("metadata", metadata, "text", TEXT));
  }

  private String firstCode(String kind) {
    return Api.as(token)
        .get(project + "/codebook")
        .path("codes.find { it.kind == '" + kind + "' && it.codable }.id");
  }

  /** Codes the words with the first code of a kind. */
  String segment(String words, String kind, Map<String, ?> more) {
    Map<String, Object> draft = new HashMap<>(more);
    draft.put("quote", Map.of("exact", words));
    draft.put("codes", List.of(codes.get(kind)));
    return made("transcripts/" + transcript + "/segments", draft);
  }

  void evidence(String segment, String relation) {
    made(
        "configurations/" + configuration + "/evidence",
        Map.of("segment", segment, "relation", relation, "strength", "strong"));
  }

  /** Adds a transcript with the same passages, all evidence too. */
  CodedStudy twice() {
    String second = transcript();
    for (String words : List.of(PRINTED, HIDDEN, HIDDEN_OUTCOME)) {
      Map<String, Object> draft =
          Map.of("quote", Map.of("exact", words), "codes", List.of(codes.get("context")));
      evidence(made("transcripts/" + second + "/segments", draft), "supports");
    }
    return this;
  }

  String address() {
    return project + "/arrangements/" + arrangement;
  }
}
