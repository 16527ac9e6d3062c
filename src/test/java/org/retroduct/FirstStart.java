package org.retroduct;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An empty data directory and no password, as a newcomer starts the packaged application. */
public final class FirstStart implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "first-");
      return Map.of("RETRODUCT_DATA_DIR", directory.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // Left for a look after a failure; `clean` removes it.
  }
}
