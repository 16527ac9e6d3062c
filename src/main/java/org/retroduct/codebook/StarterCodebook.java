package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import org.retroduct.project.ProjectCreated;

/** Gives each new project its codebook, empty or with the codes that come with the product. */
@ApplicationScoped
class StarterCodebook {
  private static final String FILE = "/codebook/partnering.csv";

  private final Clock clock;

  StarterCodebook(Clock clock) {
    this.clock = clock;
  }

  void install(@Observes ProjectCreated created) {
    new CodebookHead(created.project()).persist();
    if (created.starterCodebook()) {
      Revision first = Revision.begin(created.project());
      Intake.take(first, clock.instant(), CodebookReader.read(file()));
    }
    Code.flush();
  }

  private static byte[] file() {
    try (InputStream file = StarterCodebook.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(file, FILE).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
