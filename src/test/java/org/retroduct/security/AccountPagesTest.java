package org.retroduct.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** Making, changing and ending accounts in a browser. */
@QuarkusTest
class AccountPagesTest {
  @Inject SessionFactory sessions;

  private Site admin;

  @BeforeEach
  void an_administrator() {
    admin = Site.of(Api.newAdministrator("admin"));
  }

  private static Map<String, String> somebody(String username, String password) {
    return Map.of("displayName", "Amara Osei", "username", username, "password", password);
  }

  private static String name() {
    return "amara-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Response logIn(Site door, String username, String password) {
    return door.post("/login", Map.of("username", username, "password", password));
  }

  @Test
  void only_administrators_are_led_to_accounts_and_see_or_change_them() {
    String username = Api.newUser("plain");
    Site plain = Site.of(username);
    String project = Api.newProject(Api.token(username), "empty").replace("/api/v1", "");
    String other = Api.newUser("other");
    for (String page : List.of("/accounts", "/accounts/" + other, "/accounts/" + username)) {
      assertEquals(403, plain.get(page).statusCode(), page);
    }
    String wanted = name();
    assertEquals(403, plain.post("/accounts", somebody(wanted, Api.PASSWORD)).statusCode());
    Map<String, String> change = Map.of("displayName", "Changed", "disabled", "yes");
    assertEquals(403, plain.post("/accounts/" + other, change).statusCode());
    Map<String, String> password = Map.of("password", "another long password");
    assertEquals(403, plain.post("/accounts/" + other + "/password", password).statusCode());
    assertEquals(404, admin.get("/accounts/" + wanted).statusCode());
    for (String nobody : List.of("nobody-at-all", "Not%20a%20name", "%00")) {
      assertEquals(404, admin.get("/accounts/" + nobody).statusCode(), nobody);
    }
    assertEquals("other", admin.page("/accounts/" + other).select("#displayName").attr("value"));
    Site.of(other);
    for (String page : List.of("/", "/settings", project + "/members")) {
      assertNull(plain.page(page).selectFirst("a[href=/accounts]"), page);
    }
    assertTrue(plain.page(project + "/members").text().contains("ask an administrator"));
  }

  @Test
  void an_administrator_is_led_there_from_where_accounts_are_missed() {
    String username = Api.newAdministrator("lead");
    String project = Api.newProject(Api.token(username), "empty").replace("/api/v1", "");
    for (String page : List.of("/", "/settings", project + "/members")) {
      assertNotNull(Site.of(username).page(page).selectFirst("main a[href=/accounts]"), page);
    }
  }

  @Test
  void an_account_that_was_made_logs_in() {
    String username = name();
    Response answer = admin.post("/accounts", somebody(username.toUpperCase(), Api.PASSWORD));
    assertEquals(303, answer.statusCode());
    Document list = admin.page(answer.getHeader("Location").replaceFirst("^https?://[^/]+", ""));
    assertTrue(list.select("#done").text().contains("Amara Osei can log in as " + username));
    Document page = Site.of(username).page("/");
    assertEquals("Amara Osei", page.select(".who > span").text());
    assertNull(page.selectFirst("a[href=/accounts]"), "it administers nothing");
  }

  @Test
  void what_is_refused_keeps_what_was_typed_but_the_password() {
    Map<String, String> wrong =
        Map.of(
            "displayName",
            "Amara <Osei>",
            "username",
            "Amara Osei",
            "password",
            "short",
            "administrator",
            "yes");
    Response answer = admin.post("/accounts", wrong);
    assertEquals(422, answer.statusCode());
    Document page = Jsoup.parse(answer.asString());
    assertEquals("Amara <Osei>", page.select("#displayName").attr("value"));
    assertEquals("Amara Osei", page.select("#username").attr("value"));
    assertTrue(page.select("#administrator").hasAttr("checked"));
    assertFalse(page.select("#password").hasAttr("value"));
    assertEquals(List.of("#username", "#password"), page.select("#errors a").eachAttr("href"));
    assertEquals("Password must have 12 to 128 characters.", page.select("#password-err").text());

    String taken = Api.newUser("taken");
    Response again = admin.post("/accounts", somebody(taken, Api.PASSWORD));
    assertEquals(422, again.statusCode());
    Document refused = Jsoup.parse(again.asString());
    assertTrue(refused.select("#username-err").text().contains("exists already"));
    assertEquals(taken, refused.select("#username").attr("value"));
  }

  @Test
  void a_disabled_account_is_out_at_once_and_comes_back_when_enabled() {
    String username = Api.newUser("leaver");
    String token = Api.token(username);
    Site leaver = Site.of(username);
    String page = "/accounts/" + username;
    Response answer = admin.post(page, Map.of("displayName", "Leaver", "disabled", "yes"));
    assertEquals(303, answer.statusCode());
    assertTrue(answer.getHeader("Location").endsWith(page + "?done=saved#done"));
    assertEquals(303, leaver.get("/").statusCode());
    Api.as(token).get("/api/v1/me").then().statusCode(401);
    Document shown = admin.page(page + "?done=saved");
    assertEquals("Saved. Nobody can log in with this account.", shown.select("#done").text());
    assertTrue(shown.select("#disabled").hasAttr("checked"));

    admin.post(page, Map.of("displayName", "Leaver")).then().statusCode(303);
    Site.of(username);
    Api.as(token).get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void somebody_is_made_administrator_and_not_again() {
    String username = Api.newUser("deputy");
    Site deputy = Site.of(username);
    String page = "/accounts/" + username;
    admin
        .post(page, Map.of("displayName", "Deputy", "administrator", "yes"))
        .then()
        .statusCode(303);
    assertEquals(200, deputy.get("/accounts").statusCode());
    assertTrue(admin.page(page).select("#administrator").hasAttr("checked"));
    admin.post(page, Map.of("displayName", "Deputy")).then().statusCode(303);
    assertEquals(403, deputy.get("/accounts").statusCode());
  }

  @Test
  void a_change_that_is_refused_or_late_keeps_what_was_typed() {
    String page = "/accounts/" + Api.newUser("late");
    String version = admin.page(page).select("[name=version]").attr("value");
    Response blank = admin.post(page, Map.of("displayName", " ", "disabled", "yes"));
    assertEquals(422, blank.statusCode());
    Document refused = Jsoup.parse(blank.asString());
    assertEquals("Name is needed.", refused.select("#displayName-err").text());
    assertTrue(refused.select("#disabled").hasAttr("checked"));

    admin.post(page, Map.of("displayName", "Meanwhile")).then().statusCode(303);
    Response late = admin.post(page, Map.of("displayName", "Too late", "version", version));
    assertEquals(409, late.statusCode());
    Document kept = Jsoup.parse(late.asString());
    assertEquals("Too late", kept.select("#displayName").attr("value"));
    assertTrue(kept.select("#errors").text().contains("changed while you worked on it"));
    assertEquals("Meanwhile", admin.page(page).select("#displayName").attr("value"));
    String present = kept.select("[name=version]").attr("value");
    Map<String, String> again = Map.of("displayName", "Too late", "version", present);
    assertEquals(303, admin.post(page, again).statusCode());
  }

  @Test
  void a_password_set_for_somebody_ends_what_the_old_one_opened() {
    String username = Api.newUser("forgetful");
    String token = Api.token(username);
    Site before = Site.of(username);
    String page = "/accounts/" + username;
    Response weak = admin.post(page + "/password", Map.of("password", "short"));
    assertEquals(422, weak.statusCode());
    Document refused = Jsoup.parse(weak.asString());
    assertEquals(
        "New password must have 12 to 128 characters.", refused.select("#password-err").text());
    assertEquals("forgetful", refused.select("#displayName").attr("value"));
    assertEquals(200, before.get("/").statusCode());

    Response set = admin.post(page + "/password", Map.of("password", "another long password"));
    assertEquals(303, set.statusCode());
    assertTrue(admin.page(page + "?done=password").select("#done").text().contains("is set"));
    assertEquals(303, before.get("/").statusCode());
    Api.as(token).get("/api/v1/me").then().statusCode(401);
    assertEquals(422, logIn(admin, username, Api.PASSWORD).statusCode());
    assertEquals(303, logIn(admin, username, "another long password").statusCode());
  }

  @Test
  void nobody_ends_the_administration_with_the_account_in_use() {
    String username = Api.newAdministrator("last");
    Site last = Site.of(username);
    String page = "/accounts/" + username;
    assertTrue(last.page(page).select("#administrator, #disabled, #password").isEmpty());
    last.post(page, Map.of("displayName", "Still here", "disabled", "yes")).then().statusCode(303);
    Document own = last.page(page);
    assertEquals("Still here", own.select("#displayName").attr("value"));
    for (Map<String, Boolean> change :
        List.of(Map.of("disabled", true), Map.of("administrator", false))) {
      Api.as(Api.token(username))
          .contentType("application/merge-patch+json")
          .body(change)
          .patch("/api/v1/users/" + username)
          .then()
          .statusCode(422);
    }
    assertEquals(200, last.get("/accounts").statusCode());
  }

  @Test
  void two_administrators_cannot_lock_each_other_out_at_the_same_moment() {
    for (int i = 0; i < 15; i++) {
      String ann = Api.newAdministrator("ann");
      String ben = Api.newAdministrator("ben");
      String annToken = Api.token(ann);
      String benToken = Api.token(ben);
      var first = CompletableFuture.runAsync(() -> disable(annToken, ben));
      var second = CompletableFuture.runAsync(() -> disable(benToken, ann));
      CompletableFuture.allOf(first, second).join();
      long left = List.of(ann, ben).stream().filter(this::isEnabled).count();
      assertEquals(1, left);
    }
  }

  private static void disable(String token, String username) {
    Api.as(token)
        .contentType("application/merge-patch+json")
        .body(Map.of("disabled", true))
        .patch("/api/v1/users/" + username);
  }

  private boolean isEnabled(String username) {
    return !admin.page("/accounts/" + username).select("#disabled").hasAttr("checked");
  }

  @Test
  void many_accounts_are_listed_on_several_pages_and_told_from_coders_without_log_in() {
    admin.post("/projects/sample", Map.of()).then().statusCode(303);
    while (admin.page("/accounts").select(".pager").isEmpty()) {
      for (int i = 0; i < 25; i++) {
        Api.newUser("many");
      }
    }
    long before = sessions.getStatistics().getPrepareStatementCount();
    Document first = admin.page("/accounts");
    long statements = sessions.getStatistics().getPrepareStatementCount() - before;
    assertTrue(statements <= 5, statements + " statements");
    assertEquals(100, first.select("tbody tr").size());
    Document listed = first;
    while (listed.select("tr:has(a[href^=/accounts/coder-a])").isEmpty()) {
      listed = admin.page(listed.select(".pager a[rel=next]").attr("href"));
    }
    String sampleCoder = listed.select("tr:has(a[href^=/accounts/coder-a])").text();
    assertTrue(sampleCoder.contains("No log-in"), sampleCoder);
    Document second = admin.page(first.select(".pager a[rel=next]").attr("href"));
    assertFalse(second.select("tbody tr").isEmpty());
    assertFalse(
        second
            .select("tbody td:nth-child(2)")
            .eachText()
            .contains(first.select("tbody td:nth-child(2)").first().text()));
    assertFalse(admin.page("/accounts?page=99999999").select(".pager").isEmpty());
  }
}
