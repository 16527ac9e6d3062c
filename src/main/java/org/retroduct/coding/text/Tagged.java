package org.retroduct.coding.text;

import java.util.Comparator;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;

/**
 * One code on one passage: what a mark in the text and a stripe in the margin stand for.
 *
 * @param segment the id of the segment
 * @param span of the passage, in code points of the whole text
 * @param first the number of the first sentence it touches
 * @param last the number of the last sentence it touches
 * @param coder the name of who coded it; empty where all are the reader's own
 * @param memo whether the passage has one
 */
record Tagged(
    String segment, CodeTag code, Span span, int first, int last, String coder, boolean memo) {

  /** By start, the longer first, so that what lies within another gets the higher lane. */
  static final Comparator<Tagged> IN_TEXT =
      Comparator.comparingInt((Tagged t) -> t.span.start())
          .thenComparing(t -> t.span.end(), Comparator.reverseOrder())
          .thenComparing(Tagged::segment)
          .thenComparing(t -> t.code.key());

  /** The code and where it is, in words. */
  public String words() {
    return code.key() + " " + code.name() + ", " + where();
  }

  /** Where it is, in words, and whose, and whether something was noted to it. */
  String where() {
    return whose() + Sentences.named(first, last) + (memo ? ", with a memo" : "");
  }

  /** Where it begins, in words, and whose. */
  String since() {
    return whose() + "from sentence " + first;
  }

  private String whose() {
    return coder.isEmpty() ? "" : "coded by " + coder + ", ";
  }
}
