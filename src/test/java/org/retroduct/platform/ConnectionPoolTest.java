package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionPoolTest {
  private static final String CHECK_CONSTRAINT_INVALID = "23514";

  private final AgroalDataSource pool;

  ConnectionPoolTest(AgroalDataSource pool) {
    this.pool = pool;
  }

  @Test
  void no_connection_is_closed_because_it_was_idle_or_is_old() {
    var settings = pool.getConfiguration().connectionPoolConfiguration();
    assertEquals(Duration.ZERO, settings.reapTimeout());
    assertEquals(Duration.ZERO, settings.maxLifetime());
  }

  /** Why connections stay. If this fails, H2 is mended and they may be closed again. */
  @Test
  void h2_needs_the_connection_that_made_a_table_whose_check_lists_values() throws SQLException {
    String url = "jdbc:h2:mem:checks;DB_CLOSE_DELAY=-1";
    Connection maker = DriverManager.getConnection(url);
    try (Connection other = DriverManager.getConnection(url);
        Statement statement = other.createStatement()) {
      try (Statement making = maker.createStatement()) {
        making.execute("create table role (name varchar(9) check (name in ('LEAD', 'CODER')))");
      }
      statement.execute("insert into role values ('LEAD')");
      maker.close();
      SQLException refused =
          assertThrows(
              SQLException.class, () -> statement.execute("insert into role values ('LEAD')"));
      assertEquals(CHECK_CONSTRAINT_INVALID, refused.getSQLState());
      statement.execute("shutdown");
    }
  }
}
