package org.retroduct.report;

import java.time.Instant;
import org.retroduct.coding.Earlier;
import org.retroduct.coding.Written;

/**
 * What a section of a summary said before a change.
 *
 * @param by who changed it, by user name
 * @param text empty where nothing was written
 * @param undo the address below the project's to POST to that puts it back
 */
record EarlierText(Instant at, String by, String text, String undo) {
  static EarlierText of(Earlier.Said<NarrativeDraft> said, Written narrative) {
    Earlier.Change change = said.change();
    String text = String.valueOf(said.draft().text());
    return new EarlierText(change.at(), change.by(), text, change.undo(narrative.told()));
  }
}
