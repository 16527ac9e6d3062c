package org.retroduct.coding.reading;

import java.util.List;
import org.retroduct.coding.text.CodeTag;

/**
 * A coded passage in a list.
 *
 * @param href the passage in the workbench
 * @param detail the page of the segment
 * @param where the sentences, as {@code sentences 94 to 95}
 * @param about who speaks, who coded it and which arrangement it is about, in words
 * @param kind the letter of a kind in lower case, that of the bar beside it
 * @param begun whether its first sentence begins before it
 * @param words in pieces; what was searched for is marked
 * @param goesOn whether its last sentence goes on after it
 * @param memo of its coder, in pieces too; none if there is none
 * @param quotable whether it may be quoted, in words; empty if it may
 */
record PassageRow(
    String href,
    String detail,
    String transcript,
    String where,
    String about,
    String kind,
    List<CodeTag> codes,
    boolean begun,
    List<Piece> words,
    boolean goesOn,
    List<Piece> memo,
    String quotable) {
  PassageRow {
    codes = List.copyOf(codes);
    words = List.copyOf(words);
    memo = List.copyOf(memo);
  }

  /** Some of the words. */
  record Piece(String text, boolean hit) {}
}
