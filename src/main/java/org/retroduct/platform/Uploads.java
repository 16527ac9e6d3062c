package org.retroduct.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files on their way in hold participants' words: what a killed server left of them goes at the
 * next start.
 */
@ApplicationScoped
class Uploads {
  private final Path folder;

  Uploads(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder) {
    this.folder = Path.of(folder);
  }

  void start(@Observes StartupEvent started) throws IOException {
    empty();
  }

  void empty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
