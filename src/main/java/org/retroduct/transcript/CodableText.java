package org.retroduct.transcript;

import java.util.List;
import java.util.UUID;

/**
 * What coding asks of a transcript.
 *
 * @param locked whether nothing can be coded in it
 * @param arrangements what it is about, by id
 */
public record CodableText(boolean locked, List<UUID> arrangements, TextBody body) {
  /** Copies the list. */
  public CodableText {
    arrangements = List.copyOf(arrangements);
  }
}
