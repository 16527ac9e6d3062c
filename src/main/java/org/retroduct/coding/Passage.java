package org.retroduct.coding;

import java.util.List;
import org.retroduct.transcript.Span;

/**
 * A coded passage to be shown in its transcript.
 *
 * @param id of its segment
 * @param span in code points of the whole text
 * @param codes all codes on it, in codebook order
 */
record Passage(String id, Span span, List<CodeTag> codes) {
  Passage {
    codes = List.copyOf(codes);
  }
}
