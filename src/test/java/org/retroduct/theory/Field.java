package org.retroduct.theory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.retroduct.Api;

/**
 * A project with the starter codebook, two arrangements, two participants and one transcript, in
 * which P01 says the first two sentences and P02 the third. The study is laid by SQL.
 */
final class Field {
  static final String FIRST = "We were let down before.";
  static final String SECOND = "They gave us one named nurse.";
  static final String THIRD = "We trusted her.";
  private static final String TEXT = FIRST + " " + SECOND + "\n" + THIRD;

  final String username = Api.newUser("lead");
  final String token = Api.token(username);
  final String project = Api.newProject(token, "partnering");
  final UUID buddying = UUID.randomUUID();
  final UUID merger = UUID.randomUUID();
  final UUID p01 = UUID.randomUUID();
  final UUID p02 = UUID.randomUUID();
  final UUID transcript = UUID.randomUUID();
  private final DataSource database;
  private final UUID id = UUID.fromString(project.substring(project.lastIndexOf('/') + 1));
  private final Map<String, String> codes = new HashMap<>();

  private Field(DataSource database) {
    this.database = database;
  }

  static Field in(DataSource database) throws SQLException {
    Field field = new Field(database);
    field.arrangement(field.buddying, "Buddying");
    field.arrangement(field.merger, "Merger");
    field.participant(field.p01, "P01");
    field.participant(field.p02, "P02");
    field.transcript();
    field.readCodes();
    return field;
  }

  private void arrangement(UUID arrangement, String name) throws SQLException {
    run(
        "insert into arrangement (id, version, project_id, name, description, entry_point,"
            + " particulars, created_at) values (?, 0, ?, ?, '', 'UNKNOWN', ?, ?)",
        arrangement,
        id,
        name,
        "{\"motives\":[],\"intendedOutcomes\":[],\"positions\":[],\"endStates\":[]}",
        now());
  }

  private void participant(UUID participant, String code) throws SQLException {
    run(
        "insert into participant (id, version, project_id, code, role_group, take_part, record,"
            + " quote, archive, withdrawn, created_at)"
            + " values (?, 0, ?, ?, 'STAFF', true, true, 'YES', false, 'NONE', ?)",
        participant,
        id,
        code,
        now());
  }

  private void transcript() throws SQLException {
    run(
        "insert into transcript (id, version, project_id, title, kind, status, format, sha256,"
            + " warnings, text_version, length, words, turns, created_at, changed_at) values"
            + " (?, 0, ?, 'Interview 01', 'INTERVIEW', 'READY', 'txt', 'x', '', 1, ?, 14, 2, ?, ?)",
        transcript,
        id,
        TEXT.length(),
        now(),
        now());
    for (UUID arrangement : List.of(buddying, merger)) {
      run(
          "insert into transcript_arrangement (transcript_id, arrangement_id) values (?, ?)",
          transcript,
          arrangement);
    }
    UUID version = UUID.randomUUID();
    run(
        "insert into text_version (id, transcript_id, number, text, sha256, length, sentences,"
            + " created_at, created_by) values (?, ?, 1, ?, 'x', ?, '', ?, 'test')",
        version,
        transcript,
        TEXT,
        TEXT.length(),
        now());
    int end = TEXT.indexOf('\n');
    turn(version, 0, p01, 0, end);
    turn(version, 1, p02, end + 1, TEXT.length());
  }

  private void turn(UUID version, int number, UUID participant, int start, int end)
      throws SQLException {
    UUID speaker = UUID.randomUUID();
    run(
        "insert into speaker (id, transcript_id, number, label, role, participant_id, turns, words)"
            + " values (?, ?, ?, ?, 'PARTICIPANT', ?, 1, 7)",
        speaker,
        transcript,
        number,
        "S" + number,
        participant);
    run(
        "insert into turn (id, text_version_id, speaker_id, number, starts_at, ends_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        version,
        speaker,
        number,
        start,
        end);
  }

  private void readCodes() throws SQLException {
    String first = "select kind, id from code where project_id = ? and number = 1";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(first)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          codes.put(row.getString(1), row.getString(2));
        }
      }
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.parse("2026-01-31T09:30:00Z");
  }

  /** The first code of a kind, such as {@code CONTEXT}. */
  String code(String kind) {
    return codes.get(kind);
  }

  String configurations() {
    return project + "/configurations";
  }

  /** Makes a configuration of those fields and gives its address. */
  String configuration(String bearer, Map<String, ?> fields) {
    return made(bearer, configurations(), fields);
  }

  private static String made(String bearer, String address, Map<String, ?> fields) {
    return Api.as(bearer)
        .body(fields)
        .post(address)
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  /** Makes an account, lets it take part, and gives its name. */
  String member(String stem, String role) {
    String account = Api.newUser(stem);
    Api.as(token)
        .body(Map.of("role", role))
        .put(project + "/members/" + account)
        .then()
        .statusCode(200);
    return account;
  }

  /**
   * Codes a sentence about an arrangement with the first code of a kind; gives the segment's id.
   */
  String segment(String bearer, String sentence, String kind, UUID arrangement) {
    return segment(bearer, sentence, kind, Map.of("arrangement", arrangement));
  }

  String segment(String bearer, String sentence, String kind, Map<String, ?> more) {
    Map<String, Object> draft = new HashMap<>(more);
    int start = TEXT.indexOf(sentence);
    draft.put("start", start);
    draft.put("end", start + sentence.length());
    draft.put("codes", List.of(code(kind)));
    String address = made(bearer, project + "/transcripts/" + transcript + "/segments", draft);
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Brings a passage as evidence and gives the address of the evidence. */
  String bring(String bearer, String configuration, String segment, String relation) {
    return made(
        bearer, configuration + "/evidence", Map.of("segment", segment, "relation", relation));
  }

  /** A code in each slot. */
  Map<String, List<String>> slots() {
    return Map.of(
        "contexts", List.of(code("CONTEXT")),
        "resources", List.of(code("RESOURCE")),
        "reasonings", List.of(code("REASONING")),
        "outcomes", List.of(code("OUTCOME")));
  }
}
