package org.retroduct.transcript;

import java.util.List;
import java.util.UUID;

/**
 * Tells the features above, in the same transaction, that a transcript has a new text.
 *
 * @param textVersion the id of the text version, which is the present one now
 * @param turns where the turns stand, in code points of the text
 */
public record TextStored(
    UUID project, UUID transcript, UUID textVersion, String text, List<Span> turns) {
  /** Copies the turns. */
  public TextStored {
    turns = List.copyOf(turns);
  }
}
