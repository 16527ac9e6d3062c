package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words that their speaker did not permit are in no part of any file. */
class NoPermissionTest {

  /** Every place that takes a quotation is given one that may not be printed. */
  private final ArrangementSummary summary = SampleSummary.aSummary().build();

  @Test
  void forbidden_words_are_in_no_entry_and_no_stream() throws IOException {
    assertClean("json", Written.utf8(SummaryJson.write(summary)));
    assertClean("html", Written.utf8(Written.html(summary)));
    assertClean("pdf", Written.pdfWhole(Written.pdf(summary)));
    for (Map.Entry<String, String> entry : Written.entries(Written.word(summary)).entrySet()) {
      assertClean(entry.getKey(), entry.getValue());
    }
  }

  @Test
  void the_notice_stands_in_their_place_in_every_format() throws IOException {
    assertTrue(Written.utf8(SummaryJson.write(summary)).contains(Quotation.NOTICE));
    assertTrue(
        Written.utf8(Written.html(summary)).contains("[not quoted: participant&#39;s choice]"));
    assertTrue(Written.wordText(Written.word(summary)).contains(Quotation.NOTICE));
    assertTrue(Written.pdfText(Written.pdf(summary)).contains(Quotation.NOTICE));
  }

  @Test
  void the_check_of_a_pdf_would_find_words_that_are_there() throws IOException {
    assertTrue(Written.pdfWhole(Written.pdf(summary)).contains("People stopped folding"));
  }

  @Test
  void a_withheld_quotation_has_no_place_for_words() {
    assertTrue(
        Arrays.stream(WithheldQuotation.class.getRecordComponents())
            .allMatch(component -> component.getName().equals("notice")));
    assertThrows(IllegalArgumentException.class, () -> new WithheldQuotation("any words"));
    assertFalse(
        Quotation.of(false, SampleSummary.FORBIDDEN, "Staff 07").toString().contains("Thursday"));
  }

  @Test
  void a_third_quotation_is_refused() {
    Quotation words = Quotation.of(true, "yes", "Staff 01, interview");
    assertThrows(
        IllegalArgumentException.class,
        () -> new ContextAccount("C1", "Entry", null, List.of(words, words, words), List.of()));
  }

  private static void assertClean(String where, String content) {
    for (String word : List.of(SampleSummary.FORBIDDEN, "Thursday night", "trade press")) {
      assertFalse(content.contains(word), where);
    }
  }
}
