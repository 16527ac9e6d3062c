package org.retroduct.coding.text;

import java.util.Map;

/**
 * What is the same for all turns of a page.
 *
 * @param writable whether sentences and words have boxes to tick
 * @param margins how many coders have a margin each; 0 where all codes are the reader's own
 * @param page the number of the page, from 1
 * @param whose whose codes are in the margin, as {@code Your codes}
 * @param up from the address of the page to that of the project, as {@code ../}
 * @param asked the address of the turns, to which a number is added, where one says what a question
 *     tested; empty if the reader may not
 * @param notes a few words to some turns, by number
 */
public record TurnFrame(
    boolean writable,
    int margins,
    int page,
    String whose,
    String up,
    String asked,
    Map<Integer, String> notes) {
  /** Copies the notes. */
  public TurnFrame {
    notes = Map.copyOf(notes);
  }

  /** Of a page on which nothing can be coded, two steps below the project. */
  public static TurnFrame ofReading(int page, int margins) {
    return new TurnFrame(false, margins, page, "Codes", "../../", "", Map.of());
  }
}
