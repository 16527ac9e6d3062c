package org.retroduct.theory;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the merging of a configuration is undone with.
 *
 * @param into the configuration that took it up
 * @param status that it had before
 * @param moved the evidence that the other took over
 */
@RegisterForReflection
record Merged(@Nullable UUID into, @Nullable ConfigurationStatus status, List<UUID> moved) {
  Merged {
    moved = moved == null ? List.of() : List.copyOf(moved);
  }
}
