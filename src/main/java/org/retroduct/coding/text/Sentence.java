package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TranscriptText;

/**
 * A sentence as the pages number them.
 *
 * @param number running through the transcript, from 1, without gaps
 * @param span in code points of the whole text
 * @param words how many it has
 */
record Sentence(int number, Span span, int words) {
  /** The sentences of a transcript with their numbers. */
  static List<Sentence> numbered(TranscriptText text) {
    List<Sentence> numbered = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      numbered.add(new Sentence(i + 1, text.sentences().get(i), text.words().get(i)));
    }
    return numbered;
  }
}
