package org.retroduct.coding;

import java.util.Map;
import org.retroduct.project.Membership;
import org.retroduct.transcript.TranscriptText;

/**
 * What the features above know of the turns of a transcript. An interface, since this feature may
 * not use those that know it; each bean of this type is asked.
 */
public interface TurnNotes {
  /** A few words to each turn of which the member noted something, by its number from 1. */
  Map<Integer, String> of(Membership member, TranscriptText text);
}
