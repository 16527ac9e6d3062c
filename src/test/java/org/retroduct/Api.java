package org.retroduct;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The REST API as a test uses it: accounts and projects made over real HTTP. */
public final class Api {
  /** Long enough for every account. */
  public static final String PASSWORD = "a password for tests only";

  private static String adminToken = "";
  private static int adminPort = -1;

  private Api() {}

  /** Requests of the account {@code admin}. */
  public static synchronized RequestSpecification admin() {
    if (adminPort != io.restassured.RestAssured.port) {
      adminToken = token("admin");
      adminPort = io.restassured.RestAssured.port;
    }
    return as(adminToken);
  }

  /** A new token of an account whose password is {@link #PASSWORD}. */
  public static String token(String username) {
    return given()
        .auth()
        .preemptive()
        .basic(username, PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "test"))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  /** Requests with that token. */
  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  /** Makes an account of a name that no other test uses, and gives the name. */
  public static String newUser(String stem) {
    String username = stem + "-" + UUID.randomUUID().toString().substring(0, 8);
    admin()
        .body(Map.of("username", username, "displayName", stem, "password", PASSWORD))
        .post("/api/v1/users")
        .then()
        .statusCode(201);
    return username;
  }

  /** The same of an administrator. */
  public static String newAdministrator(String stem) {
    String username = newUser(stem);
    admin()
        .contentType("application/merge-patch+json")
        .body(Map.of("administrator", true))
        .patch("/api/v1/users/" + username)
        .then()
        .statusCode(200);
    return username;
  }

  /**
   * Makes a project of {@code token}'s account and gives its address, {@code
   * /api/v1/projects/{id}}.
   */
  public static String newProject(String token, String codebook) {
    return as(token)
        .body(Map.of("title", "Partnering", "codebook", codebook))
        .post("/api/v1/projects")
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  /** Makes an account, lets it take part in {@code project} and gives its user name. */
  public static String newMember(String token, String project, String role) {
    String username = newUser(role);
    as(token)
        .body(Map.of("role", role))
        .put(project + "/members/" + username)
        .then()
        .statusCode(200);
    return username;
  }
}
