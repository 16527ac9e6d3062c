package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.retroduct.transcript.ReadingAssert.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected turns: written down by hand from the sources in the tests. */
class MarkdownTest {

  private static Reading.Read read(String... lines) {
    return ReadingAssert.read("a.md", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bold_labels_with_and_without_colons_and_times_are_speakers() {
    List<String> expected = List.of("IV2|2000|Yes?", "P02|14000|No.");
    assertEquals(expected, rows(read("**IV2** (0:02): Yes?", "", "**P02** (0:14): No.")));
    assertEquals(expected, rows(read("**IV2 (0:02):** Yes?", "", "**P02 (0:14):** No.")));
    assertEquals(expected, rows(read("[0:02] **IV2:** Yes?", "", "[0:14] **P02**: No.")));
    assertEquals(expected, rows(read("__IV2__ (0:02) Yes?", "", "__P02__ (0:14) No.")));
    assertEquals(expected, rows(read("### IV2 (0:02)", "Yes?", "", "### P02 (0:14)", "", "No.")));
    assertEquals(expected, rows(read("- **IV2:** [0:02] Yes?", "- **P02:** [0:14] No.")));
  }

  @Test
  void headings_quotes_tables_and_head_blocks_are_front_matter() {
    Reading.Read read =
        read(
            "---",
            "title: x",
            "---",
            "# Interview: P02",
            "> Invented",
            "",
            "| Field | Value |",
            "|---|---|",
            "| Interviewer | AB |",
            "| Date | Monday |",
            "",
            "**AB:** So?",
            "",
            "**P02:** Yes.");
    assertEquals(List.of("AB|null|So?", "P02|null|Yes."), rows(read));
    assertEquals(Map.of("AB", "interviewer"), read.legend());
    assertEquals(
        List.of(2, 4, 5, 7, 10), read.warnings().stream().map(Reading.Warning::line).toList());
  }

  @Test
  void marks_of_emphasis_and_escapes_are_no_text() {
    assertEquals(
        List.of("I|null|[laughs] It's really very good. f*** snake_case_word", "R|null|2 * 3 * 4"),
        rows(
            read(
                "**I:** \\[laughs\\] It\\'s *really* **very** _good_. f*** snake_case_word",
                "",
                "**R:** 2 * 3 * 4")));
  }

  @Test
  void a_table_with_a_column_of_speakers_is_speech() {
    assertEquals(
        List.of("I|2000|So?", "R|4000|Yes. And no."),
        rows(
            read(
                "| Time | Speaker | Text |",
                "| --- | --- | --- |",
                "| 0:02 | I | So? |",
                "| 0:04 | R | Yes. |",
                "| 0:06 |  | And no. |")));
  }

  @Test
  void a_heading_between_turns_is_told_and_left_out() {
    Reading.Read read = read("**I:** So?", "", "## Part two", "", "**R:** Yes.");
    assertEquals(List.of("I|null|So?", "R|null|Yes."), rows(read));
    assertEquals(3, read.warnings().get(0).line());
  }
}
