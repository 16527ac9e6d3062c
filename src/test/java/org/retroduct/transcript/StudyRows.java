package org.retroduct.transcript;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows of the study that a transcript refers to. */
public final class StudyRows {
  private StudyRows() {}

  /** A participant who permits quotation, in the project at {@code /api/v1/projects/{id}}. */
  public static UUID participant(DataSource dataSource, String project, String code) {
    return insert(
        dataSource,
        "insert into participant (id, version, project_id, code, role_group, take_part, record,"
            + " quote, archive, withdrawn, created_at)"
            + " values (?, 0, ?, ?, 'STAFF', true, true, 'YES', false, 'NONE', current_timestamp)",
        project,
        code);
  }

  /** An arrangement in the project at {@code /api/v1/projects/{id}}. */
  public static UUID arrangement(DataSource dataSource, String project, String name) {
    return insert(
        dataSource,
        "insert into arrangement (id, version, project_id, name, description, entry_point,"
            + " particulars, created_at)"
            + " values (?, 0, ?, ?, '', 'UNKNOWN', '{\"motives\":[],\"intendedOutcomes\":[],"
            + "\"positions\":[],\"endStates\":[]}', current_timestamp)",
        project,
        name);
  }

  private static UUID insert(DataSource dataSource, String sql, String project, String name) {
    UUID id = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, id);
      insert.setObject(2, UUID.fromString(project.substring(project.lastIndexOf('/') + 1)));
      insert.setString(3, name);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return id;
  }
}
