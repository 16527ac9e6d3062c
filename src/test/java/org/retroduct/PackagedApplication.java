package org.retroduct;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the packaged application must do, a native executable too, on each database: half of what
 * can be missing from an artifact shows only when it runs.
 */
abstract class PackagedApplication {

  @Test
  void is_ready() {
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    given().accept("application/json").get("/q/openapi").then().statusCode(200);
  }

  @Test
  void serves_pages_and_their_style() {
    get("/login").then().statusCode(200).body(containsString("<html lang=\"en-GB\""));
    get("/app.css").then().statusCode(200);
  }

  @Test
  void stores_and_answers_over_the_api() {
    // Api.admin() remembers a token by port, and this port has had another database behind it.
    var admin = Api.as(Api.token("admin"));
    String id =
        admin
            .body(Map.of("title", "Partnering ‘across’ NHS providers", "codebook", "empty"))
            .post("/api/v1/projects")
            .then()
            .statusCode(201)
            .header("ETag", notNullValue())
            .extract()
            .path("id");
    Api.as(Api.token("admin"))
        .get("/api/v1/projects/" + id)
        .then()
        .statusCode(200)
        .body("title", equalTo("Partnering ‘across’ NHS providers"));
  }

  @Test
  void refuses_with_a_problem() {
    given()
        .accept("application/json")
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }
}
