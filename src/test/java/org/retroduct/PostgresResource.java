package org.retroduct;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A real PostgreSQL for integration tests of the packaged application, by the settings that users
 * have, over a line that the test can cut. Fields of type {@link DataSource} (a connection beside
 * that line) and {@link CuttableLine} in the test are filled.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String USER = "postgres";

  private EmbeddedPostgres database;
  private CuttableLine line;

  @Override
  public Map<String, String> start() {
    try {
      // It lives for one test class, so nothing need survive a crash.
      database =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      line = new CuttableLine(database.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "RETRODUCT_DATABASE_URL",
        "jdbc:postgresql://localhost:" + line.port() + "/postgres",
        "RETRODUCT_DATABASE_USERNAME",
        USER,
        // A test waits for its end; users have five times as long.
        "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL",
        "set lock_timeout = 2000",
        "RETRODUCT_DATABASE_PASSWORD",
        USER);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        database.getPostgresDatabase(), new TestInjector.MatchesType(DataSource.class));
    injector.injectIntoFields(line, new TestInjector.MatchesType(CuttableLine.class));
  }

  @Override
  public void stop() {
    if (database == null) {
      return;
    }
    line.close();
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
