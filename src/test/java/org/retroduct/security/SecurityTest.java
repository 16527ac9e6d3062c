package org.retroduct.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class SecurityTest {
  /** What a browser without JavaScript keeps between two answers. */
  private record Visit(Map<String, String> cookies, String token) {
    RequestSpecification with() {
      return given().redirects().follow(false).cookies(cookies).formParam("csrf", token);
    }
  }

  private static Visit visit(Map<String, String> cookies, String path) {
    Response page = given().redirects().follow(false).cookies(cookies).get(path);
    Map<String, String> kept = new java.util.HashMap<>(cookies);
    kept.putAll(page.cookies());
    return new Visit(kept, Jsoup.parse(page.asString()).select("[name=csrf]").attr("value"));
  }

  private static Response logIn(String username, String password) {
    return visit(Map.of(), "/login")
        .with()
        .formParam("username", username)
        .formParam("password", password)
        .post("/login");
  }

  @Test
  void every_answer_forbids_scripts() {
    for (String path : List.of("/login", "/api/v1/me", "/app.css", "/no/such/page", "/q/health")) {
      given()
          .get(path)
          .then()
          .header("Content-Security-Policy", containsString("script-src 'none'"))
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "same-origin");
    }
  }

  @Test
  void a_session_lives_in_a_cookie_that_scripts_and_other_sites_cannot_use() {
    String username = Api.newUser("visitor");
    Response answer = logIn(username, Api.PASSWORD);
    answer.then().statusCode(303);
    String cookie = answer.getDetailedCookie("retroduct").toString();
    assertEquals(true, cookie.contains("HttpOnly"), cookie);
    assertEquals("Lax", answer.getDetailedCookie("retroduct").getSameSite());
    Map<String, String> session = Map.of("retroduct", answer.getCookie("retroduct"));
    given().cookies(session).get("/").then().statusCode(200).body(containsString("visitor"));
    given().cookies(session).get("/api/v1/me").then().statusCode(401);
    given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer " + Api.token(username))
        .get("/")
        .then()
        .statusCode(303);
    Visit visit = visit(session, "/");
    visit.with().post("/logout").then().statusCode(303);
    given().redirects().follow(false).cookies(session).get("/").then().statusCode(303);
  }

  @Test
  void a_form_without_its_token_or_from_elsewhere_is_refused() {
    String username = Api.newUser("visitor");
    Map<String, String> session =
        Map.of("retroduct", logIn(username, Api.PASSWORD).getCookie("retroduct"));
    Visit visit = visit(session, "/");
    RequestSpecification bare = given().redirects().follow(false).cookies(session);
    bare.formParam("title", "Stolen")
        .post("/projects")
        .then()
        .statusCode(403)
        .body(containsString("This form is out of date"), containsString("Log out"));
    new Visit(session, "0".repeat(64))
        .with()
        .formParam("title", "Stolen")
        .post("/projects")
        .then()
        .statusCode(403);
    for (String site : List.of("cross-site", "same-site")) {
      visit
          .with()
          .header("Sec-Fetch-Site", site)
          .formParam("title", "Stolen")
          .post("/projects")
          .then()
          .statusCode(403);
    }
    visit
        .with()
        .header("Origin", "https://elsewhere.example")
        .formParam("title", "Stolen")
        .post("/projects")
        .then()
        .statusCode(403);
    visit
        .with()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("title", "Mine")
        .post("/projects")
        .then()
        .statusCode(303);
    given()
        .cookies(session)
        .get("/")
        .then()
        .body(containsString("Mine"), not(containsString("Stolen")));
  }

  @Test
  void what_was_sent_after_the_log_in_ended_is_kept_and_not_done() {
    String username = Api.newUser("late");
    Visit late = visit(Map.of("retroduct", "gone"), "/login");
    Response answer = late.with().formParam("title", "A <long> memo").post("/projects");
    answer.then().statusCode(422).body(containsString("A &lt;long&gt; memo"));
    Visit again =
        new Visit(
            answer.cookies().isEmpty() ? late.cookies() : answer.cookies(),
            Jsoup.parse(answer.asString()).select("[name=csrf]").attr("value"));
    Response sent =
        again
            .with()
            .formParam("username", username)
            .formParam("password", Api.PASSWORD)
            .formParam("action", "/projects")
            .formParam("carried.title", "A <long> memo")
            .post("/login");
    sent.then().statusCode(200).body(containsString("Nothing is saved yet"));
    Map<String, String> session = Map.of("retroduct", sent.getCookie("retroduct"));
    given().cookies(session).get("/").then().body(containsString("No projects yet"));
    String token = Jsoup.parse(sent.asString()).select("main [name=csrf]").attr("value");
    new Visit(session, token)
        .with()
        .formParam("title", "A <long> memo")
        .post("/projects")
        .then()
        .statusCode(303);
  }

  @Test
  void guessing_is_slowed_down() {
    String username = Api.newUser("guessed");
    for (int i = 0; i < 10; i++) {
      logIn(username, "wrong password " + i).then().statusCode(422);
    }
    given()
        .auth()
        .preemptive()
        .basic(username, Api.PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "right, but too late"))
        .post("/api/v1/tokens")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue());
  }

  @Test
  void a_log_in_leads_only_to_this_site() {
    String username = Api.newUser("led");
    for (String next : List.of("//elsewhere.example", "https://elsewhere.example", "/\\\\else")) {
      visit(Map.of(), "/login")
          .with()
          .formParam("username", username)
          .formParam("password", Api.PASSWORD)
          .formParam("next", next)
          .post("/login")
          .then()
          .statusCode(303)
          .header("Location", not(containsString("else")));
    }
  }

  @Test
  void tokens_are_shown_once_and_can_be_taken_back() {
    String username = Api.newUser("scripted");
    String token = Api.token(username);
    Api.as(token)
        .get("/api/v1/tokens")
        .then()
        .body("items[0].name", equalTo("test"), "items[0].token", nullValue());
    String id = Api.as(token).get("/api/v1/tokens").path("items[0].id");
    Api.as(token).delete("/api/v1/tokens/" + id).then().statusCode(204);
    Api.as(token).get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void names_have_200_characters_outside_the_basic_plane_too() {
    String longest = "😀".repeat(200);
    String username = Api.newUser("long");
    Api.admin()
        .body(Map.of("displayName", longest))
        .patch("/api/v1/users/" + username)
        .then()
        .statusCode(200)
        .body("displayName", equalTo(longest));
    given()
        .auth()
        .preemptive()
        .basic(username, Api.PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("name", longest))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .body("name", equalTo(longest));
  }

  @Test
  void only_administrators_manage_accounts_and_weak_passwords_are_refused() {
    String token = Api.token(Api.newUser("plain"));
    Api.as(token).get("/api/v1/users").then().statusCode(403);
    Api.admin()
        .body(Map.of("username", "short", "displayName", "Short", "password", "short"))
        .post("/api/v1/users")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("password"));
    String taken = Api.newUser("taken");
    Api.admin()
        .body(Map.of("username", taken, "displayName", "Again", "password", Api.PASSWORD))
        .post("/api/v1/users")
        .then()
        .statusCode(409);
  }

  @Test
  void the_set_up_page_is_closed_once_there_is_an_account() {
    given().get("/setup?key=anything").then().statusCode(404);
  }

  @Test
  void the_chain_of_a_project_is_whole_and_for_its_lead() {
    String token = Api.token(Api.newUser("lead"));
    String project = Api.newProject(token, "empty");
    Api.as(token).body(Map.of("title", "Renamed")).patch(project).then().statusCode(200);
    Api.as(token)
        .get(project + "/audit")
        .then()
        .statusCode(200)
        .body("items[0].act", equalTo("project changed"), "total", equalTo(2));
    Api.as(token)
        .get(project + "/audit/verification")
        .then()
        .body("valid", equalTo(true), "events", equalTo(2), "firstBroken", nullValue());
    Api.as(Api.token(Api.newUser("other"))).get(project + "/audit").then().statusCode(404);
  }
}
