package org.retroduct.coding.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;
import org.retroduct.Site;

/** A whole interview whose passages begin and end in mid-sentence and overlap. */
@QuarkusTest
class WholeTextTest {
  private static final int WORDS = 10_000;
  private static final int PASSAGES = 500;
  private static final int LONG = 150;
  private static final String[] SAID =
      ("we the it nurse trust boards merged again nobody winter staffing and of to beds them"
              + " partner thought quality because")
          .split(" ");

  private final Random random = new Random(500);
  private String token;
  private String project;
  private Site site;
  private String page;

  @BeforeEach
  void an_interview_with_five_hundred_passages() {
    String lead = Api.newUser("lead");
    token = Api.token(lead);
    project = Api.newProject(token, "partnering");
    String transcript =
        Api.as(token)
            .body(Map.of("metadata", Map.of("title", "Long one"), "text", interview()))
            .post(project + "/transcripts")
            .path("id");
    code(transcript);
    site = Site.of(lead);
    page = project.replace("/api/v1", "") + "/transcripts/" + transcript + "/coding?page=all";
  }

  /** 20 words of the interviewer, then 80 of the participant, in sentences of 16. */
  private String interview() {
    StringBuilder text = new StringBuilder();
    int turns = 0;
    for (int said = 0; said < WORDS; turns++) {
      int words = turns % 2 == 0 ? 20 : 80;
      text.append(turns % 2 == 0 ? "\nInterviewer: " : "\nP01: ");
      for (int i = 1; i <= words; i++) {
        String word = SAID[random.nextInt(SAID.length)];
        text.append(i % 16 == 1 ? "So" : word).append(i % 16 == 0 || i == words ? ". " : " ");
      }
      said += words;
    }
    return text.toString();
  }

  private void code(String transcript) {
    List<String> codes =
        Api.as(token).get(project + "/codes").path("items.findAll { it.short != null }.id");
    int length =
        Api.as(token).get(project + "/transcripts/" + transcript + "/text").asString().length();
    List<Map<String, Object>> batch = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      int start = random.nextInt(length - LONG);
      List<String> code = List.of(codes.get(i % codes.size()));
      batch.add(
          Map.of("transcript", transcript, "start", start, "end", start + LONG, "codes", code));
    }
    Api.as(token)
        .body(Map.of("segments", batch))
        .post(project + "/segments/batch")
        .then()
        .statusCode(201);
  }

  @Test
  void is_light_and_leads_to_every_passage_once() {
    byte[] bytes = site.get(page).asByteArray();
    Document text = Jsoup.parse(site.get(page).asString());
    Set<String> passages = new HashSet<>();
    int back = 0;
    for (Element link : text.select(".stripes > li > a")) {
      String to = link.attr("href");
      if (to.startsWith("#")) {
        Element first = text.getElementById(to.substring(1));
        assertEquals(first.selectFirst("b").text(), link.selectFirst("b").text());
        assertTrue(passages.contains(first.attr("href")), first::outerHtml);
        back++;
      } else {
        assertTrue(passages.add(to), to);
      }
    }
    // Those for which the margin has no room stand in a list that opens.
    passages.addAll(text.select(".stripes details a").eachAttr("href"));
    assertEquals(PASSAGES, passages.size());
    assertTrue(back > PASSAGES / 4, back + " passages run on into another turn");
    // DESIGN.md, section 5.
    assertTrue(bytes.length <= 250_000, bytes.length + " bytes");
  }
}
