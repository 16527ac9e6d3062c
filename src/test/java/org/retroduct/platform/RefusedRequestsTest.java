package org.retroduct.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

/** What the server is asked in a way that reaches no resource. */
@QuarkusTest
class RefusedRequestsTest {
  private static final String API = "/api/v1/projects";

  @Test
  void a_method_that_is_not_taken_names_those_that_are() {
    String project = Api.newProject(Api.token(Api.newUser("lead")), "empty");
    allows("GET, HEAD, OPTIONS, POST", given().delete(API).then());
    allows("DELETE, GET, HEAD, OPTIONS, PATCH", given().post(project).then());
    allows("GET, HEAD, OPTIONS, POST", given().delete("/login").then());
    allows("OPTIONS, POST", given().get("/logout").then());
    given().get(API).then().statusCode(401).header("Allow", nullValue());
  }

  private static void allows(String methods, ValidatableResponse answer) {
    answer.statusCode(405).header("Allow", methods);
  }

  @Test
  void a_form_that_cannot_be_read() {
    for (String wrong : List.of("a=%zz", "%", "a&".repeat(5_001))) {
      var sent = given().contentType(ContentType.URLENC).body(wrong);
      sent.post("/login").then().statusCode(400).body(containsString("as a form should be"));
      sent.post(API).then().statusCode(400).body("type", equalTo("/problems/malformed"));
    }
  }

  /** Six megabytes, by the settings. */
  @Test
  void a_field_of_a_form_that_is_too_large() {
    String field = "a".repeat(6 * 1024 * 1024 + 1);
    given().formParam("username", field).post("/login").then().statusCode(413);
  }
}
