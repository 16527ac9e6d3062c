package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  /** What H2 itself throws when a statement breaks a constraint of two small tables. */
  private static SQLException refusedByDatabase(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
        var sql = connection.createStatement()) {
      sql.execute("create table a (id int primary key, size int not null check (size > 0))");
      sql.execute("create table b (id int primary key, a int references a)");
      sql.execute("insert into a values (1, 1)");
      sql.execute("insert into b values (1, 1)");
      return assertThrows(SQLException.class, () -> sql.execute(statement));
    }
  }

  private static int statusOf(SQLException thrown) {
    return Problems.of(new IllegalStateException(thrown), "/here").status();
  }

  @Test
  void what_two_users_can_race_for_is_a_conflict() throws SQLException {
    assertEquals(409, statusOf(refusedByDatabase("insert into a values (1, 2)")));
    assertEquals(409, statusOf(refusedByDatabase("insert into b values (2, 2)")));
    assertEquals(409, statusOf(refusedByDatabase("delete from a where id = 1")));
  }

  /** States of a foreign key, appendix A of the manual of PostgreSQL. */
  @Test
  void a_key_that_postgresql_refuses_is_a_conflict() {
    assertEquals(409, statusOf(new SQLException("", "23503")));
    assertEquals(409, statusOf(new SQLException("", "23001")));
  }

  @Test
  void what_no_user_can_race_for_is_a_fault_with_a_number_and_not_blamed_on_others()
      throws SQLException {
    assertEquals(500, statusOf(refusedByDatabase("insert into a values (2, 0)")));
    assertEquals(500, statusOf(refusedByDatabase("insert into a values (2, null)")));
    // A check of PostgreSQL, from the same appendix.
    Problem problem = Problems.of(new SQLException("", "23514"), "/here");
    assertEquals(500, problem.status());
    assertFalse(problem.detail().contains("meanwhile"));
    assertTrue(problem.detail().matches(".*the number [0-9a-f-]{36}\\."), problem.detail());
  }
}
