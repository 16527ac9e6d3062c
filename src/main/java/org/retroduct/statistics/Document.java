package org.retroduct.statistics;

import java.util.List;

/**
 * A text that was coded.
 *
 * @param length in code points, 0 or more
 * @param coders who was assigned it and finished, whether or not they coded anything
 */
public record Document(String id, int length, List<String> coders) {
  public Document {
    coders = List.copyOf(coders);
  }
}
