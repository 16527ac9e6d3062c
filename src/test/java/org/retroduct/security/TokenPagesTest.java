package org.retroduct.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class TokenPagesTest {
  private String username;
  private Site site;

  @BeforeEach
  void an_analyst_who_is_logged_in() {
    username = Api.newUser("analyst");
    site = Site.of(username);
  }

  private Response make(String name, String password) {
    return site.post("/tokens", Map.of("name", name, "password", password));
  }

  @Test
  void a_token_is_made_shown_once_used_and_deleted() {
    assertEquals("No tokens yet", site.page("/tokens").select(".empty h2").text());
    Response made = make(" Notebook <1> ", Api.PASSWORD);
    assertEquals(200, made.statusCode());
    assertEquals("no-store", made.header("Cache-Control"));
    Document shown = Jsoup.parse(made.asString());
    String secret = shown.select("#done code").text();
    assertEquals(username, Api.as(secret).get("/api/v1/me").path("username"));
    assertEquals("Notebook <1>", shown.select("tbody th").text());

    Document later = site.page("/tokens");
    assertFalse(later.html().contains(secret));
    Document gone = site.press(later.selectFirst("tbody form"));
    assertTrue(gone.select("#done").text().startsWith("The token is deleted."));
    assertEquals(401, Api.as(secret).get("/api/v1/me").statusCode());
  }

  @Test
  void who_does_not_know_the_password_makes_none() {
    Response refused = make("Notebook", "a password that is wrong");
    assertEquals(422, refused.statusCode());
    Document page = Jsoup.parse(refused.asString());
    assertEquals(List.of("#password"), page.select(".errors li a").eachAttr("href"));
    assertEquals("Notebook", page.select("#name").val());
    Document bare = Jsoup.parse(make("", "").asString());
    assertEquals(List.of("#name", "#password"), bare.select(".errors li a").eachAttr("href"));
    assertEquals("No tokens yet", site.page("/tokens").select(".empty h2").text());
  }

  @Test
  void nobody_deletes_the_token_of_another() {
    String token = Api.token(Api.newUser("other"));
    String id = Api.as(token).get("/api/v1/tokens").path("items[0].id");
    assertEquals(404, site.post("/tokens/" + id + "/delete", Map.of()).statusCode());
    Api.as(token).get("/api/v1/me").then().statusCode(200);
  }
}
