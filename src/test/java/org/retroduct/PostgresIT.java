package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The same packaged application on PostgreSQL, by settings alone. */
@QuarkusIntegrationTest
@WithTestResource(FreshData.class)
@WithTestResource(PostgresResource.class)
class PostgresIT extends PackagedApplication {

  Path data;
  DataSource database;

  @Test
  void keeps_everything_in_postgresql() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*), count(*) filter (where success) from flyway_schema_history")) {
      rows.next();
      assertTrue(rows.getInt(1) > 0);
      assertEquals(rows.getInt(1), rows.getInt(2));
    }
    assertTrue(Files.notExists(data.resolve("retroduct.mv.db")));
  }
}
