package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.retroduct.transcript.ReadingAssert.readText;
import static org.retroduct.transcript.ReadingAssert.refused;
import static org.retroduct.transcript.ReadingAssert.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected turns: read off the WebVTT recommendation and the files by hand. */
class SubtitlesTest {

  private static final Path FILES = Path.of("src/test/resources/transcripts");

  private static Reading.Read file(String name) throws IOException {
    return ReadingAssert.read(name, Files.readAllBytes(FILES.resolve(name)));
  }

  @Test
  void voice_tags_without_a_closing_tag_hold_to_the_end_of_the_cue() throws IOException {
    List<String> rows = rows(file("podcast-speakers.vtt"));
    assertEquals(2, rows.size()); // grep -oE '<v [^>]+>' | uniq | wc -l
    assertEquals(
        "Gillian|19080|Hi Buzzsprout, Gillian here from breaking through careers podcast."
            + " My question is, do we need a podcast trailer?",
        rows.get(1));
    assertEquals(true, rows.get(0).contains("Podcasting Q&A, where"));
  }

  @Test
  void cues_that_overlap_stay_in_the_order_of_the_file() throws IOException {
    List<ReadTurn> turns = file("teams-two-speakers.vtt").turns();
    assertEquals(10, turns.size()); // grep -oE '<v [^>]+>' | uniq | wc -l
    assertEquals("Speaker, First (Student)", turns.get(0).label());
    assertEquals(8_070, turns.get(1).startMs());
    assertEquals(SpeakerRole.INTERVIEWER, SpeakerRole.ofLabel(turns.get(1).label()));
  }

  @Test
  void subrip_plain_text_and_word_of_one_recording_have_the_same_turns() throws IOException {
    Reading.Read srt = file("podcast-speakers.srt");
    Reading.Read txt = file("podcast-speakers.txt");
    Reading.Read docx = file("podcast-speakers.docx");
    assertEquals(List.of("srt", "txt", "docx"), List.of(srt.format(), txt.format(), docx.format()));
    assertEquals(10, srt.turns().size()); // grep -oE '^[A-Z][a-z]+: ' | uniq | wc -l
    assertEquals(srt.text(), txt.text());
    assertEquals(srt.text(), docx.text());
    assertEquals(
        srt.turns().stream().map(ReadTurn::label).toList(),
        docx.turns().stream().map(ReadTurn::label).toList());
    assertEquals(179, srt.turns().get(0).startMs());
  }

  @Test
  void blocks_that_are_no_cues_and_tags_and_entities_are_no_text() {
    Reading.Read read =
        readText(
            "WEBVTT - a title",
            "Kind: captions",
            "",
            "STYLE",
            "::cue { color: red }",
            "",
            "REGION",
            "id:fred",
            "",
            "NOTE one",
            "two",
            "",
            "intro",
            "00:02.000 --> 00:04.000 align:start",
            "<v.loud Anna>So &lt;<i>this</i>&gt; &amp; <00:03.000><c.x>that</c>&#33;</v> <v Ben>Yes.",
            "",
            "00:05.000 --> 00:06.000",
            "<v Ben>No.</v>");
    assertEquals(List.of("Anna|2000|So <this> & that!", "Ben|2000|Yes. No."), rows(read));
    assertEquals(List.of(10, 11), read.warnings().stream().map(Reading.Warning::line).toList());
  }

  @Test
  void names_in_cues_are_speakers_and_cues_without_go_on() {
    assertEquals(
        List.of("Anna|1000|One two three.", "Ben|5000|Four.", "Anna|7000|Five."),
        rows(
            readText(
                "1",
                "00:00:01,000 --> 00:00:02,000",
                "Anna: One",
                "",
                "2",
                "00:00:03,000 --> 00:00:04,000",
                "<i>two</i>",
                "{\\an8}three.",
                "",
                "3",
                "00:00:05,000 --> 00:00:06,000",
                "- Ben: Four.",
                "",
                "4",
                "00:00:07,000 --> 00:00:08,000",
                "Anna: Five.")));
  }

  @Test
  void without_speakers_cues_are_joined_until_a_sentence_ends() {
    assertEquals(
        List.of("null|1000|One two.", "null|5000|Four."),
        rows(
            readText(
                "WEBVTT",
                "",
                "00:01.000 --> 00:02.000",
                "One",
                "",
                "00:03.000 --> 00:04.000",
                "two.",
                "",
                "00:05.000 --> 00:06.000",
                "Four.")));
  }

  @Test
  void times_that_cannot_be_read_are_refused_with_their_line() {
    String text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:0x.000 --> 00:03.000\nTwo.";
    assertEquals(6, refused("a.vtt", text.getBytes(StandardCharsets.UTF_8)).line());
  }

  @Test
  void a_file_without_words_is_refused() {
    assertEquals(null, refused("a.vtt", "WEBVTT\n\n".getBytes(StandardCharsets.UTF_8)).line());
  }
}
