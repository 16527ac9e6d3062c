package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged application with no setting but a place for its data. */
@QuarkusIntegrationTest
@WithTestResource(FreshData.class)
class EmbeddedDatabaseIT extends PackagedApplication {

  Path data;

  @Test
  void keeps_its_data_in_the_directory_that_was_named() {
    assertTrue(Files.exists(data.resolve("retroduct.mv.db")));
  }
}
