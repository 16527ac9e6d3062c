package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.retroduct.transcript.ReadingAssert.readText;
import static org.retroduct.transcript.ReadingAssert.rows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected turns: read off the rules for text in section 4 of the API by hand. */
class PlainTextTest {

  private static final List<String> TWO = List.of("Anna|null|Hello there.", "Ben|null|Hi Anna.");

  @Test
  void reads_labels_with_a_colon_however_often_each_speaks() {
    assertEquals(TWO, rows(readText("Anna: Hello there.", "Ben: Hi Anna.")));
    assertEquals(TWO, rows(readText("Anna: Hello there.", "", "Ben: Hi Anna.")));
    assertEquals(TWO, rows(readText("Anna:", "Hello there.", "", "Ben:", "Hi Anna.")));
    assertEquals(
        List.of("I|null|One?", "R|null|Two: three.", "I|null|Four."),
        rows(readText("I:One?", "R: Two: three.", "I:\tFour.")));
  }

  @Test
  void reads_times_before_after_and_inside_labels() {
    List<String> expected = List.of("INT|2000|Yes?", "P01|65500|No.");
    assertEquals(expected, rows(readText("[00:00:02] INT: Yes?", "[00:01:05.500] P01: No.")));
    assertEquals(expected, rows(readText("(0:02) INT: Yes?", "(1:05,5) P01: No.")));
    assertEquals(expected, rows(readText("00:02 INT: Yes?", "01:05.5 P01: No.")));
    assertEquals(expected, rows(readText("INT (00:02): Yes?", "P01 (1:05.5): No.")));
    assertEquals(expected, rows(readText("INT [00:02]: Yes?", "P01 [1:05.5]: No.")));
    assertEquals(expected, rows(readText("INT: [00:02] Yes?", "P01: [1:05.5] No.")));
    assertEquals(expected, rows(readText("INT  00:02", "Yes?", "", "P01  1:05.5", "No.")));
    assertEquals(expected, rows(readText("INT (00:02)", "Yes?", "P01 (1:05.5)", "No.")));
    assertEquals(expected, rows(readText("00:02", "INT: Yes?", "", "[1:05.5]", "P01: No.")));
    assertEquals(
        expected,
        rows(readText(
                "[00:02] - INT",
                "Yes?",
                "",
                "[1:05.5] - P01",
                "No.",
                "",
                "[1:06] - INT",
                "",
                "[1:07] - P01"))
            .subList(0, 2));
  }

  @Test
  void a_range_of_times_has_an_end() {
    ReadTurn turn = readText("[00:00:02 - 00:00:04] P01: Yes.").turns().get(0);
    assertEquals(2_000, turn.startMs());
    assertEquals(4_000, turn.endMs());
  }

  @Test
  void names_at_headers_with_times_are_speakers() {
    assertEquals(
        List.of(
            "Carol Smith|5000|Well.", "Dan van Dyk|9000|At 10:30 we met. So.", "Eve|12000|Bye."),
        rows(
            readText(
                "Interview with Carol and others",
                "Monday",
                "",
                "Carol Smith  0:05",
                "Well.",
                "",
                "Dan van Dyk  0:09",
                "At 10:30 we met.",
                "So.",
                "",
                "Eve  0:12",
                "Bye.")));
  }

  @Test
  void wrapped_and_unlabelled_lines_continue_the_turn() {
    assertEquals(
        List.of("R|null|One two: three four. Five.", "I|null|Six?"),
        rows(readText("R: One two:", "   three", "\tfour.", "", "Five.", "I: Six?")));
  }

  @Test
  void following_paragraphs_of_one_speaker_are_one_turn() {
    assertEquals(
        List.of("P01|2000|One. Two."), rows(readText("[00:02] P01: One.", "[00:04] P01: Two.")));
    assertEquals(
        List.of("ANNA|null|One. Two.", "Ben|null|Three."),
        rows(readText("ANNA: One.", "Anna: Two.", "Ben: Three.")));
  }

  @Test
  void front_matter_and_a_closing_line_are_told_and_left_out() {
    Reading.Read read =
        readText(
            "Study: Partnering",
            "Participant: P01",
            "Interviewer: Jane Low",
            "Date: Monday",
            "",
            "Interviewer: Welcome to this.",
            "P01: Thank you.",
            "",
            "[END OF RECORDING]");
    assertEquals(List.of("Interviewer|null|Welcome to this.", "P01|null|Thank you."), rows(read));
    assertEquals(
        List.of(1, 2, 3, 4, 9), read.warnings().stream().map(Reading.Warning::line).toList());
  }

  @Test
  void a_bracketed_line_that_does_not_stand_alone_is_text() {
    assertEquals(
        List.of("Speaker 1|1000|So.", "Speaker 2|3000|[laughs]"),
        rows(readText("Speaker 1  0:01", "So.", "", "Speaker 2  0:03", "[laughs]")));
    assertEquals(
        List.of("I|null|So?", "R|null|It was [inaudible]"),
        rows(readText("I: So?", "R: It was", "   [inaudible]")));
  }

  @Test
  void a_speech_may_hold_colons_and_headings_of_documents_are_no_speakers() {
    assertEquals(
        List.of("R|null|There was one thing. Note: money. Sepsis: better.", "I|null|So?"),
        rows(
            readText(
                "R: There was one thing.", "   Note: money.", "   Sepsis: better.", "I: So?")));
  }

  @Test
  void a_file_without_speakers_has_its_paragraphs_as_turns() {
    assertEquals(
        List.of("null|null|Aims: to meet.", "null|null|We met at 10:30 in one room."),
        rows(readText("Aims: to meet.", "", "We met at 10:30", "in one room.")));
    assertEquals(
        List.of("null|2000|One.", "null|5000|Two three."),
        rows(readText("[00:02] One.", "", "[00:05] Two", "three.")));
  }

  @Test
  void legends_give_labels_their_roles() {
    String[] speech = {"", "JD: So what changed?", "KL: Everything did.", "JD: All?", "KL: All."};
    Map<String, String> expected = Map.of("JD", "interviewer", "KL", "S07");
    for (String legend :
        List.of(
            "JD = interviewer, KL = respondent (S07)",
            "JD is the interviewer; KL is S07.",
            "JD (interviewer), KL (participant S07)",
            "JD – Interviewer; KL – S07")) {
      Reading.Read read = readText(legend, String.join("\n", speech));
      assertEquals(expected, read.legend(), legend);
      assertEquals(4, read.turns().size(), legend);
      assertEquals(List.of(), read.warnings(), legend);
    }
  }

  @Test
  void text_is_nfc_with_single_spaces() {
    assertEquals(List.of("P01|null|é a b c"), rows(readText("P01:  e\u0301\u00A0 a \t b\u2028c ")));
  }

  @Test
  void turns_are_joined_by_one_line_feed() {
    assertEquals("Hello there.\nHi Anna.", readText("Anna: Hello there.", "Ben: Hi Anna.").text());
  }

  @Test
  void a_speaker_without_words_is_told_and_left_out() {
    Reading.Read read = readText("P01: One.", "I:", "P01: Two.");
    assertEquals(List.of("P01|null|One. Two."), rows(read));
    assertEquals(2, read.warnings().get(0).line());
  }
}
