package org.retroduct;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A real PostgreSQL for integration tests of the packaged application, by the settings that users
 * have. A field of type {@link DataSource} in the test is filled with a connection beside it.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String USER = "postgres";

  private EmbeddedPostgres database;

  @Override
  public Map<String, String> start() {
    try {
      // It lives for one test class, so nothing need survive a crash.
      database =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "RETRODUCT_DATABASE_URL", "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
        "RETRODUCT_DATABASE_USERNAME", USER,
        "RETRODUCT_DATABASE_PASSWORD", USER);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        database.getPostgresDatabase(), new TestInjector.MatchesType(DataSource.class));
  }

  @Override
  public void stop() {
    if (database == null) {
      return;
    }
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
