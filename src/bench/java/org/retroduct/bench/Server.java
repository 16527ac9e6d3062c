package org.retroduct.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged product on a new database of its own, which is thrown away. */
record Server(String address, Cpu cpu, Process process, @Nullable EmbeddedPostgres postgres)
    implements AutoCloseable {
  static final String PASSWORD = "a pass phrase of benchmarks only";
  private static final int SECONDS_TO_START = 120;

  static Server start(String database, Path target) throws Exception {
    Path data = Files.createTempDirectory("retroduct-bench");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path jar = target.resolve("quarkus-app/quarkus-run.jar");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-jar",
            jar.toString());
    Map<String, String> settings = builder.environment();
    settings.put("RETRODUCT_DATA_DIR", data.toString());
    settings.put("RETRODUCT_ADMIN_PASSWORD", PASSWORD);
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    EmbeddedPostgres postgres = database.equals("postgresql") ? newPostgres() : null;
    if (postgres != null) {
      settings.put(
          "RETRODUCT_DATABASE_URL",
          "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
      settings.put("RETRODUCT_DATABASE_USERNAME", "postgres");
      settings.put("RETRODUCT_DATABASE_PASSWORD", "postgres");
    }
    builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
    Process process = builder.start();
    List<Long> processes = new ArrayList<>(List.of(process.pid()));
    if (postgres != null) {
      processes.add(postmaster(postgres));
    }
    Server server = new Server("http://127.0.0.1:" + port, new Cpu(processes), process, postgres);
    server.await();
    return server;
  }

  /** As durable as PostgreSQL is by itself; for tests it is started otherwise. */
  private static EmbeddedPostgres newPostgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private static long postmaster(EmbeddedPostgres postgres) throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      row.next();
      Path file = Path.of(row.getString(1), "postmaster.pid");
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }
  }

  /** Does at once what PostgreSQL does by itself within some minutes of a large change. */
  void settle() {
    if (postgres == null) {
      return;
    }
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    } catch (SQLException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private void await() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready = HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).build();
    for (int tried = 0; tried < SECONDS_TO_START * 5; tried++) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it listens when it is ready
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("the product did not start");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    if (postgres != null) {
      postgres.close();
    }
  }
}
