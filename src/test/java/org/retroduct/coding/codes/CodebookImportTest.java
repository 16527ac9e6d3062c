package org.retroduct.coding.codes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class CodebookImportTest {
  private static final String HEAD =
      "kind,parent,name,definition,include_when,exclude_when,example,source\n";

  @Inject SessionFactory sessions;

  private String lead;
  private String token;
  private String project;

  @BeforeEach
  void an_empty_codebook() {
    lead = Api.newUser("lead");
    token = Api.token(lead);
    project = Api.newProject(token, "empty");
  }

  private ValidatableResponse send(String query, byte[] file) {
    return Api.as(token)
        .contentType("multipart/form-data")
        .multiPart("file", "codes.csv", file)
        .post(project + "/codebook/imports" + query)
        .then();
  }

  private ValidatableResponse send(String query, String table) {
    return send(query, table.getBytes(StandardCharsets.UTF_8));
  }

  private ValidatableResponse get(String what) {
    return Api.as(token).get(project + what).then().statusCode(200);
  }

  private String csv(String of) {
    return Api.as(token).get(of + "/codebook.csv").then().statusCode(200).extract().asString();
  }

  @Test
  void a_dry_run_lists_each_change_with_its_line_and_changes_nothing() {
    String table =
        HEAD
            + "Context,Entry,Entry: mandated,\"over two\nlines\",,,,\n"
            + "Outcome,Workforce,Stress,,,,,\n";
    send("?dryRun=true", table)
        .statusCode(200)
        .body("dryRun", equalTo(true), "act", nullValue(), "unchanged", equalTo(0))
        .body("changes.line", contains(2, 2, 4, 4))
        .body("changes.name", contains("Entry", "Entry: mandated", "Workforce", "Stress"))
        .body("changes.change", contains("added", "added", "added", "added"))
        .body(
            "changes[1].fields.find { it.field == 'definition' }.after", equalTo("over two\nlines"))
        .body("changes[1].fields.find { it.field == 'parent' }.after", equalTo("Entry"));
    get("/codebook").body("codes", empty());
    get("/codebook/acts").body("total", equalTo(0));
    get("/codebook").body("version", equalTo(1), "state", equalTo("draft"));
  }

  @Test
  void rows_add_and_change_codes_and_leave_the_others_and_it_can_be_undone() {
    send("", HEAD + "Theme,,Kept,old,,,,\nTheme,,Same,said,,,,\nTheme,,Gone,,,,,\n");
    Api.as(token).post(project + "/codebook/freeze").then().statusCode(200);
    String act =
        send(
                "",
                "name,KIND,parent,definition\nKept,theme,Above,new\nSame,Theme,,said\nMore,Theme,,\n")
            .statusCode(200)
            .body("unchanged", equalTo(1), "changes.line", contains(2, 2, 4))
            .body("changes.change", contains("added", "changed", "added"))
            .body("changes[1].fields.field", contains("parent", "definition"))
            .extract()
            .path("act");
    get("/codebook")
        .body(
            "version", equalTo(2), "codes.name", contains("Same", "Gone", "Above", "Kept", "More"))
        .body("codes.short", contains("H2", "H3", null, "H1", "H4"))
        .body("codes.definition", contains("said", "", "", "new", ""));
    Api.as(token).post(project + "/codebook/acts/" + act + "/undo").then().statusCode(200);
    get("/codebook")
        .body("codes.name", contains("Kept", "Same", "Gone"))
        .body("codes.definition", contains("old", "said", ""));
  }

  @Test
  void a_column_that_is_missing_leaves_what_it_would_hold() {
    send("", HEAD + "Context,Top,Size,beds,use,not,\"\"\"big\"\"\",we\n").statusCode(200);
    send("", "kind,name,example\nContext,Size,small\n")
        .body("changes[0].fields.field", contains("example"));
    assertEquals(HEAD + "Context,Top,Size,beds,use,not,small,we\n", csv(project));
  }

  @Test
  void a_parent_may_stand_behind_its_codes_and_has_the_lower_number() {
    send("", HEAD + "Context,Place,Street,,,,,\nContext,,Place,,,,,\n").statusCode(200);
    get("/codebook").body("codes.name", contains("Place", "Street"));
    get("/codebook").body("codes.short", contains("C1", "C2"));
  }

  @Test
  void the_starter_codebook_comes_back_as_it_left() throws IOException {
    try (InputStream shipped =
        Objects.requireNonNull(
            CodebookImportTest.class.getResourceAsStream("/codebook/partnering.csv"))) {
      byte[] table = shipped.readAllBytes();
      send("", table).statusCode(200).body("changes", hasSize(77 + 23));
      assertEquals(new String(table, StandardCharsets.UTF_8), csv(project));
      send("", table).body("changes", empty(), "act", nullValue(), "unchanged", equalTo(77));
    }
    String named = "codes.find { it.name == '%s' }.%s";
    get("/codebook")
        .body(named.formatted("Quality: safety", "outcomeCategory"), equalTo("quality"));
  }

  @Test
  void a_table_may_be_the_body() {
    Api.as(token)
        .contentType("text/csv")
        .body("\uFEFFkind,name\r\nTheme,Löhne\r\n".getBytes(StandardCharsets.UTF_8))
        .post(project + "/codebook/imports")
        .then()
        .statusCode(200);
    get("/codebook").body("codes.name", contains("Löhne"));
  }

  @Test
  void what_cannot_be_taken_is_told_by_its_line_and_nothing_is_half_written() {
    refused(
        HEAD + "Theme,,Fine,,,,,\nMechanism,,Odd,,,,,\n",
        "Line 3, kind: “Mechanism” is not one of");
    refused(HEAD + "Theme,,\"over\ntwo\",,,,,\nTheme,, ,,,,,\n", "Line 4, name: is needed");
    refused(
        HEAD + "Theme,,A,,,,,\n\nTheme,,A,,,,,\n", "Line 4, name: “A” stands on line 2 already");
    refused(HEAD + "Theme,,A\n", "Line 2: has 3 cells, the first line has 8");
    refused(HEAD + "Theme,,A,\"open,,,,\n", "Line 2: the quotation marks");
    refused(HEAD + "Theme,A,A,,,,,\n", "Line 2, parent: “A” on line 2 cannot be it");
    refused(HEAD + "Theme,B,A,,,,,\nTheme,A,B,,,,,\n", "Line 3, parent:");
    refused(HEAD + "Theme,Top,A,,,,,\nContext,Top,B,,,,,\n", "Line 3, parent: “Top” is a Theme");
    refused(HEAD + "Theme,," + "x".repeat(201) + ",,,,,\n", "Line 2, name: has more than 200");
    refused("kind;title\nTheme;A\n", "Line 1: “title” is not one of the columns");
    refused("kind|name\nTheme|A\n", "Line 1: “kind|name” is not one of the columns");
    refused("kind,name,name\n", "Line 1: the column name stands there twice");
    refused("name\nA\n", "Line 1: the column kind is missing");
    refused("", "The file is empty");
    refused("kind,name\nTheme,A\u0000\n", "Line 2: is not text");
    refused("<?xml version=\"1.0\"?><CodeBook/>", ".qdc cannot be read yet");
    refused("PK\u0003\u0004", "This is a spreadsheet");
    byte[] latin = "kind,name\nTheme,A\nTheme,L\u00f6hne\n".getBytes(StandardCharsets.ISO_8859_1);
    send("", latin).statusCode(422).body("violations.message", hasItem(containsString("Line 3")));
    get("/codebook").body("codes", empty());
  }

  private void refused(String table, String message) {
    for (String query : List.of("", "?dryRun=true")) {
      send(query, table)
          .statusCode(422)
          .contentType("application/problem+json")
          .body("violations.field", hasItem("file"))
          .body("violations.message", hasItem(containsString(message)));
    }
  }

  @Test
  void codes_that_are_there_keep_their_kind_and_never_stand_below_themselves() {
    send("", HEAD + "Theme,,A,,,,,\nTheme,A,B,,,,,\n").statusCode(200);
    refused("kind,name\nContext,A\n", "Line 2, kind: “A” is a Theme in this codebook");
    refused("kind,name,parent\nTheme,A,B\n", "Line 2, parent: “B” stands below this code itself");
    get("/codebook").body("codes.name", contains("A", "B"));
  }

  @Test
  void who_may_import() {
    for (String role : List.of("coder", "viewer", "adjudicator")) {
      String member = Api.token(Api.newMember(token, project, role));
      import_(member, 403);
    }
    import_(Api.token(Api.newUser("stranger")), 404);
    import_(token, 200);
  }

  private void import_(String who, int status) {
    Api.as(who)
        .contentType("text/csv")
        .body("kind,name\nTheme,A\n".getBytes(StandardCharsets.UTF_8))
        .post(project + "/codebook/imports")
        .then()
        .statusCode(status);
  }

  @Test
  void a_long_table_takes_no_more_statements_than_a_short_one() {
    assertEquals(statements(3), statements(60));
  }

  private long statements(int rows) {
    project = Api.newProject(token, "empty");
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < rows; i++) {
      table.append("Context,Top,Code ").append(i).append(",,,,,\n");
    }
    long before = sessions.getStatistics().getPrepareStatementCount();
    send("", table.toString()).statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  /** Headings stand at the top, as a table can say; codes stand anywhere, words are anything. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000})
  void what_is_exported_is_imported_again_to_the_letter(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, List<String>> rows = rows(random);
    send("", table(HEAD.strip(), rows)).statusCode(200);
    List<Map<String, String>> codes =
        get("/codebook").extract().path("codes.findAll { it.codable }");
    assertEquals(rows.size(), codes.size());
    for (Map<String, String> code : codes) {
      List<String> row = rows.get(code.get("name"));
      assertEquals(lines(row.get(3)), code.get("definition"), "seed " + seed);
      assertEquals(lines(row.get(6)), code.get("example"), "seed " + seed);
    }
    String exported = csv(project);
    send("?dryRun=true", exported).body("changes", empty());
    project = Api.newProject(token, "empty");
    send("", exported).statusCode(200);
    assertEquals(exported, csv(project), "seed " + seed);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  @Test
  void what_a_spreadsheet_writes_is_read_as_it_was() {
    String table =
        "\uFEFFkind;parent;name;definition;;\r\nTheme;Top;Cafe\u0301\u00A0 talk;\"One, two\r\nthree\";;\r\n";
    send("", table).statusCode(200);
    String plain = "kind,parent,name,definition\nTheme,Top,Caf\u00E9 talk,\"One, two\nthree\"\n";
    send("?dryRun=true", plain).body("changes", empty());
    send("?dryRun=true", plain.replace(',', '\t').replace("One\t", "One,"))
        .body("changes", empty());
    refused("kind;name;;\nTheme;A;;left over\n", "Line 2: has 4 cells, the first line has 2");
  }

  @Test
  void names_that_look_alike_are_one() {
    send("", "kind,name\nTheme,Caf\u00E9 talk\n").statusCode(200);
    for (String name : List.of("Cafe\u0301 talk", " Caf\u00E9\u00A0\u200B\ntalk")) {
      Api.as(token)
          .body(Map.of("kind", "theme", "name", name))
          .post(project + "/codes")
          .then()
          .statusCode(409);
    }
  }

  /** What a parent alone cannot say: headings below headings, with words, or with nothing below. */
  @ParameterizedTest
  @ValueSource(longs = {5, 60, 700})
  void headings_wherever_they_stand_are_imported_again(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, List<String>> rows = rows(random);
    int headings = 0;
    for (List<String> cells : rows.values()) {
      boolean heading = random.nextInt(3) == 0;
      headings += heading ? 1 : 0;
      cells.add(heading ? "no" : random.nextBoolean() ? "yes" : "");
    }
    assertTrue(headings > 0, "seed " + seed);
    send("", table(HEAD.strip() + ",codable", rows)).statusCode(200);
    List<String> before = tree();
    String exported = csv(project);
    assertTrue(exported.startsWith(HEAD.strip() + ",codable\n"), exported);
    send("?dryRun=true", exported).body("changes", empty());
    project = Api.newProject(token, "empty");
    send("", exported).statusCode(200);
    assertEquals(before, tree(), "seed " + seed);
    assertEquals(exported, csv(project), "seed " + seed);
  }

  /** Kind, name, what it stands below, and whether it is a code, in codebook order. */
  private List<String> tree() {
    List<Map<String, Object>> codes = get("/codebook").extract().path("codes");
    Map<Object, Object> names = new LinkedHashMap<>();
    codes.forEach(code -> names.put(code.get("id"), code.get("name")));
    return codes.stream()
        .map(
            code ->
                code.get("kind")
                    + "|"
                    + code.get("name")
                    + "|"
                    + names.get(code.get("parent"))
                    + "|"
                    + code.get("codable"))
        .toList();
  }

  @Test
  void a_row_makes_no_heading_of_a_code_and_says_yes_or_no() {
    send("", HEAD + "Theme,,A,,,,,\n").statusCode(200);
    refused("kind,name,codable\nTheme,A,no\n", "Line 2, codable: “A” is a code in this codebook");
    refused("kind,name,codable\nTheme,B,perhaps\n", "Line 2, codable: “perhaps” is neither");
    send("", "kind,name,codable\nTheme,B,no\n").statusCode(200);
    get("/codebook").body("codes.short", contains("H1", null));
  }

  @Test
  void a_heading_stays_one_unless_a_row_says_yes() {
    send("", "kind,name,codable\nTheme,A,no\n").statusCode(200);
    send("", "kind,name,definition\nTheme,A,told\n")
        .body("changes.fields.field", contains(List.of("definition")));
    send("", "kind,name,definition,codable\nTheme,A,more,\nTheme,B,,\n").statusCode(200);
    get("/codebook")
        .body("codes.definition", contains("more", ""), "codes.short", contains(null, "H1"));
    send("", "kind,name,codable\nTheme,A,yes\n").statusCode(200);
    get("/codebook").body("codes.short", contains("H2", "H1"));
  }

  @Test
  void a_table_of_4_mb_is_taken_and_a_larger_one_refused_in_words_on_the_page_too() {
    String row = "Theme,,%05d,\"" + "x".repeat(9_900) + "\",,,,\n";
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < 400; i++) {
      table.append(row.formatted(i));
    }
    assertTrue(table.length() > 3_900_000 && table.length() < 4_000_000);
    Site site = Site.of(lead);
    String page = project.replace("/api/v1", "") + "/codebook/import";
    Document seen = Jsoup.parse(site.upload(page, "codes.csv", table.toString()).asString());
    Map<String, String> fields =
        Map.of(
            "table", seen.select("[name=table]").val(), "seen", seen.select("[name=seen]").val());
    site.post(page + "/take", fields).then().statusCode(303);
    get("/codes").body("total", equalTo(400));
    String larger = table + row.formatted(400).repeat(20);
    refused(larger, "larger than 4 MB");
    site.upload(page, "codes.csv", larger)
        .then()
        .statusCode(422)
        .body(containsString("larger than 4 MB"), containsString("Nothing was saved"));
  }

  private static Map<String, List<String>> rows(Random random) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String kind : List.of("Context", "Mechanism-reasoning", "Outcome", "Theme")) {
      List<String> above = new ArrayList<>(List.of("", kind + " heading"));
      for (int i = random.nextInt(8); i >= 0; i--) {
        String name = (kind.charAt(0) + words(random) + i).replaceAll("\\s+", " ").strip();
        String parent = above.get(random.nextInt(above.size()));
        above.add(name);
        List<String> cells = new ArrayList<>(List.of(kind, parent, name));
        for (int cell = 0; cell < 5; cell++) {
          cells.add(words(random));
        }
        rows.put(name, cells);
      }
    }
    return rows;
  }

  private static String words(Random random) {
    List<String> pieces =
        List.of("=", "'", "-", "+", "@", "\t", "\n", "\r\n", "\"", ",", "a", "é", "😀", " ", ";");
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      words.append(pieces.get(random.nextInt(pieces.size())));
    }
    return words.toString();
  }

  /** As a spreadsheet would write it, with what it must not take for a formula guarded. */
  private static String table(String head, Map<String, List<String>> rows) throws IOException {
    StringWriter table = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecord((Object[]) head.split(","));
      for (List<String> cells : rows.values()) {
        printer.printRecord(cells.stream().map(c -> c.replaceFirst("^('*[=+@\t\r-])", "'$1")));
      }
    }
    return table.toString();
  }
}
