package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.retroduct.report.summary.EvidenceRow.Relation;

class DifficultTextTest {

  private static final String SCRIPTS =
      "Łódź naïve σχέση εμπιστοσύνης доверие їжак “quoted” – dash… ×";
  private static final String EMOJI = "\uD83D\uDE42";
  private static final String LONG_WORD = "x".repeat(3000);

  private static ArrangementSummary quoting(String words) {
    Quotation quotation = Quotation.of(true, words, "Staff 02, interview");
    return SampleSummary.aSummary()
        .withEvidence(List.of(SampleSummary.evidence(1, "S02", 1, Relation.SUPPORTS, quotation)))
        .build();
  }

  @Test
  void latin_greek_cyrillic_and_typographic_marks_survive_in_every_format() throws IOException {
    ArrangementSummary summary = quoting(SCRIPTS);
    assertTrue(Written.utf8(SummaryJson.write(summary)).contains("доверие"));
    assertTrue(Written.utf8(Written.html(summary)).contains(SCRIPTS));
    assertTrue(Written.wordText(Written.word(summary)).contains(SCRIPTS));
    assertTrue(Written.pdfText(Written.pdf(summary)).contains(SCRIPTS));
  }

  @Test
  void a_lone_emoji_survives_and_its_number_is_visible_in_the_pdf() throws IOException {
    ArrangementSummary summary = quoting(EMOJI);
    assertTrue(Written.utf8(Written.html(summary)).contains(EMOJI));
    assertTrue(Written.wordText(Written.word(summary)).contains(EMOJI));
    assertTrue(Written.pdfText(Written.pdf(summary)).contains("[U+1F642]"));
  }

  @Test
  void control_characters_and_lone_surrogates_break_no_format() throws Exception {
    ArrangementSummary summary = quoting("a\u0000b\u0007c\u000Bd\uD800e\u202Ef\uFFFFg\th");
    String body = Written.entries(Written.word(summary)).get("word/document.xml");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertTrue(body.contains("abcd\uFFFDefg h"));
    assertTrue(Written.utf8(Written.html(summary)).contains("abcd\uFFFDefg h"));
    assertTrue(Written.pdfText(Written.pdf(summary)).contains("abcd[U+FFFD]efg h"));
    assertFalse(Written.utf8(SummaryJson.write(summary)).contains("\u0000"));
  }

  @Test
  void markup_in_words_stays_words() throws IOException {
    String markup = "<script>alert('x')</script><b>&amp; \"y\" ]]> {=cmd}";
    ArrangementSummary summary = quoting(markup);
    var page = Jsoup.parse(Written.utf8(Written.html(summary)));
    assertTrue(page.select("script, b").isEmpty());
    assertTrue(page.text().contains(markup));
    assertTrue(Written.wordText(Written.word(summary)).contains(markup));
    assertTrue(Written.pdfText(Written.pdf(summary)).contains("<script>alert"));
  }

  @Test
  void a_very_long_word_is_broken_within_its_cell() throws IOException {
    byte[] pdf = Written.pdf(quoting(LONG_WORD));
    String text = Written.pdfText(pdf).replaceAll("\\s", "");
    assertTrue(text.contains(LONG_WORD));
    assertTrue(Written.wordText(Written.word(quoting(LONG_WORD))).contains(LONG_WORD));
  }

  @Test
  void a_heading_and_a_title_may_hold_anything_too() throws IOException {
    ArrangementSummary summary =
        SampleSummary.aSummary().of("<i>" + EMOJI + "</i> \u0001 " + LONG_WORD).build();
    assertTrue(Jsoup.parse(Written.utf8(Written.html(summary))).select("i").isEmpty());
    assertTrue(Written.pdfText(Written.pdf(summary)).contains("<i>[U+1F642]</i>"));
    assertTrue(Written.wordText(Written.word(summary)).contains("<i>" + EMOJI + "</i>"));
  }

  @Test
  void a_table_of_three_hundred_rows_repeats_its_heading_on_every_page() throws IOException {
    List<EvidenceRow> rows =
        IntStream.rangeClosed(1, 300)
            .mapToObj(turn -> row(turn, "Passage number " + turn + ". " + "Words. ".repeat(30)))
            .toList();
    ArrangementSummary summary = SampleSummary.aSummary().withEvidence(rows).build();
    byte[] pdf = Written.pdf(summary);
    String[] pages = Written.pdfText(pdf).split("=====");
    for (String page : pages) {
      assertEquals(page.contains("Passage number"), page.contains("CMOC Source Turn"), page);
    }
    Map<String, String> entries = Written.entries(Written.word(summary));
    assertEquals(300, entries.get("word/document.xml").split("Passage number", -1).length - 1);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() > 20);
    }
  }

  @Test
  void an_empty_study_gives_a_document_all_the_same() throws IOException {
    ArrangementSummary empty =
        SampleSummary.aSummary()
            .withEvidence(List.of())
            .withConfigurations(List.of())
            .withNarratives(List.of())
            .build();
    assertTrue(Written.pdfText(Written.pdf(empty)).contains("No configuration has evidence"));
    assertTrue(Written.wordText(Written.word(empty)).contains("Gap: To be written"));
  }

  private static EvidenceRow row(int turn, String words) {
    Quotation quotation = Quotation.of(true, words, "Staff 02, interview");
    return SampleSummary.evidence(1, "S02", turn, Relation.SUPPORTS, quotation);
  }
}
