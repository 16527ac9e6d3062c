package org.retroduct.coding;

import java.time.Instant;
import java.util.List;
import org.retroduct.project.Membership;

/**
 * What members removed and can put back, beside codings. An interface, since this feature may not
 * use those that know it; each bean of this type is asked.
 */
public interface Removed {
  /** What the member removed in the project, in any order. */
  List<Thing> removedBy(Membership member);

  /**
   * Something that was removed.
   *
   * @param what it is, as {@code memo}
   * @param words it begins with
   * @param restore the address below the project's to POST to that puts it back
   */
  record Thing(Instant at, String what, String words, String restore) {}
}
