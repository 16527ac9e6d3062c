package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
  @TempDir Path folder;

  @Test
  void what_a_killed_server_left_is_removed() throws IOException {
    Path left = Files.writeString(folder.resolve("upload"), "words");
    Path other = Files.createDirectory(folder.resolve("folder"));
    new Uploads(folder.toString()).empty();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(other));
  }

  @Test
  void a_folder_that_is_not_there_yet_is_no_fault() throws IOException {
    new Uploads(folder.resolve("none").toString()).empty();
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
