package org.retroduct.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Figures of agreement as files: 10 letters both, 10 Anna alone, 80 neither, with code 0. */
@QuarkusTest
class AgreementFilesTest {
  private Exercise exercise;
  private String round;

  @BeforeEach
  void a_closed_round() {
    exercise = new Exercise("anna", "ben").word("One", 100);
    Map<String, List<String>> all = Map.of("One", List.of("anna", "ben"));
    round = exercise.round(all, Map.of("name", "=cmd|' /C calc'!A0"));
    exercise.mark("anna", "One", 0, 20, 0, round);
    exercise.mark("ben", "One", 0, 10, 0, round);
    exercise.submit(round, "anna", "ben");
    exercise.close(round).statusCode(200);
  }

  private byte[] file(String token, String name, String query) {
    return Api.as(token)
        .get(exercise.project + "/exports/" + name + "?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static List<CSVRecord> rows(byte[] csv) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(new String(csv, java.nio.charset.StandardCharsets.UTF_8)))
        .getRecords();
  }

  private CSVRecord row(List<CSVRecord> rows, String measure, String name) {
    return rows.stream()
        .filter(row -> row.get("measure").equals(measure) && row.get("code").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_figure_of_the_answer_is_a_row_that_can_be_read_alone() throws IOException {
    JsonNode figures = exercise.figures("round=" + round);
    List<CSVRecord> rows = rows(file(exercise.token, "agreement.csv", "round=" + round));
    int all = figures.get("pooled").size();
    Set<String> measures = new HashSet<>();
    for (JsonNode code : figures.get("codes")) {
      all += code.get("results").size();
    }
    for (CSVRecord row : rows) {
      measures.add(row.get("measure"));
      assertFalse(row.get("definition").isEmpty(), row.get("measure"));
    }
    assertEquals(all, rows.size());
    assertEquals(5, measures.size());
    CSVRecord kappa = row(rows, "char_kappa", exercise.ofCode(figures, 0).get("name").asText());
    // Po = 90/100; Pe = .2 × .1 + .8 × .9 = .74, by hand.
    assertEquals(0.16 / 0.26, Double.parseDouble(kappa.get("value")), 1e-12);
    assertEquals("character", kappa.get("unit"));
    assertEquals("100", kappa.get("units_total"));
    assertEquals("10", kappa.get("units_both"));
    assertEquals("20", kappa.get("units_either"));
    assertEquals("1", kappa.get("codebook_version"));
    assertEquals("left out", kappa.get("interviewers"));
    assertEquals("Cohen 1960", kappa.get("sources"));
    assertTrue(kappa.get("no_interval").startsWith("Fewer than six"));
    assertTrue(kappa.get("passages").contains(exercise.names.get("ben") + " 1"));
    String unused = exercise.ofCode(figures, 1).get("name").asText();
    CSVRecord none = row(rows, "alpha_binary_code", unused);
    assertEquals("undefined", none.get("status"));
    assertEquals("", none.get("value"));
    assertEquals("nobody coded anything here", none.get("reason"));
  }

  @Test
  void the_seed_stands_beside_each_interval() throws IOException {
    List<String> titles = List.of("A", "B", "C", "D", "E", "F");
    for (String title : titles) {
      exercise.word(title, 100);
      exercise.mark("anna", title, 0, 30, 0, "");
      exercise.mark("ben", title, title.charAt(0) - 'A', 30, 0, "");
    }
    String query = exercise.choice(titles, List.of("anna", "ben")) + "&seed=7&resamples=50";
    CSVRecord alpha = rows(file(exercise.token, "agreement.csv", query)).get(0);
    assertEquals("alpha_binary_code", alpha.get("measure"));
    List<CSVRecord> rows = rows(file(exercise.token, "agreement.csv", query + "&unit=sentence"));
    CSVRecord used =
        rows(file(exercise.token, "agreement.csv", query)).stream()
            .filter(row -> !row.get("low").isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("7", used.get("seed"));
    assertEquals("50", used.get("resamples"));
    assertEquals("transcript bootstrap", used.get("interval"));
    CSVRecord ac1 =
        rows.stream()
            .filter(row -> row.get("measure").equals("gwet_ac1"))
            .filter(row -> !row.get("low").isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("standard error", ac1.get("interval"));
    assertEquals("", ac1.get("seed"));
  }

  @Test
  void the_same_state_gives_the_same_bytes_and_no_formula() throws IOException {
    for (String name : List.of("agreement.csv", "agreement.xlsx")) {
      byte[] first = file(exercise.token, name, "round=" + round + "&unit=sentence");
      assertArrayEquals(first, file(exercise.token, name, "round=" + round + "&unit=sentence"));
    }
    CSVRecord row = rows(file(exercise.token, "agreement.csv", "round=" + round)).get(0);
    assertEquals("'=cmd|' /C calc'!A0", row.get("round"));
    byte[] xlsx = file(exercise.token, "agreement.xlsx", "round=" + round);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertEquals("'=cmd|' /C calc'!A0", book.getSheetAt(0).getRow(1).getCell(0).toString());
      assertEquals("round", book.getSheetAt(0).getRow(0).getCell(0).toString());
    }
  }

  @Test
  void it_is_recorded_and_no_viewer_may_have_it() {
    exercise.member("vera", "viewer");
    Api.as(exercise.tokens.get("vera"))
        .get(exercise.project + "/exports/agreement.csv?round=" + round)
        .then()
        .statusCode(403);
    file(exercise.tokens.get("ben"), "agreement.xlsx", "round=" + round);
    Api.as(exercise.token)
        .get(exercise.project + "/exports")
        .then()
        .statusCode(200)
        .body("total", equalTo(1), "items[0].kind", equalTo("agreement"))
        .body("items[0].format", equalTo("xlsx"));
    Api.as(exercise.token)
        .get(exercise.project + "/exports/agreement.csv?round=none")
        .then()
        .statusCode(422);
  }

  @Test
  void what_is_hidden_from_a_coder_is_in_no_file_either() {
    String open = exercise.round(Map.of("One", List.of("anna", "ben")), Map.of());
    String free = exercise.choice(List.of("One"), List.of("anna", "ben"));
    for (String query : List.of("round=" + open, free)) {
      int status =
          Api.as(exercise.tokens.get("ben"))
              .get(exercise.project + "/exports/agreement.csv?" + query)
              .statusCode();
      assertTrue(status == 403 || status == 409, query + " answers " + status);
    }
  }

  @Test
  void a_browser_downloads_it_too() {
    String base = exercise.project.replaceFirst("/api/v1", "");
    Site.of(exercise.names.get("anna"))
        .get(base + "/exports/agreement.csv?round=" + round)
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"agreement.csv\"");
  }

  @Test
  void an_answer_that_the_caller_has_is_not_sent_again() {
    for (String query :
        List.of(
            "round=" + round,
            "round=" + round + "&unit=turn",
            exercise.choice(List.of("One"), List.of("anna", "ben")))) {
      String tag = exercise.agreement(exercise.token, query).extract().header("ETag");
      String address = exercise.project + "/agreement?" + query;
      Api.as(exercise.token)
          .header("If-None-Match", tag)
          .get(address)
          .then()
          .statusCode(304)
          .body(equalTo(""));
    }
    String free = exercise.choice(List.of("One"), List.of("anna", "ben"));
    String before = exercise.agreement(exercise.token, free).extract().header("ETag");
    exercise.mark("anna", "One", 40, 50, 0, "");
    Api.as(exercise.token)
        .header("If-None-Match", before)
        .get(exercise.project + "/agreement?" + free)
        .then()
        .statusCode(200);
  }
}
