package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The golden files were read through by eye when they were first written. */
class SummaryFormatsTest {

  private final ArrangementSummary summary = SampleSummary.aSummary().build();

  @Test
  void json_is_as_the_golden_file() throws IOException {
    Golden.assertGolden("summary.json", Written.utf8(SummaryJson.write(summary)));
  }

  @Test
  void html_is_as_the_golden_file() throws IOException {
    String page = Written.utf8(Written.html(summary));
    String version = "(?<=/app\\.css)\\?v=[0-9a-f]{8}";
    assertEquals(2, page.split(version).length, "the stylesheet is linked by its version");
    Golden.assertGolden("summary.html", page.replaceFirst(version, ""));
  }

  @Test
  void word_is_as_the_golden_file() throws IOException {
    Golden.assertGolden("summary-docx.txt", Written.wordText(Written.word(summary)));
  }

  @Test
  void pdf_is_as_the_golden_file() throws IOException {
    Golden.assertGolden("summary-pdf.txt", Written.pdfText(Written.pdf(summary)));
  }

  @Test
  void the_same_state_gives_the_same_bytes() throws IOException {
    ArrangementSummary again = SampleSummary.aSummary().build();
    assertArrayEquals(SummaryJson.write(summary), SummaryJson.write(again));
    assertArrayEquals(Written.html(summary), Written.html(again));
    assertArrayEquals(Written.word(summary), Written.word(again));
    assertArrayEquals(Written.pdf(summary), Written.pdf(again));
  }

  @Test
  void the_printed_digest_is_that_of_the_json() throws Exception {
    byte[] json = SummaryJson.write(summary);
    String digest =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(json))
            .substring(0, 12);
    assertTrue(Written.pdfText(Written.pdf(summary)).contains(digest));
    assertTrue(Written.entries(Written.word(summary)).get("word/footer1.xml").contains(digest));
    assertTrue(Written.utf8(Written.html(summary)).contains(digest));
  }

  @Test
  void json_leaves_out_what_is_absent() throws IOException {
    JsonNode json = new ObjectMapper().readTree(SummaryJson.write(summary));
    assertFalse(json.at("/contexts/1").has("account"));
    assertEquals("2026-01-31T09:30:00Z", json.at("/edition/changedAt").asText());
    assertEquals(Quotation.NOTICE, json.at("/contexts/0/quotations/1/notice").asText());
  }

  @Test
  void word_has_real_headings_repeated_heading_rows_fields_and_language() throws IOException {
    Map<String, String> entries = Written.entries(Written.word(summary));
    String body = entries.get("word/document.xml");
    assertTrue(entries.get("word/styles.xml").contains("w:val=\"heading 1\""));
    assertTrue(entries.get("word/styles.xml").contains("w:lang w:val=\"en-GB\""));
    assertEquals(20, count(body, "<w:pStyle w:val=\"Heading1\"/>"), "17 sections, 3 appendices");
    assertEquals(count(body, "<w:tbl>") - 1, count(body, "<w:tblHeader/>"), "but for the figure");
    assertEquals(count(body, "<w:tr>"), count(body, "<w:cantSplit/>"));
    assertTrue(entries.get("word/footer1.xml").contains("NUMPAGES"));
    assertTrue(entries.get("docProps/core.xml").contains("2026-01-31T09:30:00Z"));
    assertTrue(body.indexOf("<w:sectPr", body.lastIndexOf("<w:p>")) > 0, "paper comes last");
  }

  @Test
  void pdf_says_what_it_is_and_embeds_its_fonts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(Written.pdf(summary))) {
      assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
      assertEquals("A. Marlowe, B. Okonkwo", pdf.getDocumentInformation().getAuthor());
      assertEquals(
          "2026-01-31T09:30:00Z",
          pdf.getDocumentInformation().getCreationDate().toInstant().toString());
      assertTrue(pdf.getDocumentCatalog().getDocumentOutline().hasChildren());
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
        }
      }
    }
  }

  @Test
  void a_code_stands_on_the_page_of_its_first_quotation() throws IOException {
    List<ContextAccount> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Quotation quotation = Quotation.of(true, "Quoted" + i + " words. ".repeat(1 + i * 2), "P01");
      many.add(new ContextAccount("C" + i, "Named" + i, "Told.", List.of(quotation), List.of()));
    }
    byte[] pdf = Written.pdf(SampleSummary.aSummary().withContexts(many).build());
    Pattern quoted = Pattern.compile("Q ?uoted(\\d+) ");
    int found = 0;
    for (String page : Written.pdfText(pdf).split("=====")) {
      Matcher words = quoted.matcher(page);
      while (words.find()) {
        assertTrue(page.contains("Named" + words.group(1) + " "), "alone: " + words.group(1));
        found++;
      }
    }
    assertEquals(60, found);
  }

  @Test
  void html_is_in_english_names_its_sections_and_has_no_style_or_script() throws IOException {
    var page = Jsoup.parse(Written.utf8(Written.html(summary)));
    assertEquals("en-GB", page.selectFirst("html").attr("lang"));
    assertEquals(20, page.select("main > section[aria-labelledby]").size());
    assertTrue(page.select("[style], style, script").isEmpty());
    page.select("table").forEach(t -> assertTrue(t.select("caption, thead th").size() > 1));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.size(), ids.stream().distinct().count(), "ids are unique");
    page.select("a[href^=#]").forEach(a -> assertTrue(ids.contains(a.attr("href").substring(1))));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
