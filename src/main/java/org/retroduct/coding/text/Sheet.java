package org.retroduct.coding.text;

import io.quarkus.qute.RawString;
import java.util.List;
import org.retroduct.platform.Markup;

/**
 * The turns of a page as HTML, in two pieces between which a message is told.
 *
 * @param before what stands above the message; all of it where there is none
 * @param after what stands below it
 */
public record Sheet(RawString before, RawString after) {

  /**
   * Draws turns in the order of the text.
   *
   * @param told the sentence below which the message stands, or below the words of its turn where
   *     that lies open; one of no turn for no message
   */
  static Sheet of(List<CodedTurn> turns, TurnFrame frame, int told) {
    Markup before = new Markup();
    Markup after = new Markup();
    Markup ink = before;
    for (CodedTurn turn : turns) {
      Markup next = turn.has(told) ? after : ink;
      Ink.begin(ink, turn, frame);
      if (turn.words().isEmpty()) {
        Ink.sentences(ink, turn.upTo(told), frame.writable());
        Ink.sentences(next, turn.after(told), frame.writable());
        Ink.margin(next, turn, frame);
      } else {
        Ink.words(ink, turn);
        Ink.margin(ink, turn, frame);
      }
      Ink.end(next);
      ink = next;
    }
    return new Sheet(before.done(), after.done());
  }
}
