package org.retroduct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A study over the API with an open blind round in which Anna, Ben and a lead code; another lead,
 * an adjudicator and a viewer do not. What Anna leaves behind bears unmistakable words.
 */
final class BlindRound {
  /**
   * Words of Anna's memos, of her notes on evidence and on a question, and of the configuration
   * that rests on the evidence.
   */
  static final List<String> WORDS =
      List.of("zanzibar", "kilimanjaro", "serengeti", "ngorongoro", "okavango");

  private static final String TEXT =
      "I: How did it begin?\n\nP01: They gave us one named nurse. We trusted her from then on.\n";

  final Map<String, String> names = new LinkedHashMap<>();
  final Map<String, String> tokens = new LinkedHashMap<>();
  final String project;
  final String arrangement;
  final String transcript;
  final String round;
  final String annasCode;
  final String bensCode;
  final String configuration;
  final String bensSegment;
  final String proposition;

  /** Ids of all that Anna made. */
  final List<String> annas = new ArrayList<>();

  BlindRound() {
    account("lead");
    project = Api.newProject(tokens.get("lead"), "partnering");
    join("anna", "coder");
    join("ben", "coder");
    join("coding lead", "lead");
    join("adjudicator", "adjudicator");
    join("viewer", "viewer");
    made("lead", "/organisations", Map.of("name", "North Trust", "kind", "acute"));
    arrangement =
        made("lead", "/arrangements", Map.of("name", "Buddying", "entryPoint", "voluntary"));
    made("lead", "/participants", participant());
    Map<String, Object> metadata = Map.of("title", "One", "arrangements", List.of(arrangement));
    transcript = made("lead", "/transcripts", Map.of("metadata", metadata, "text", TEXT));
    annasCode = code("reasoning");
    bensCode = code("outcome");
    configuration = made("lead", "/configurations", Map.of("label", "Named contact"));
    proposition = made("lead", "/propositions", Map.of("text", "Named contacts build trust."));
    round = made("lead", "/rounds", roundOfThree());
    bensSegment = segment("ben", 0, 16, bensCode, "mine");
    String bensSecond = segment("ben", 21, 50, annasCode, "mine");
    made("ben", "/partials", linked(bensSecond, bensSegment, "mine"));
    made("ben", "/questions", question("mine"));
    made("ben", "/memos", Map.of("target", transcript, "text", "mine too"));
    made(
        "ben",
        configuration() + "/evidence",
        Map.of("segment", bensSegment, "relation", "supports"));
  }

  private static Map<String, Object> linked(String reasoning, String outcome, String sentence) {
    return Map.of(
        "segments",
        List.of(
            Map.of("segment", reasoning, "slot", "reasoning"),
            Map.of("segment", outcome, "slot", "outcome")),
        "sentence",
        sentence);
  }

  private Map<String, Object> question(String note) {
    return Map.of(
        "transcript", transcript, "turn", 0, "propositions", List.of(proposition), "note", note);
  }

  private static Map<String, Object> participant() {
    Map<String, Object> consent =
        Map.of("takePart", true, "record", true, "quote", "yes", "archive", true);
    return Map.of("code", "P01", "roleGroup", "staff", "consent", consent);
  }

  private Map<String, Object> roundOfThree() {
    List<String> coders = List.of(names.get("anna"), names.get("ben"), names.get("coding lead"));
    return Map.of(
        "name", "First", "transcripts", List.of(transcript), "coders", coders, "blind", true);
  }

  private void account(String person) {
    String name = Api.newUser(person.replace(' ', '-'));
    names.put(person, name);
    tokens.put(person, Api.token(name));
  }

  private void join(String person, String role) {
    account(person);
    Api.as(tokens.get("lead"))
        .body(Map.of("role", role))
        .put(project + "/members/" + names.get(person))
        .then()
        .statusCode(200);
  }

  private String code(String kind) {
    return Api.as(tokens.get("lead"))
        .get(project + "/codes?limit=1000")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.kind == '" + kind + "' && it.codable }.id");
  }

  private String configuration() {
    return "/configurations/" + configuration;
  }

  /** Posts to an address of the project and gives the new id. */
  private String made(String person, String address, Map<String, ?> body) {
    return Api.as(tokens.get(person))
        .body(body)
        .post(project + address)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String segment(String person, int start, int end, String code, String memo) {
    Map<String, Object> draft =
        Map.of("start", start, "end", end, "codes", List.of(code), "round", round, "memo", memo);
    return made(person, "/transcripts/" + transcript + "/segments", draft);
  }

  /** Codes, edits, deletes, brings evidence, builds a configuration and exports. */
  void annaWorks() {
    String first = segment("anna", 21, 50, annasCode, "zanzibar");
    String edited = segment("anna", 0, 16, bensCode, "to be edited");
    String gone = segment("anna", 55, 70, annasCode, "kilimanjaro");
    Api.as(tokens.get("anna"))
        .contentType("application/merge-patch+json")
        .body(Map.of("memo", "kilimanjaro"))
        .patch(project + "/segments/" + edited)
        .then()
        .statusCode(200);
    Api.as(tokens.get("anna")).delete(project + "/segments/" + gone).then().statusCode(204);
    Map<String, String> brought =
        Map.of("segment", first, "relation", "refutes", "note", "serengeti");
    annas.addAll(List.of(first, edited, gone));
    annas.add(made("anna", "/partials", linked(first, edited, "ngorongoro")));
    annas.add(made("anna", "/questions", question("okavango")));
    annas.add(made("anna", "/memos", Map.of("target", first, "text", "zanzibar")));
    annas.add(made("anna", "/memos", Map.of("target", transcript, "text", "kilimanjaro")));
    annas.add(made("anna", configuration() + "/evidence", brought));
    String own = made("anna", "/configurations", Map.of("label", "ngorongoro"));
    annas.add(own);
    annas.add(made("anna", "/configurations/" + own + "/evidence", brought));
    Api.as(tokens.get("anna")).get(project + "/exports/segments.csv").then().statusCode(200);
  }

  /** What stands in for a path parameter, by the part of the path before it. */
  Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("projects", List.of(project.substring(project.lastIndexOf('/') + 1)));
    known.put("accounts", List.of(names.get("anna")));
    known.put("codes", List.of(annasCode, bensCode));
    known.put("versions", List.of("1"));
    known.put("turns", List.of("1"));
    known.put("narrative", List.of("context"));
    List<String> matrices = List.of("co-occurrence", "codes-by-arrangement", "codes-by-role-group");
    known.put("exports", matrices);
    known.put("matrices", matrices);
    known.put("summary.", List.of("json", "html", "docx", "pdf"));
    known.put("comparison.", List.of("json", "html", "docx", "pdf"));
    known.put("jobs", List.of(UUID.randomUUID().toString()));
    List<String> segments = new ArrayList<>(List.of(bensSegment));
    segments.addAll(annas.subList(0, Math.min(annas.size(), 3)));
    known.put("segments", segments);
    return known;
  }

  /** What is asked for where an operation has a query parameter of that name. */
  Map<String, String> telling() {
    return Map.of(
        "coder",
        names.get("anna"),
        "actor",
        names.get("anna"),
        "q",
        WORDS.get(0),
        "code",
        annasCode,
        "kind",
        "reasoning",
        "round",
        round,
        "transcript",
        transcript,
        "arrangement",
        arrangement,
        "proposition",
        proposition,
        "target",
        annas.isEmpty() ? bensSegment : annas.get(0));
  }
}
