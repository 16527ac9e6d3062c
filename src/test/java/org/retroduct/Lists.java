package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks the lists of the API, as who reads one to its end does. */
final class Lists {
  private Lists() {}

  /**
   * What each item of a list holds by {@code name}, in the order in which a walk comes to it.
   *
   * @param after is told what each page held before the next is asked for
   */
  static List<String> walked(
      String token, String list, String name, int limit, Consumer<List<String>> after) {
    List<String> walked = new ArrayList<>();
    String next = null;
    do {
      var page =
          Api.as(token)
              .get(list + "?limit=" + limit + (next == null ? "" : "&cursor=" + next))
              .then()
              .statusCode(200)
              .extract();
      List<String> seen = values(page.path("items." + name));
      walked.addAll(seen);
      next = page.path("next");
      after.accept(seen);
    } while (next != null);
    return walked;
  }

  private static List<String> values(List<?> values) {
    return values.stream().map(String::valueOf).toList();
  }

  /** Each list of a project with the sample study gives by pages what it gives at once. */
  static void lead_from_page_to_page(String token, String project) {
    String transcript = Api.as(token).get(project + "/transcripts").path("items[0].id");
    String round = Api.as(token).get(project + "/rounds").path("items[0].id");
    String configuration = Api.as(token).get(project + "/configurations").path("items[0].id");
    for (int i = 0; i < 2; i++) {
      Api.as(token).get(project + "/exports/codebook.csv").then().statusCode(200);
    }
    List<String> lists =
        List.of(
            "/api/v1/projects id",
            "/api/v1/tokens id",
            "/api/v1/arrangement-types name",
            project + "/arrangements id",
            project + "/audit number",
            project + "/codebook/acts id",
            project + "/codebook/versions version",
            project + "/codes id",
            project + "/configurations id",
            project + "/configurations/" + configuration + "/evidence id",
            project + "/exports id",
            project + "/members username",
            project + "/organisations id",
            project + "/participants id",
            project + "/rounds id",
            project + "/rounds/" + round + "/disagreements id",
            project + "/segments id",
            project + "/transcripts id",
            project + "/transcripts/" + transcript + "/turns index");
    int walked = 0;
    for (String each : lists) {
      String list = each.substring(0, each.indexOf(' '));
      String name = each.substring(each.indexOf(' ') + 1);
      List<String> whole =
          values(Api.as(token).get(list + "?limit=1000").then().extract().path("items." + name));
      int limit = whole.size() < 10 ? 1 : whole.size() / 4;
      assertEquals(whole, walked(token, list, name, limit, seen -> {}), list);
      walked += whole.size() > limit ? 1 : 0;
    }
    assertTrue(walked >= 12, "only " + walked + " lists had more than one page");
  }
}
