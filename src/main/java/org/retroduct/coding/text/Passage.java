package org.retroduct.coding.text;

import java.util.List;
import org.retroduct.transcript.Span;

/**
 * A coded passage to be shown in its transcript.
 *
 * @param id of its segment
 * @param span in code points of the whole text
 * @param codes all codes on it, in codebook order
 * @param coder the name of who coded it; empty where all are the reader's own
 * @param memo whether it has one
 */
public record Passage(String id, Span span, List<CodeTag> codes, String coder, boolean memo) {
  public Passage {
    codes = List.copyOf(codes);
  }
}
