package org.retroduct.coding;

import java.util.Optional;
import java.util.UUID;
import org.retroduct.project.Membership;

/**
 * What the features above tell in a text of what was just written about its passages. An interface,
 * since this feature may not use those that know it; each bean of this type is asked.
 */
public interface Notices {
  /** What is told of the member's own thing, removed or not; none if it is another's or unknown. */
  Optional<Notice> of(Membership member, UUID thing);

  /**
   * What is told.
   *
   * @param message in words
   * @param removed whether it was just taken away
   * @param page the address of the thing below the project's; empty if it is removed
   * @param undo the address below the project's to POST to that undoes it
   */
  record Notice(String message, boolean removed, String page, String undo) {}
}
