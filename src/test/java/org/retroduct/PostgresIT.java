package org.retroduct;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
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
