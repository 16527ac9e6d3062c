package org.retroduct.transcript;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retroduct.Api;
import org.retroduct.platform.Digests;

@QuarkusTest
class TranscriptTest {
  private static final String PROBLEM = "application/problem+json";
  private static final Path SAMPLE = Path.of("transcripts-sample");

  @Inject DataSource dataSource;
  @Inject SessionFactory sessions;

  private String token;
  private String project;

  @BeforeEach
  void a_project() {
    token = Api.token(Api.newUser("lead"));
    project = Api.newProject(token, "empty");
  }

  private UUID participant(String code) {
    return StudyRows.participant(dataSource, project, code);
  }

  private ValidatableResponse importFile(String name, byte[] content, String metadata) {
    return given()
        .header("Authorization", "Bearer " + token)
        .multiPart("file", name, content, "application/octet-stream")
        .multiPart("metadata", metadata, "application/json")
        .post(project + "/transcripts")
        .then();
  }

  private ValidatableResponse importText(String text, Map<String, ?> metadata) {
    return Api.as(token)
        .body(Map.of("metadata", metadata, "text", text))
        .post(project + "/transcripts")
        .then();
  }

  private ValidatableResponse list() {
    return Api.as(token).get(project + "/transcripts").then().statusCode(200);
  }

  /**
   * Turns as counted in {@code SampleTranscriptsTest}; words and lengths by Python from the golden
   * files: {@code re.findall("[^\W_]+(?:['’-][^\W_]+)*", text)}, {@code len(text)} of the turns
   * joined by a line feed; warnings: the lines of front matter and the closing line, by eye.
   */
  @ParameterizedTest
  @CsvSource({
    "01-buddying-policymaker-P01.txt, txt, 53, 1964, 10861, INTERVIEWER, 468, P01, 1496, P01, 6",
    "02-buddying-staff-S01.vtt, vtt, 70, 1770, 9267, Interviewer 1, 422, S01, 1348, S01, 1",
    "03-alliance-policymaker-P02.md, md, 55, 1922, 10685, IV2, 357, P02, 1565, P02, 7",
    "04-alliance-staff-S02.txt, txt, 67, 1873, 9984, I, 337, R, 1536, S02, 2",
    "05-group-staff-S03.vtt, vtt, 67, 1989, 10572, Interviewer, 392, S03, 1597, S03, 1",
    "06-merger-staff-S04.txt, txt, 61, 1914, 10491, Speaker 1, 360, Speaker 2, 1554, S04, 1",
  })
  void each_sample_is_imported_as_counted(
      String name,
      String format,
      int turns,
      int words,
      int length,
      String first,
      int firstWords,
      String second,
      int secondWords,
      String code,
      int warnings)
      throws IOException {
    UUID person = participant(code);
    byte[] content = Files.readAllBytes(SAMPLE.resolve(name));
    String address =
        importFile(name, content, "{\"title\":\"One\",\"kind\":\"interview\"}")
            .statusCode(201)
            .header("ETag", startsWith("\"0-"))
            .body("title", equalTo("One"), "kind", equalTo("interview"))
            .body("status", equalTo("imported"), "textVersion", equalTo(1))
            .body("format", equalTo(format), "turns", equalTo(turns))
            .body("words", equalTo(words), "length", equalTo(length))
            .body("speakers.label", contains(first, second))
            .body("speakers.role", contains("interviewer", "participant"))
            .body("speakers.participant", contains(null, person.toString()))
            .body("speakers.words", contains(firstWords, secondWords))
            .body("warnings.size()", equalTo(warnings), "warnings[0].line", notNullValue())
            .body("sha256", equalTo(hex(content)))
            .extract()
            .header("Location");
    Api.as(token).get(address).then().statusCode(200).body("words", equalTo(words));
    String text = text(address);
    assertEquals(length, text.codePointCount(0, text.length()));
    JsonPath read = Api.as(token).get(address + "/turns?limit=1000").jsonPath();
    assertEquals(text, String.join("\n", read.getList("items.text", String.class)));
    assertEquals(turns, read.getInt("total"));
    byte[] kept = Api.as(token).get(address + "/file").then().extract().asByteArray();
    assertArrayEquals(content, kept);
  }

  private static String hex(byte[] content) {
    return java.util.HexFormat.of().formatHex(Digests.sha256(content));
  }

  private String text(String address) {
    return Api.as(token)
        .get(address + "/text")
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("text/plain;charset=utf-8"))
        .extract()
        .asString();
  }

  @Test
  void positions_are_code_points_and_turns_are_joined_by_one_line_feed() {
    UUID p01 = participant("P01");
    String address =
        importText("I: Well 😀?\n\nP01: Yes,\n  it   was.\n", Map.of("title", "Smile"))
            .statusCode(201)
            .extract()
            .header("Location");
    assertEquals("Well 😀?\nYes, it was.", text(address));
    Api.as(token)
        .get(address + "/turns")
        .then()
        .body("items.start", contains(0, 8), "items.end", contains(7, 20))
        .body("items.speaker", contains("I", "P01"), "items.index", contains(0, 1))
        .body("items.role", contains("interviewer", "participant"))
        .body("items.participant", contains(null, p01.toString()))
        .body("items[1].text", equalTo("Yes, it was."), "items[1].startMs", nullValue());
    Api.as(token)
        .get(address)
        .then()
        .body("participants", contains(p01.toString()), "length", equalTo(20));
  }

  @Test
  void a_text_has_an_entity_tag_and_is_not_sent_again() {
    String address =
        importText("I: Yes?", Map.of("title", "T")).statusCode(201).extract().header("Location");
    String tag = Api.as(token).get(address + "/text").header("ETag");
    assertThat(tag, startsWith("\"0-"));
    Api.as(token).header("If-None-Match", tag).get(address + "/text").then().statusCode(304);
  }

  @Test
  void what_the_lead_says_of_a_label_goes_before_what_the_file_says() {
    UUID s02 = participant("S02");
    UUID p09 = participant("P09");
    String text = "I = interviewer, R = respondent (S02)\n\nI: Ready?\nR: Yes.\nI: Go.\nR: So.\n";
    importText(text, Map.of("title", "A"))
        .statusCode(201)
        .body("speakers.participant", contains(null, s02.toString()));
    importText(text, Map.of("title", "B", "speakers", Map.of("r", "p09", "I", "unknown")))
        .statusCode(201)
        .body("speakers.participant", contains(null, p09.toString()))
        .body("speakers.role", contains("unknown", "participant"));
  }

  @Test
  void a_file_that_is_there_already_is_told_with_its_title() {
    importText("I: Ready?\nR: Yes.\n", Map.of("title", "First"))
        .statusCode(201)
        .body("warnings.message", not(hasItem(containsString("same file"))));
    importText("I: Ready?\nR: Yes.\n", Map.of("title", "Second"))
        .statusCode(201)
        .body("warnings.message", hasItem("The same file is in this project already, as “First”."));
    importText("I: Ready?\nR: No.\n", Map.of("title", "Third"))
        .statusCode(201)
        .body("warnings.message", not(hasItem(containsString("same file"))));
  }

  @Test
  void a_label_that_nobody_knows_is_unknown_and_a_missing_participant_is_told() {
    importText(
            "I = interviewer, R = respondent (S02)\n\nI: Ready?\nR: Yes.\nI: Go.\nR: So.\n",
            Map.of("title", "A"))
        .statusCode(201)
        .body("speakers.role", contains("interviewer", "unknown"))
        .body("warnings.message", hasItem(containsString("a participant that this project")));
    importText("Only a note.\n\nAnd another.", Map.of("title", "B", "kind", "panel_note"))
        .statusCode(201)
        .body("turns", equalTo(2), "speakers[0].label", nullValue())
        .body("speakers[0].role", equalTo("unknown"));
  }

  @Test
  void wrong_metadata_is_refused_with_every_place() {
    String nobody = UUID.randomUUID().toString();
    Map<String, ?> wrong =
        Map.of(
            "title", " ",
            "arrangements", List.of(nobody),
            "participants", List.of(nobody),
            "speakers", Map.of("R", "S77"));
    importText("R: Yes.", wrong)
        .statusCode(422)
        .contentType(PROBLEM)
        .body(
            "violations.field",
            contains("title", "arrangements[0]", "participants[0]", "speakers.R"));
    importText("R: Yes.", Map.of("title", "T", "kind", "chat")).statusCode(422);
    importFile("a.txt", "R: Yes.".getBytes(StandardCharsets.UTF_8), "{").statusCode(400);
    importFile("a.txt", "R: Yes.".getBytes(StandardCharsets.UTF_8), "null").statusCode(422);
    Api.as(token).body("{}").post(project + "/transcripts").then().statusCode(422);
    given()
        .header("Authorization", "Bearer " + token)
        .multiPart("metadata", "{\"title\":\"T\"}", "application/json")
        .post(project + "/transcripts")
        .then()
        .statusCode(422)
        .body("violations.field", contains("file"));
    list().body("total", equalTo(0));
  }

  @Test
  void other_encodings_and_formats_are_read() throws IOException {
    String said = "I: Is the café open?\nP01: It’s “open”.\nI: Good.\nP01: Yes.\n";
    byte[] wide = ("\uFEFF" + said).getBytes(StandardCharsets.UTF_16LE);
    byte[] western = said.getBytes(Charset.forName("windows-1252"));
    for (byte[] content : List.of(wide, western)) {
      String address =
          importFile("a.txt", content, "{\"title\":\"Encoded\"}")
              .statusCode(201)
              .extract()
              .header("Location");
      assertThat(text(address), startsWith("Is the café open?\nIt’s “open”.\n"));
    }
    Path word = Path.of("src/test/resources/transcripts/podcast-speakers.docx");
    importFile("any.name", Files.readAllBytes(word), "{\"title\":\"Word\"}")
        .statusCode(201)
        .body("format", equalTo("docx"), "words", not(equalTo(0)));
  }

  @Test
  void a_file_that_cannot_be_read_leaves_nothing_behind() {
    refused("empty.txt", new byte[0]);
    refused("program.txt", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0});
    refused("paper.txt", "%PDF-1.7\n%\u00e2".getBytes(StandardCharsets.ISO_8859_1));
    refused("nul.txt", "I: Yes?\nP01: N\0o.".getBytes(StandardCharsets.UTF_8));
    refused("half.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 'I', 0, ':', 0, 0, (byte) 0xd8});
    refused("blank.txt", " \n \n".getBytes(StandardCharsets.UTF_8));
    importText("", Map.of("title", "T")).statusCode(422);
    Api.as(token)
        .body("{\"metadata\":{\"title\":\"T\"},\"text\":\"I: a\\ud800b\"}")
        .post(project + "/transcripts")
        .then()
        .statusCode(422)
        .body("violations.field", contains("text"));
    list().body("total", equalTo(0));
  }

  private void refused(String name, byte[] content) {
    importFile(name, content, "{\"title\":\"Refused\"}")
        .statusCode(422)
        .contentType(PROBLEM)
        .body("violations.field", contains("file"))
        .body("violations[0].message", not(equalTo("")));
  }

  @Test
  void words_of_a_refused_file_are_in_no_log_and_no_answer() {
    StringBuilder logged = new StringBuilder();
    Handler handler = new Capture(logged);
    Logger.getLogger("").addHandler(handler);
    try {
      byte[] content = "I: Yes?\nP01: The kingfishers\0 nest.".getBytes(StandardCharsets.UTF_8);
      String answer =
          importFile("kingfishers.txt", content, "{\"title\":\"T\"}")
              .statusCode(422)
              .extract()
              .asString();
      assertThat(answer, not(containsString("kingfishers\\u0000")));
      assertThat(answer, not(containsString("nest")));
      importText("P01: The kingfishers nest.", Map.of("title", "T")).statusCode(201);
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(logged.toString(), not(containsString("kingfishers")));
  }

  private static final class Capture extends Handler {
    private final StringBuilder logged;

    Capture(StringBuilder logged) {
      this.logged = logged;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
      logged.append(entry.getMessage()).append(entry.getThrown());
      if (entry.getParameters() != null) {
        logged.append(List.of(entry.getParameters()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void a_file_over_the_limit_is_refused_before_it_is_read() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      String head =
          "POST "
              + project
              + "/transcripts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: "
              + 33 * 1024 * 1024
              + "\r\n\r\n--xx\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(10_000);
      StringBuilder answer = new StringBuilder();
      byte[] part = new byte[4096];
      while (answer.indexOf("/problems/too-large") < 0) {
        int length = socket.getInputStream().read(part);
        if (length < 0) {
          break;
        }
        answer.append(new String(part, 0, length, StandardCharsets.UTF_8));
      }
      assertThat(
          answer.toString(),
          both(containsString("413")).and(containsString("/problems/too-large")));
    }
  }

  @Test
  void the_original_is_a_download_and_never_shown() {
    byte[] content = "I: <script>alert(1)</script> Yes?".getBytes(StandardCharsets.UTF_8);
    String address =
        importFile("../über \"x\".html", content, "{\"title\":\"T\"}")
            .statusCode(201)
            .extract()
            .header("Location");
    Api.as(token)
        .get(address + "/file")
        .then()
        .statusCode(200)
        .header("Content-Disposition", startsWith("attachment; filename=\""))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Type", startsWith("application/octet-stream"));
  }

  @Test
  void a_file_of_many_parts_comes_back_whole() {
    StringBuilder long_ = new StringBuilder();
    for (int i = 0; long_.length() < 700_000; i++) {
      long_.append(i % 2 == 0 ? "I: " : "P01: ").append("word ".repeat(200)).append("\n\n");
    }
    byte[] content = long_.toString().getBytes(StandardCharsets.UTF_8);
    String address =
        importFile("long.txt", content, "{\"title\":\"Long\"}")
            .statusCode(201)
            .extract()
            .header("Location");
    assertArrayEquals(content, Api.as(token).get(address + "/file").then().extract().asByteArray());
    importText("I: " + "word ".repeat(250_000), Map.of("title", "Too long")).statusCode(422);
  }

  @Test
  void names_are_as_long_outside_the_basic_plane() throws IOException, InterruptedException {
    String title = "😀".repeat(300);
    importText("I: Yes?", Map.of("title", title)).statusCode(201).body("title", equalTo(title));
    importText("I: Yes?", Map.of("title", title + "😀")).statusCode(422);
    // The client of the other tests writes the names of files in ASCII.
    String parts =
        """
        --part
        Content-Disposition: form-data; name="metadata"

        {"title":"One"}
        --part
        Content-Disposition: form-data; name="file"; filename="%s.txt"

        I: Yes?
        --part--
        """
            .formatted("😀".repeat(300))
            .replace("\n", "\r\n");
    HttpRequest upload =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + project + "/transcripts"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(HttpRequest.BodyPublishers.ofString(parts, StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());
    assertEquals(201, answer.statusCode(), answer.body());
  }

  @Test
  void roles_and_strangers() {
    String viewer = Api.newUser("viewer");
    Api.as(token).body(Map.of("role", "viewer")).put(project + "/members/" + viewer);
    String address =
        importText("I: Yes?", Map.of("title", "T")).statusCode(201).extract().header("Location");
    String viewing = Api.token(viewer);
    Api.as(viewing).get(address + "/text").then().statusCode(200);
    Api.as(viewing).body(Map.of("title", "U")).patch(address).then().statusCode(403);
    Api.as(viewing).delete(address).then().statusCode(403);
    Api.as(viewing)
        .body(Map.of("metadata", Map.of("title", "T"), "text", "I: No."))
        .post(project + "/transcripts")
        .then()
        .statusCode(403);
    String stranger = Api.token(Api.newUser("stranger"));
    Api.as(stranger).get(address).then().statusCode(404).contentType(PROBLEM);
    String id = address.substring(address.lastIndexOf('/'));
    String own = Api.newProject(stranger, "empty") + "/transcripts" + id;
    for (String part : List.of("", "/text", "/turns", "/file")) {
      Api.as(stranger).get(own + part).then().statusCode(404);
    }
    Api.as(stranger).delete(own).then().statusCode(404);
  }

  @Test
  void what_is_known_of_a_transcript_can_be_changed() {
    UUID p01 = participant("P01");
    String arrangement = StudyRows.arrangement(dataSource, project, "Buddying").toString();
    String address =
        importText("I: Yes?\nR: So.\nI: And?\nR: No.", Map.of("title", "T"))
            .statusCode(201)
            .body("speakers.role", contains("interviewer", "unknown"))
            .extract()
            .header("Location");
    String tag = Api.as(token).get(address).header("ETag");
    patch(address, tag, "{\"speakers\":{\"R\":\"P01\"},\"status\":\"ready\"}")
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("speakers.role", contains("interviewer", "participant"))
        .body("speakers.participant", contains(null, p01.toString()))
        .body("status", equalTo("ready"), "title", equalTo("T"));
    patch(address, tag, "{\"title\":\"U\"}").statusCode(412);
    patch(
            address,
            "*",
            "{\"speakers\":{\"R\":null},\"title\":\"U\",\"phase\":\"refining\",\"arrangements\":[\""
                + arrangement
                + "\"],\"participants\":[\""
                + p01
                + "\"],\"conductedOn\":\"2025-10-14\"}")
        .statusCode(200)
        .header("ETag", startsWith("\"2-"))
        .body("speakers.role", contains("interviewer", "unknown"), "title", equalTo("U"))
        .body("phase", equalTo("refining"), "arrangements", contains(arrangement))
        .body("participants", contains(p01.toString()), "conductedOn", equalTo("2025-10-14"))
        .body("status", equalTo("ready"));
    patch(address, "*", "{\"speakers\":{\"R\":\"P99\"}}").statusCode(422);
    patch(address, "*", "{\"status\":\"done\"}").statusCode(422);
    Api.as(token).get(address).then().body("title", equalTo("U"), "length", equalTo(17));
  }

  private ValidatableResponse patch(String address, String tag, String body) {
    return Api.as(token)
        .header("If-Match", tag)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(address)
        .then();
  }

  @Test
  void a_transcript_that_nothing_rests_on_can_be_deleted() {
    participant("P01");
    String address =
        importText("I: Yes?\nP01: No.", Map.of("title", "T"))
            .statusCode(201)
            .extract()
            .header("Location");
    Api.as(token).header("If-Match", "\"7-0\"").delete(address).then().statusCode(412);
    Api.as(token).delete(address).then().statusCode(204);
    Api.as(token).get(address).then().statusCode(404);
    list().body("total", equalTo(0));
  }

  @Test
  void a_list_is_by_title_and_costs_the_same_for_any_number() {
    importText("I: Yes?", Map.of("title", "C")).statusCode(201);
    String address = project + "/transcripts";
    Api.as(token).get(address);
    long one = statements(address);
    participant("P01");
    String arrangement = StudyRows.arrangement(dataSource, project, "Alliance").toString();
    for (String title : List.of("E", "B", "D", "A")) {
      importText("I: Yes?\nP01: No.", Map.of("title", title, "arrangements", List.of(arrangement)))
          .statusCode(201)
          .body("arrangements", contains(arrangement));
    }
    assertEquals(one, statements(address));
    list()
        .body("items.title", contains("A", "B", "C", "D", "E"))
        .body("items[0].speakers.label", contains("I", "P01"))
        .body(
            "items[0].arrangements",
            contains(arrangement),
            "items[2].arrangements.size()",
            equalTo(0));
    String next = Api.as(token).get(address + "?limit=3").path("next");
    Api.as(token)
        .get(address + "?limit=3&cursor=" + next)
        .then()
        .body("items.title", contains("D", "E"), "next", nullValue());
  }

  private long statements(String address) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    Api.as(token).get(address).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  void a_retried_text_is_imported_once() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      Api.as(token)
          .header("Idempotency-Key", key)
          .body(Map.of("metadata", Map.of("title", "Once"), "text", "I: Yes?"))
          .post(project + "/transcripts")
          .then()
          .statusCode(201);
    }
    list().body("total", equalTo(1));
  }

  @Test
  void a_retried_upload_is_imported_once() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      given()
          .header("Authorization", "Bearer " + token)
          .header("Idempotency-Key", key)
          .contentType("multipart/form-data; boundary=xx")
          .body(
              ("--xx\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{\"title\":\"T\"}"
                      + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\";"
                      + " filename=\"a.txt\"\r\n\r\nI: Yes?\r\n--xx--\r\n")
                  .getBytes(StandardCharsets.UTF_8))
          .post(project + "/transcripts")
          .then()
          .statusCode(201)
          .body("turns", equalTo(1));
    }
    list().body("total", equalTo(1));
  }
}
