package org.retroduct.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.retroduct.Api;
import org.retroduct.Site;

/** Expected numbers are those of the files in transcripts-sample, counted here or by hand. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {
  private static final Path FOLDER = Path.of("transcripts-sample");

  @Inject DataSource database;

  private String username;
  private String token;
  private String project;

  // The server's port is known to a test's requests from here on, not yet before all tests.
  @BeforeEach
  void load_it_once() {
    if (project != null) {
      return;
    }
    username = Api.newUser("lead");
    token = Api.token(username);
    project = create();
  }

  private String create() {
    String location =
        Api.as(token)
            .post("/api/v1/projects/sample")
            .then()
            .statusCode(201)
            .body("title", equalTo("Partnering across NHS providers (sample study)"))
            .body("role", equalTo("lead"))
            .extract()
            .header("Location");
    return location.replaceFirst("^https?://[^/]+", "");
  }

  private ValidatableResponse get(String path) {
    return Api.as(token).get(project + path).then().statusCode(200);
  }

  @Test
  void the_study_has_its_arrangements_people_and_transcripts() {
    get("/arrangements")
        .body("total", equalTo(4))
        .body("items.entryPoint", containsInAnyOrder("mandated", "voluntary", "unknown", "steered"))
        .body("items.partners.flatten()", hasSize(13))
        .body("items.positions.flatten().type", hasItems("Buddying", "Acquisition"));
    get("/organisations").body("total", equalTo(13));
    get("/participants")
        .body("items.code", equalTo(List.of("P01", "P02", "S01", "S02", "S03", "S04")))
        .body(
            "items.consent.quote",
            equalTo(List.of("yes", "no", "yes", "yes", "with_approval", "yes")));
    get("/transcripts")
        .body("total", equalTo(6))
        .body("items.title", hasItems("Buddying, policymaker P01", "Acquisition, staff S04"))
        .body("items.arrangements.flatten()", hasSize(6))
        .body("items.participants.flatten()", hasSize(6))
        .body("items.speakers.role.flatten()", not(hasItems("unknown")));
  }

  @Test
  void no_row_of_the_coders_is_refused() throws IOException {
    for (String coder : List.of("coder-a", "coder-b")) {
      String round = get("/rounds").extract().path("items[0].id");
      get("/segments?limit=1&coder=" + coder + "&round=" + round)
          .body("total", equalTo(rows("coding-" + coder + ".csv")));
    }
  }

  private static int rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file));
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords().size();
    }
  }

  @Test
  void the_round_is_closed_and_all_of_it_counts() {
    Map<String, String> titles =
        get("/transcripts").extract().path("items.collectEntries { [(it.id): it.title] }");
    List<String> coded =
        get("/rounds")
            .body("total", equalTo(1))
            .body("items[0].name", equalTo("Sample double coding"))
            .body("items[0].state", equalTo("closed"))
            .body("items[0].includeInterviewer", equalTo(false))
            .body("items[0].notCounted", empty())
            .body("items[0].transcripts.counted", equalTo(List.of(true, true, true)))
            .extract()
            .path("items[0].transcripts.id");
    Set<String> names = new TreeSet<>();
    coded.forEach(id -> names.add(titles.get(id)));
    assertEquals(
        Set.of("Buddying, policymaker P01", "Alliance, policymaker P02", "Acquisition, staff S04"),
        names);
  }

  @Test
  void the_round_has_its_agreement() {
    String round = get("/rounds").extract().path("items[0].id");
    get("/agreement?round=" + round)
        .body("coders", containsInAnyOrder("coder-a", "coder-b"))
        .body("transcripts", hasSize(3))
        .body("interval", nullValue())
        .body("pooled.find { it.measure == 'alpha_binary_pooled' }.status", equalTo("defined"));
  }

  /**
   * As many as the round lists of the arrangement's transcripts; decided in a study of its own,
   * which no other test sees.
   */
  @Test
  void a_summary_tells_of_disagreements_and_is_not_final_before_they_are_decided() {
    String study = create();
    String round = Api.as(token).get(study + "/rounds").path("items[0].id");
    String list = study + "/rounds/" + round + "/disagreements";
    int whole = Api.as(token).get(list).path("total");
    String coded = Api.as(token).get(study + "/rounds").path("items[0].transcripts[0].id");
    String about = Api.as(token).get(study + "/transcripts/" + coded).path("arrangements[0]");
    String summary = study + "/arrangements/" + about + "/summary.json";
    List<String> ids =
        Api.as(token)
            .get(list + "?limit=1000")
            .path("items.findAll { it.transcript == '" + coded + "' }.id");
    int all = ids.size();
    assertTrue(all > 1 && all < whole, all + " of " + whole);
    String open = "Sample double coding: %d about this arrangement, %d of them not decided yet.";
    summary(summary, open, all, all);
    Map<String, String> neither = Map.of("outcome", "neither", "reason", "read again");
    Api.as(token).body(neither).put(list + "/" + ids.get(0) + "/decision").then().statusCode(200);
    summary(summary, open, all, all - 1);
    Api.as(token)
        .get(summary + "?state=final")
        .then()
        .statusCode(409)
        .body(
            "blocks",
            hasItem(
                "Disagreements about this arrangement not yet decided: %d.".formatted(all - 1)));
    for (String id : ids.subList(1, all)) {
      Api.as(token).body(neither).put(list + "/" + id + "/decision").then().statusCode(200);
    }
    summary(
        summary,
        "Sample double coding: %d about this arrangement, all decided, each with its reason.",
        all,
        0);
    Api.as(token)
        .get(summary + "?state=final")
        .then()
        .statusCode(409)
        .body("blocks.findAll { it.startsWith('Disagreements') }", empty());
  }

  private void summary(String address, String told, int all, int undecided) {
    Api.as(token)
        .get(address)
        .then()
        .statusCode(200)
        .body("method.disagreements", equalTo(told.formatted(all, undecided)))
        .body("method.undecided", equalTo(undecided));
  }

  @Test
  void each_arrangement_has_configurations_with_evidence_for_and_against() {
    List<String> configurations =
        get("/configurations")
            .body("total", equalTo(9))
            .body("items.missing.flatten()", empty())
            .body("items.findAll { it.support.supports.participants < 2 }", empty())
            .body("items.findAll { it.support.refutes.segments < 1 }", empty())
            .extract()
            .path("items.id");
    Set<String> arrangements = new TreeSet<>();
    int evidence = 0;
    for (String each : configurations) {
      List<String> about =
          get("/configurations/" + each + "/evidence").extract().path("items.arrangement");
      arrangements.addAll(about);
      evidence += about.size();
    }
    assertEquals(4, arrangements.size());
    // grep -c '"relation"' transcripts-sample/configurations.json
    assertEquals(98, evidence);
  }

  @Test
  void outcomes_are_said_to_be_better_the_same_and_worse_at_first_and_second_hand() {
    get("/segments?limit=1000&coder=coder-a")
        .body("items.change", hasItems("better", "same", "worse"))
        .body("items.basis", hasItems("first_hand", "reported"));
  }

  @Test
  void everybody_who_permits_it_can_be_quoted() {
    for (String title :
        List.of(
            "Buddying, policymaker P01",
            "Buddying, staff S01",
            "Alliance, staff S02",
            "Acquisition, staff S04")) {
      quotable(title, "yes");
    }
    quotable("Alliance, policymaker P02", "no");
    quotable("Group, staff S03", "needs_approval");
  }

  private void quotable(String title, String expected) {
    String id = get("/transcripts").extract().path("items.find { it.title == '" + title + "' }.id");
    get("/segments?limit=1000&transcript=" + id)
        .body("items.quotable.unique()", equalTo(List.of(expected)));
  }

  /** Four words in a row are the shortest echo that somebody would recognise. */
  @Test
  void what_is_written_about_those_who_did_not_permit_it_holds_none_of_their_words() {
    Set<String> theirs = new TreeSet<>();
    theirs.addAll(spoken("Alliance, policymaker P02"));
    theirs.addAll(spoken("Group, staff S03"));
    assertTrue(theirs.size() > 2_000, "only " + theirs.size());
    List<String> ours = new ArrayList<>();
    ours.addAll(
        get("/configurations")
            .extract()
            .path(
                "items.collect { [it.label, it.contextText, it.resourceText, it.reasoningText,"
                    + " it.outcomeText, it.forWhom] }.flatten()"));
    ours.addAll(
        get("/arrangements")
            .extract()
            .path(
                "items.collect { [it.description, it.motives, it.intendedOutcomes.text,"
                    + " it.positions.note, it.endStates.rationale] }.flatten()"));
    List<String> ids = get("/configurations").extract().path("items.id");
    for (String id : ids) {
      ours.addAll(get("/configurations/" + id + "/evidence").extract().path("items.note"));
    }
    Set<String> echoes = new TreeSet<>();
    ours.stream().filter(Objects::nonNull).forEach(text -> echoes.addAll(fours(text)));
    echoes.retainAll(theirs);
    assertEquals(Set.of(), echoes);
  }

  private Set<String> spoken(String title) {
    String id = get("/transcripts").extract().path("items.find { it.title == '" + title + "' }.id");
    List<String> turns =
        get("/transcripts/" + id + "/turns?limit=1000")
            .extract()
            .path("items.findAll { it.role == 'participant' }.text");
    Set<String> spoken = new TreeSet<>();
    turns.forEach(turn -> spoken.addAll(fours(turn)));
    return spoken;
  }

  private static Set<String> fours(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}'-]+");
    Set<String> fours = new TreeSet<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      fours.add(String.join(" ", List.of(words).subList(i, i + 4)));
    }
    return fours;
  }

  @Test
  void the_coders_cannot_log_in() {
    get("/members").body("items.username", containsInAnyOrder("coder-a", "coder-b", username));
    for (String password : List.of("", Api.PASSWORD, "null")) {
      given()
          .auth()
          .preemptive()
          .basic("coder-a", password)
          .contentType("application/json")
          .body(Map.of("name", "test"))
          .post("/api/v1/tokens")
          .then()
          .statusCode(401);
    }
  }

  @Test
  void interviewers_tested_its_propositions() {
    get("/propositions").body("items.number", equalTo(List.of(1, 2, 3)));
    get("/questions")
        .body("items.coder", equalTo(List.of("coder-a", "coder-b", "coder-a", "coder-b")))
        .body("items.propositions.flatten()", hasSize(4))
        .body("items[0].text", containsString("you don't get that goodwill for free"));
  }

  @Test
  void each_call_makes_a_new_project_with_the_same_coders() {
    String another = create();
    assertNotEquals(project, another);
    Api.as(token)
        .get(another + "/members")
        .then()
        .body("items.username", containsInAnyOrder("coder-a", "coder-b", username));
    get("/rounds").body("total", equalTo(1));
  }

  /**
   * Nobody bears the coders' names as they will be, so that both loads would make the accounts.
   * Nothing holds the two together but the database, as if each were of another process.
   */
  @Test
  void two_first_loads_at_the_same_time_share_the_coders() throws Exception {
    logIn("'x' where password_hash is null");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> loads = both.invokeAll(List.of(this::create, this::create));
      Set<List<String>> coders = new HashSet<>();
      for (Future<String> load : loads) {
        List<String> members =
            Api.as(token).get(load.get() + "/members").then().extract().path("items.username");
        coders.add(members.stream().filter(name -> name.startsWith("coder-")).sorted().toList());
        Api.as(token).get(load.get() + "/configurations").then().body("total", greaterThan(0));
      }
      assertEquals(1, coders.size(), "" + coders);
      assertEquals(2, coders.iterator().next().size(), "" + coders);
    } finally {
      both.shutdown();
      logIn("null where password_hash = 'x'");
    }
  }

  private void logIn(String change) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update account set password_hash = " + change + " and username like 'coder-%'");
    }
  }

  @Test
  void nobody_loads_it_without_an_account() {
    given().post("/api/v1/projects/sample").then().statusCode(401);
  }

  @Test
  void the_button_leads_to_the_project() {
    Site site = Site.of(username);
    String location =
        site.post("/projects/sample", Map.of()).then().statusCode(303).extract().header("Location");
    assertTrue(location.matches("(https?://[^/]+)?/projects/[0-9a-f-]{36}"), location);
    site.get(location.replaceFirst("^https?://[^/]+", "")).then().statusCode(200);
  }
}
