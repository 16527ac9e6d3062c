package org.retroduct;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An empty data directory and a known administrator for the packaged application, by the settings
 * that users have; its password is {@link Api#PASSWORD}. A field of type {@link Path} in the test
 * is filled with the directory.
 */
public final class FreshData implements QuarkusTestResourceLifecycleManager {

  private Path directory;

  @Override
  public Map<String, String> start() {
    try {
      directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "RETRODUCT_DATA_DIR", directory.toString(), "RETRODUCT_ADMIN_PASSWORD", Api.PASSWORD);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(directory, new TestInjector.MatchesType(Path.class));
  }

  @Override
  public void stop() {
    // Left for a look after a failure; `clean` removes it.
  }
}
