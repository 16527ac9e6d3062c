package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.Span;

/**
 * A sentence as the pages number them.
 *
 * @param number running through the transcript, from 1, without gaps
 * @param span in code points of the whole text
 */
record Sentence(int number, Span span) {
  /** The sentences of a transcript with their numbers. */
  static List<Sentence> numbered(List<Span> spans) {
    List<Sentence> numbered = new ArrayList<>();
    for (Span span : spans) {
      numbered.add(new Sentence(numbered.size() + 1, span));
    }
    return numbered;
  }
}
