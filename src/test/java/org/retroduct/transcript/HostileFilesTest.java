package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.retroduct.transcript.ReadingAssert.refused;
import static org.retroduct.transcript.ReadingAssert.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

  private static final List<String> SPOKEN = List.of("I|null|Café?", "P01|null|“Yes”.");
  private static final String SPEECH = "I: Café?\r\nP01: “Yes”.\r\n";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void reads_the_encodings_that_text_comes_in(String charset) {
    assertEquals(
        SPOKEN, rows(ReadingAssert.read("a.txt", SPEECH.getBytes(Charset.forName(charset)))));
    assertEquals(
        SPOKEN,
        rows(ReadingAssert.read("a.txt", ("\uFEFF" + SPEECH).getBytes(StandardCharsets.UTF_16LE))));
  }

  @Test
  void windows_1252_is_told() {
    Reading.Read read =
        ReadingAssert.read("a.txt", SPEECH.getBytes(Charset.forName("windows-1252")));
    assertTrue(read.warnings().get(0).message().contains("Windows-1252"));
  }

  @Test
  void damaged_utf8_is_refused_with_its_line() {
    byte[] damaged = utf8("I: Café?\nP01: Yes x.\n");
    damaged[damaged.length - 3] = (byte) 0xC3;
    assertEquals(2, refused("a.txt", damaged).line());
  }

  @Test
  void nul_and_half_surrogates_are_refused_with_their_line() {
    assertEquals(2, refused("a.txt", utf8("I: So?\nP01: \0No.")).line());
    byte[] half = {'I', ':', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'a'};
    assertEquals(2, refused("a.txt", half).line());
    assertEquals(
        Integer.valueOf(3),
        Readers.readText("I: a\r\nP01: b\r\n\uD800c").fold(read -> 0, Reading.Refused::line));
    assertEquals(
        Integer.valueOf(1), Readers.readText("a\0").fold(read -> 0, Reading.Refused::line));
  }

  @Test
  void what_is_no_text_is_refused_whatever_its_name() {
    assertTrue(refused("a.txt", new byte[0]).reason().contains("empty"));
    assertTrue(refused("a.txt", utf8("\uFEFF \r\n\t ")).reason().contains("empty"));
    assertTrue(refused("a.txt", utf8("%PDF-1.7\n%")).reason().contains("PDF"));
    assertTrue(refused("a.txt", utf8("MZ\u0001\u0002\u0003")).reason().contains("program"));
    assertTrue(refused("a.txt", utf8("{\\rtf1 a}")).reason().contains("RTF"));
    assertTrue(refused("a.txt", utf8(" <!DOCTYPE html><p>")).reason().contains("HTML"));
    assertTrue(refused("a.docx", utf8("PK\u0003\u0004 no archive")).reason().contains("Word"));
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    assertTrue(refused("a.txt", old).reason().contains("password"));
  }

  @Test
  void a_text_that_begins_like_a_program_is_a_text() {
    assertEquals(
        List.of("MZ|null|So?", "P01|null|Yes."),
        rows(ReadingAssert.read("a.exe", utf8("MZ: So?\nP01: Yes.\nMZ: "))));
  }

  @Test
  void random_bytes_are_refused_or_read_but_never_thrown_on() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      String[] heads = {"", "WEBVTT\n\n", "PK\u0003\u0004", "1\n00:00:01,000 --> 00:00:02,000\n"};
      byte[] head = utf8(heads[round % heads.length]);
      System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
      Readers.read("a.txt", bytes);
    }
  }

  @Test
  void a_few_control_characters_become_spaces() {
    Reading.Read read = ReadingAssert.read("a.txt", utf8("P01: a\u0007b" + " c".repeat(200)));
    assertTrue(read.text().startsWith("a b c"));
    assertFalse(read.warnings().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\t",
        ":",
        "a:",
        "A: ",
        "[",
        "[00:00:01] ",
        "00:00:01 ",
        "1:",
        "**",
        "**a",
        "_a",
        "|",
        "| a ",
        "#",
        "> ",
        "<",
        "<a",
        "<v ",
        "&",
        "&a",
        "\\",
        "(",
        "- ",
        "-->",
        "1 --> ",
        ". ",
        "I = ",
        "A,",
        "\u00A0",
        "\u0301",
        "😀",
        "I\n",
        "I: \n",
        "[a]\n",
        "Anna: a\n",
        "Anna:\n\n",
        "Anna  0:01\n",
        "0:01\n",
        "| a | b |\n",
        "**A** a\n",
        "Date: a\n",
        "Interviewer: a\n",
        "Interviewer: a\nDate: a\n"
      })
  void hostile_repetition_takes_no_more_than_linear_time(String piece) {
    // Far above what linear work on five million characters takes here, far below quadratic.
    Duration limit = Duration.ofSeconds(30);
    boolean manyLines = piece.endsWith("\n");
    String text = piece.repeat(manyLines ? 20_000 / lines(piece) : 5_000_000 / piece.length());
    List<byte[]> contents =
        List.of(
            utf8(text), utf8("P01: " + text), utf8("WEBVTT\n\n00:01.000 --> 00:02.000\n" + text));
    for (int i = 0; i < contents.size(); i++) {
      byte[] content = contents.get(i);
      String name = i == 1 ? "a.md" : "a.txt";
      assertTimeoutPreemptively(limit, () -> Readers.read(name, content));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", "a", "1", "_ ", "- ."})
  void a_label_of_any_length_takes_no_more_than_linear_time(String piece) {
    String label = "a" + piece.repeat(400_000 / piece.length()) + "a";
    String table =
        "| Speaker | Words |\n|---|---|\n"
            + "| P01 | Yes. |\n".repeat(5)
            + "| %s | %s. |\n".formatted(label, label + label);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Readers.read("a.md", utf8("P01: So.\n\n" + table)));
  }

  private static int lines(String piece) {
    return (int) piece.chars().filter(c -> c == '\n').count();
  }

  @Test
  void a_file_of_endless_lines_is_refused() {
    assertEquals(400_000, refused("a.txt", utf8("I: a\n".repeat(1_000_000))).line());
  }
}
