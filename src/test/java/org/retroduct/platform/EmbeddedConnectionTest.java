package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConnectionTest {
  private static final int CLIENTS = 8;
  private static final int BEFORE_IT_IS_KILLED = 2_000;

  @TempDir Path directory;

  private static String url(Path directory) {
    return "jdbc:h2:file:"
        + directory.toAbsolutePath().resolve("kept")
        + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static Connection open(Path directory) throws SQLException {
    Connection connection = new DatabaseDriver().connect(url(directory), new Properties());
    assertTrue(connection instanceof EmbeddedConnection);
    return connection;
  }

  /** Prints each number that was committed; the process ends when it is killed. */
  static final class Acknowledging {
    public static void main(String[] arguments) throws Exception {
      Path directory = Path.of(arguments[0]);
      try (Connection first = open(directory);
          Statement statement = first.createStatement()) {
        statement.execute("create table acknowledged (client integer, number integer)");
        Thread[] clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
          int client = i;
          clients[i] = new Thread(() -> commitWithoutEnd(directory, client));
          clients[i].start();
        }
        for (Thread client : clients) {
          client.join();
        }
      }
    }

    private static void commitWithoutEnd(Path directory, int client) {
      try (Connection connection = open(directory);
          PreparedStatement insert =
              connection.prepareStatement("insert into acknowledged values (?, ?)")) {
        for (int number = 0; ; number++) {
          connection.setAutoCommit(false);
          insert.setInt(1, client);
          insert.setInt(2, number);
          insert.executeUpdate();
          connection.commit();
          connection.setAutoCommit(true);
          System.out.println(client + " " + number);
        }
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  @Test
  @Timeout(120)
  void a_killed_process_keeps_everything_that_it_acknowledged() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Acknowledging.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Set<String> acknowledged = new HashSet<>();
    try (BufferedReader lines = process.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        // a killed process may leave half a line
        if (line.matches("\\d \\d+")) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == BEFORE_IT_IS_KILLED) {
          // by its handle, which leaves the lines readable that were printed before
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    assertTrue(acknowledged.size() >= BEFORE_IT_IS_KILLED, acknowledged.size() + " lines");

    Set<String> kept = new HashSet<>();
    try (Connection connection = open(directory);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select client, number from acknowledged")) {
      while (rows.next()) {
        kept.add(rows.getInt(1) + " " + rows.getInt(2));
      }
    }
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(kept);
    assertEquals(Set.of(), lost);
  }

  @Test
  void what_is_rolled_back_or_left_open_is_not_kept() throws SQLException {
    try (Connection connection = open(directory);
        Statement statement = connection.createStatement()) {
      statement.execute("create table t (n integer)");
      connection.setAutoCommit(false);
      statement.execute("insert into t values (1)");
      connection.rollback();
      statement.execute("insert into t values (2)");
      connection.setAutoCommit(true);
      connection.setAutoCommit(false);
      statement.execute("insert into t values (3)");
      connection.rollback();
    }
    try (Connection connection = open(directory);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select n from t order by n")) {
      assertTrue(rows.next());
      assertEquals(2, rows.getInt(1));
      assertEquals(false, rows.next());
    }
  }
}
