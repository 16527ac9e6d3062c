package org.retroduct.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;

/**
 * Figures of agreement as one long table, a row for each figure.
 *
 * @param closedAt when the round was closed that they are of; null for a free choice
 * @param rows as many cells as the header has; null is an empty cell
 */
public record AgreementSheet(
    Membership member,
    @Nullable Instant closedAt,
    List<String> header,
    List<List<@Nullable Object>> rows) {
  /** Copies the header. */
  public AgreementSheet {
    header = List.copyOf(header);
  }
}
