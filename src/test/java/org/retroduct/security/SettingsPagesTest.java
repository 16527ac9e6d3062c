package org.retroduct.security;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class SettingsPagesTest {
  @Test
  void colours_letters_and_keys_are_those_of_the_account_on_every_page() {
    String username = Api.newUser("reader");
    Site site = Site.of(username);
    var before = Jsoup.parse(site.get("/keys").asString());
    assertFalse(before.selectFirst("html").hasAttr("data-theme"));
    assertEquals("0", before.select("a[href=/keys]").attr("accesskey"));

    Map<String, String> wanted = Map.of("theme", "contrast", "size", "larger", "marks", "written");
    site.post("/settings", wanted)
        .then()
        .statusCode(303)
        .header("Location", containsString("done"));
    var after = Jsoup.parse(Site.of(username).get("/settings").asString());
    assertEquals("contrast", after.selectFirst("html").attr("data-theme"));
    assertEquals("larger", after.selectFirst("html").attr("data-size"));
    assertEquals("", after.select("a[href=/keys]").attr("accesskey"));
    assertTrue(after.select("[name=theme][value=contrast]").hasAttr("checked"));
    assertTrue(after.select("[name=marks][value=written]").hasAttr("checked"));
    assertFalse(after.select("[name=accessKeys]").hasAttr("checked"));

    var other = Jsoup.parse(Site.of(Api.newUser("other")).get("/settings").asString());
    assertFalse(other.selectFirst("html").hasAttr("data-theme"), "nobody else's pages change");
  }

  @Test
  void an_unknown_colour_is_refused_and_the_rest_of_the_form_kept() {
    Site site = Site.of(Api.newUser("reader"));
    var answer = site.post("/settings", Map.of("theme", "pink", "size", "large"));
    assertEquals(422, answer.statusCode());
    assertTrue(Jsoup.parse(answer.asString()).select("[value=large]").hasAttr("checked"));
  }

  private static Response change(Site site, String before, String wanted) {
    return site.post("/settings/password", Map.of("passwordBefore", before, "password", wanted));
  }

  @Test
  void a_new_password_ends_every_other_log_in_and_the_tokens() {
    String username = Api.newUser("careful");
    String token = Api.token(username);
    Site here = Site.of(username);
    Site elsewhere = Site.of(username);
    Response answer = change(here, Api.PASSWORD, "another long password");
    assertEquals(303, answer.statusCode());
    assertTrue(answer.getHeader("Location").endsWith("/settings?done=password#done"));
    String said = here.page("/settings?done=password").select("#done").text();
    assertTrue(said.startsWith("Your password is changed. Your other log-ins have ended"), said);
    assertEquals(303, elsewhere.get("/").statusCode());
    Api.as(token).get("/api/v1/me").then().statusCode(401);
    Map<String, String> old = Map.of("username", username, "password", Api.PASSWORD);
    assertEquals(422, here.post("/login", old).statusCode());
    Map<String, String> present = Map.of("username", username, "password", "another long password");
    assertEquals(303, here.post("/login", present).statusCode());
  }

  @Test
  void a_new_password_is_one_s_own_alone() {
    String other = Api.newUser("other");
    String token = Api.token(other);
    Site site = Site.of(other);
    change(Site.of(Api.newUser("careful")), Api.PASSWORD, "another long password");
    assertEquals(200, site.get("/").statusCode());
    Api.as(token).get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void a_wrong_password_before_or_a_weak_new_one_is_refused_at_its_field() {
    String username = Api.newUser("careless");
    Site site = Site.of(username);
    site.post("/settings", Map.of("theme", "contrast", "size", "normal", "marks", "lines"));
    Site elsewhere = Site.of(username);
    Response answer = change(site, "not the password", "short");
    assertEquals(422, answer.statusCode());
    var page = Jsoup.parse(answer.asString());
    assertEquals("Current password is not right.", page.select("#passwordBefore-err").text());
    assertEquals(
        "New password must have 12 to 128 characters.", page.select("#password-err").text());
    assertFalse(answer.asString().contains("not the password"));
    assertTrue(page.select("[name=theme][value=contrast]").hasAttr("checked"));
    var needed = Jsoup.parse(change(site, "", "another long password").asString());
    assertEquals("Current password is needed.", needed.select("#passwordBefore-err").text());
    assertEquals(422, change(site, Api.PASSWORD, "x".repeat(129)).statusCode());
    assertEquals(200, elsewhere.get("/").statusCode(), "nothing was changed");
    Site.of(username);
  }

  @Test
  void guessing_the_password_before_is_slowed_down_like_logging_in() {
    String username = Api.newUser("guessed");
    Site site = Site.of(username);
    for (int i = 0; i < 10; i++) {
      assertEquals(422, change(site, "", "another long password").statusCode());
    }
    for (int i = 0; i < 10; i++) {
      assertEquals(422, change(site, "a wrong guess " + i, "another long password").statusCode());
    }
    assertEquals(429, change(site, Api.PASSWORD, "another long password").statusCode());
    Map<String, String> logIn = Map.of("username", username, "password", Api.PASSWORD);
    assertEquals(429, site.post("/login", logIn).statusCode());
    assertEquals(200, site.get("/").statusCode());
  }
}
