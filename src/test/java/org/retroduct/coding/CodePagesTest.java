package org.retroduct.coding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

@QuarkusTest
class CodePagesTest {
  private String token;
  private String api;
  private String pages;
  private Site site;

  @BeforeEach
  void a_lead_at_the_browser() {
    String lead = Api.newUser("lead");
    token = Api.token(lead);
    api = Api.newProject(token, "partnering");
    pages = api.substring("/api/v1".length());
    site = Site.of(lead);
  }

  private String idOf(String name) {
    return Api.as(token).get(api + "/codebook").path("codes.find { it.name == '" + name + "' }.id");
  }

  @Test
  void the_codebook_shows_codes_by_kind_with_their_definitions() {
    site.get(pages + "/codebook")
        .then()
        .statusCode(200)
        .body(
            containsString("Version 1"),
            containsString("Mechanism: reasoning"),
            containsString("Trust in partner"),
            containsString("There was one name on the list."),
            containsString("Freeze this version"));
    site.get(pages + "/codebook.csv").then().statusCode(200).contentType("text/csv");
  }

  @Test
  void a_code_is_added_changed_and_deleted_by_forms() {
    site.post(
            pages + "/codebook",
            Map.of("kind", "reasoning", "name", "Relief <1>", "parent", idOf("Relational")))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/codebook?done=added#done"));
    String id = idOf("Relief <1>");
    site.get(pages + "/codebook?done=added")
        .then()
        .body(containsString("Relief &lt;1&gt;"), containsString("The code was added."));
    String page = pages + "/codes/" + id;
    site.get(page).then().statusCode(200).body(containsString("T17"), containsString("selected"));
    site.post(page, Map.of("name", "Relief", "definition", "It is over.", "codable", "yes"))
        .then()
        .statusCode(303);
    site.get(page + "?done=changed").then().body(containsString("It is over."));
    site.post(page, Map.of("name", "Conflict", "definition", "kept", "codable", "yes"))
        .then()
        .statusCode(422)
        .body(containsString("of this name already"), containsString("kept"));
    site.post(page + "/delete", Map.of()).then().statusCode(303);
    site.get(page).then().statusCode(404);
  }

  @Test
  void a_refused_form_says_why_and_keeps_what_was_typed() {
    site.post(pages + "/codebook", Map.of("kind", "theme", "name", "", "definition", "typed"))
        .then()
        .statusCode(422)
        .body(
            containsString("<title>Error: "),
            containsString("There is a problem"),
            containsString("typed"));
    site.post(pages + "/codebook", Map.of("kind", "mood", "name", "A")).then().statusCode(422);
    site.post(pages + "/codebook", Map.of("kind", "theme", "name", "A", "parent", "x"))
        .then()
        .statusCode(422);
    site.post(pages + "/codes/" + idOf("Relational") + "/delete", Map.of())
        .then()
        .statusCode(422)
        .body(containsString("Other codes stand below this one."));
  }

  @Test
  void a_frozen_codebook_says_what_the_next_change_does() {
    site.post(pages + "/codebook/freeze", Map.of()).then().statusCode(303);
    site.get(pages + "/codebook")
        .then()
        .body(
            containsString("the next change begins version 2"),
            not(containsString("Freeze this version")));
  }

  @Test
  void those_who_may_not_change_are_offered_no_form() {
    Site viewing = Site.of(Api.newMember(token, api, "viewer"));
    String id = idOf("Trust in partner");
    for (String page : List.of("/codebook", "/codes/" + id)) {
      viewing
          .get(pages + page)
          .then()
          .statusCode(200)
          .body(containsString("Trust in partner"), not(containsString("<textarea")));
    }
    viewing.post(pages + "/codes/" + id, Map.of("name", "A")).then().statusCode(403);
    viewing.post(pages + "/codebook/freeze", Map.of()).then().statusCode(403);
  }
}
