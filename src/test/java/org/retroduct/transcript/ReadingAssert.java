package org.retroduct.transcript;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Reads for tests, and says what was refused where nothing should be. */
final class ReadingAssert {

  private ReadingAssert() {}

  static Reading.Read read(String name, byte[] content) {
    return Readers.read(name, content)
        .fold(Function.identity(), refused -> fail("refused: " + refused));
  }

  static Reading.Read readText(String... lines) {
    return read("test.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Reading.Refused refused(String name, byte[] content) {
    return Readers.read(name, content)
        .fold(read -> fail("not refused: " + read.turns().size()), Function.identity());
  }

  /** Turns as {@code label|start|words}. */
  static List<String> rows(Reading.Read read) {
    return read.turns().stream()
        .map(turn -> turn.label() + "|" + turn.startMs() + "|" + turn.text())
        .toList();
  }
}
