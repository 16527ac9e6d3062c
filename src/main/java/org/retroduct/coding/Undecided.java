package org.retroduct.coding;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How many disagreements of closed rounds wait for a decision. An interface, since this feature may
 * not use the one that knows; each bean of this type is asked.
 */
public interface Undecided {
  /** The numbers by round; a round of which it is not known is not in the map. */
  Map<UUID, Integer> in(Collection<UUID> rounds);
}
