package org.retroduct.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed out.
 *
 * @param kind as {@code summary}, {@code segments}, {@code agreement}, {@code codebook} or {@code
 *     propositions}
 * @param format the ending of its name, as {@code docx}
 * @param state {@code draft} or {@code final}; null where files have no state
 * @param sha256 of the file
 * @param size in bytes
 * @param issuedTo the user name of who asked for it
 * @param participants whose words it holds, by id
 */
public record ExportView(
    UUID id,
    String kind,
    String format,
    @Nullable String state,
    @Nullable UUID arrangement,
    String sha256,
    long size,
    String issuedTo,
    Instant issuedAt,
    List<UUID> participants) {
  /** Copies the participants. */
  public ExportView {
    participants = List.copyOf(participants);
  }
}
