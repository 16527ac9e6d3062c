package org.retroduct.security;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
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
}
