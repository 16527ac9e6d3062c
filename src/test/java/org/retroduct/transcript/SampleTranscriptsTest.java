package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The six bundled transcripts. {@code -Dgolden.write=true} rewrites the golden files. */
class SampleTranscriptsTest {

  private static final Path SAMPLE = Path.of("transcripts-sample");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/transcript");

  private static Reading.Read read(String file) throws IOException {
    return ReadingAssert.read(file, Files.readAllBytes(SAMPLE.resolve(file)));
  }

  /**
   * Turns: {@code grep -c '^\[00'} (01), {@code grep -oE '<v [^>]+>' | uniq | wc -l} (02), {@code
   * grep -c '^\*\*'} (03), {@code grep -cE '^[IR]: '} (04), {@code grep -oE '^(Interviewer|S03):' |
   * uniq | wc -l} (05), {@code grep -cE '^Speaker [12] '} (06).
   */
  @ParameterizedTest
  @CsvSource({
    "01-buddying-policymaker-P01.txt, txt, 53, INTERVIEWER, P01",
    "02-buddying-staff-S01.vtt, vtt, 70, Interviewer 1, S01",
    "03-alliance-policymaker-P02.md, md, 55, IV2, P02",
    "04-alliance-staff-S02.txt, txt, 67, I, R",
    "05-group-staff-S03.vtt, vtt, 67, Interviewer, S03",
    "06-merger-staff-S04.txt, txt, 61, Speaker 1, Speaker 2",
  })
  void has_the_turns_that_can_be_counted(
      String file, String format, int turns, String first, String second) throws IOException {
    Reading.Read read = read(file);
    assertEquals(format, read.format());
    assertEquals(turns, read.turns().size());
    for (int i = 0; i < turns; i++) {
      assertEquals(i % 2 == 0 ? first : second, read.turns().get(i).label());
      assertTrue(read.turns().get(i).startMs() != null);
    }
  }

  @Test
  void legends_name_the_roles() throws IOException {
    assertEquals(
        Map.of("I", "interviewer", "R", "S02"), read("04-alliance-staff-S02.txt").legend());
    assertEquals(
        Map.of("Speaker 1", "interviewer", "Speaker 2", "S04"),
        read("06-merger-staff-S04.txt").legend());
    assertEquals(Map.of("IV2", "interviewer"), read("03-alliance-policymaker-P02.md").legend());
    assertEquals(Map.of(), read("01-buddying-policymaker-P01.txt").legend());
  }

  /** Lines read off the files. */
  @Test
  void what_is_left_out_is_told_by_line() throws IOException {
    assertEquals(List.of(1, 2, 3, 4, 5, 113), warned("01-buddying-policymaker-P01.txt"));
    assertEquals(List.of(4), warned("02-buddying-staff-S01.vtt"));
    assertEquals(List.of(1, 3, 5, 7, 8, 9, 12), warned("03-alliance-policymaker-P02.md"));
    assertEquals(List.of(1, 3), warned("04-alliance-staff-S02.txt"));
    assertEquals(List.of(3), warned("05-group-staff-S03.vtt"));
    assertEquals(List.of(1), warned("06-merger-staff-S04.txt"));
  }

  private static List<Integer> warned(String file) throws IOException {
    return read(file).warnings().stream().map(Reading.Warning::line).toList();
  }

  @Test
  void times_are_those_of_the_files() throws IOException {
    ReadTurn cue = read("02-buddying-staff-S01.vtt").turns().get(0);
    assertEquals(4_868, cue.startMs());
    assertEquals(20_248, cue.endMs()); // end of the fourth cue
    assertEquals(2_000, read("04-alliance-staff-S02.txt").turns().get(0).startMs());
    assertEquals(4_000, read("06-merger-staff-S04.txt").turns().get(0).startMs());
    List<ReadTurn> turns = read("01-buddying-policymaker-P01.txt").turns();
    assertEquals((13 * 60 + 22) * 1_000, turns.get(turns.size() - 1).startMs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"coding-coder-a.csv", "coding-coder-b.csv"})
  void every_quotation_of_the_coders_is_found_once(String file) throws IOException {
    int rows = 0;
    try (Reader reader = Files.newBufferedReader(SAMPLE.resolve(file), StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(reader)) {
        String text = read(row.get("transcript")).text();
        assertEquals(1, Quotes.find(text, row.get("quote_exact")).size(), row.get("quote_exact"));
        rows++;
      }
    }
    assertTrue(rows > 40, "rows: " + rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-buddying-policymaker-P01.txt", "02-buddying-staff-S01.vtt",
        "03-alliance-policymaker-P02.md", "04-alliance-staff-S02.txt",
        "05-group-staff-S03.vtt", "06-merger-staff-S04.txt"
      })
  void turns_are_as_reviewed(String file) throws IOException {
    Reading.Read read = read(file);
    String turns =
        read.turns().stream().map(SampleTranscriptsTest::row).collect(Collectors.joining());
    Path golden = GOLDEN.resolve(file + ".turns");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, turns, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), turns);
    assertTrue(Normalizer.isNormalized(read.text(), Normalizer.Form.NFC));
    Stream.of("  ", "\t", "\r", "-->", "**", "<v", "END OF RECORDING", "INVENTED")
        .forEach(mark -> assertFalse(read.text().contains(mark), mark));
  }

  private static String row(ReadTurn turn) {
    return turn.startMs() + "|" + turn.endMs() + "|" + turn.label() + "|" + turn.text() + "\n";
  }
}
