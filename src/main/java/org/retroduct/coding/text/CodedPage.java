package org.retroduct.coding.text;

import io.quarkus.qute.RawString;
import java.util.List;
import org.retroduct.platform.Markup;

/**
 * One page of a transcript with the codes on it.
 *
 * @param number from 1
 * @param first the number of its first sentence; 0 if it has none
 * @param last the number of its last sentence; 0 if it has none
 * @param codes all that are on it, once each, by kind and number
 */
public record CodedPage(
    int number, int first, int last, List<CodedTurn> turns, List<CodeTag> codes) {
  public CodedPage {
    turns = List.copyOf(turns);
    codes = List.copyOf(codes);
  }

  /** Whether somewhere on it more codes lie on the same words than there are lines for. */
  public boolean crowded() {
    return turns.stream().anyMatch(turn -> turn.lines().stream().anyMatch(line -> line.more() > 0));
  }

  /** What its codes are called, as HTML. */
  public RawString names() {
    Markup ink = new Markup();
    Ink.names(ink, codes);
    return ink.done();
  }

  /**
   * Its turns as HTML.
   *
   * @param told the sentence below which a message is told; 0 for none
   */
  public Sheet sheet(TurnFrame frame, int told) {
    return Sheet.of(turns, frame, told);
  }

  /** Whether one of its sentences has this number. */
  public boolean has(int sentence) {
    return first <= sentence && sentence <= last;
  }
}
