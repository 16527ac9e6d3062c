package org.retroduct.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a stored file; {@code -Dgolden.update=true} rewrites it instead. */
final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "report");

  private Golden() {}

  static void assertGolden(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, name);
  }
}
