package org.retroduct;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The same packaged application on PostgreSQL, by settings alone. */
@QuarkusIntegrationTest
@WithTestResource(FreshData.class)
@WithTestResource(PostgresResource.class)
class PostgresIT extends PackagedApplication {

  Path data;
  DataSource database;
  CuttableLine line;

  @Test
  void says_when_the_database_is_out_of_reach_and_goes_on_when_it_is_back() {
    String token = Api.token("admin");
    int before = Api.as(token).get("/api/v1/projects").path("total");
    line.cut();
    try {
      Api.as(token)
          .body(Map.of("title", "Never stored", "codebook", "empty"))
          .post("/api/v1/projects")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/unavailable"))
          .body("detail", containsString("Nothing was saved"))
          .body(not(containsString("SQL")));
      given()
          .accept("text/html")
          .cookie("retroduct", "any")
          .get("/")
          .then()
          .statusCode(503)
          .body(containsString("The database cannot be reached"));
      get("/q/health/ready").then().statusCode(503);
      get("/q/health/live").then().statusCode(200);
    } finally {
      line.mend();
    }
    Api.as(token).get("/api/v1/projects").then().statusCode(200).body("total", equalTo(before));
    get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void says_that_it_is_busy_when_a_lock_is_held_too_long() throws SQLException {
    String token = Api.token("admin");
    String project = Api.newProject(token, "empty");
    try (var other = database.getConnection();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.executeQuery("select head from audit_chain for update");
      Api.as(token)
          .body(Map.of("name", "Never stored"))
          .post(project + "/arrangements")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("type", equalTo("/problems/busy"));
      other.rollback();
    }
    Api.as(token).get(project + "/arrangements").then().statusCode(200).body("total", equalTo(0));
  }

  /** Tests of the unpackaged application hash less often, since they make many accounts. */
  @Test
  void repeats_the_hash_of_a_password_as_often_as_owasp_asks() throws SQLException {
    try (var other = database.getConnection();
        var statement = other.createStatement();
        var row =
            statement.executeQuery("select password_hash from account where username = 'admin'")) {
      assertTrue(row.next());
      assertTrue(row.getString(1).startsWith("210000$"));
    }
  }

  /** The other process is a connection of the test, whose account the server cannot see yet. */
  @Test
  void another_process_makes_the_coders_of_the_first_sample_at_the_same_time() throws Exception {
    String token = Api.token("admin");
    try (var other = database.getConnection();
        var statement = other.createStatement()) {
      statement.executeUpdate(
          "update account set username = 'former-' || username where username like 'coder-%'");
      other.setAutoCommit(false);
      statement.executeUpdate(
          "insert into account (id, version, username, display_name, administrator, disabled,"
              + " created_at) values (gen_random_uuid(), 0, 'coder-a', 'Theirs', false, false,"
              + " now())");
      CompletableFuture<String> load =
          CompletableFuture.supplyAsync(
              () ->
                  Api.as(token)
                      .post("/api/v1/projects/sample")
                      .then()
                      .statusCode(201)
                      .extract()
                      .path("id"));
      awaitOneWhoWaits();
      other.commit();
      Api.as(token)
          .get("/api/v1/projects/" + load.get() + "/members")
          .then()
          .body("items.find { it.username == 'coder-a' }.displayName", equalTo("Theirs"));
    }
  }

  private void awaitOneWhoWaits() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (int i = 0; i < 600; i++) {
        try (var rows =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
          rows.next();
          if (rows.getInt(1) > 0) {
            return;
          }
        }
        Thread.sleep(50);
      }
      throw new AssertionError("nobody waits for the account");
    }
  }

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
