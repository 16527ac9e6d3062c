package org.retroduct.transcript;

import java.util.List;
import java.util.UUID;

/**
 * The shape of a transcript's text without its words. Positions are code points of the text.
 *
 * @param textVersion the id of the text version that the positions belong to
 * @param length in code points
 * @param turns in order
 * @param sentences of the whole transcript in order; each lies within a turn
 */
public record TextOutline(
    UUID transcript, UUID textVersion, int length, List<Stretch> turns, List<Span> sentences) {
  /** Copies the lists. */
  public TextOutline {
    turns = List.copyOf(turns);
    sentences = List.copyOf(sentences);
  }

  /** The sentence that holds a position, from 1; the next one if none does. */
  public int sentenceAt(int position) {
    return Sentences.at(position, sentences);
  }

  /**
   * One turn.
   *
   * @param start its first code point
   * @param end the code point after its last
   * @param interviewer whether an interviewer speaks
   */
  public record Stretch(int start, int end, boolean interviewer) {}
}
