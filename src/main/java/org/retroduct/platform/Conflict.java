package org.retroduct.platform;

import java.util.Map;

/** The act does not fit the present state: 409. */
public final class Conflict extends Refusal {
  private static final long serialVersionUID = 1;

  private final transient Map<String, Object> more;

  /** Says why, in the user's words. */
  public Conflict(String reason) {
    this(reason, Map.of());
  }

  /** Says why, with further members of the problem, such as all that stands in the way. */
  public Conflict(String reason, Map<String, Object> more) {
    super(reason);
    this.more = Map.copyOf(more);
  }

  /** Further members of the problem. */
  public Map<String, Object> more() {
    return more;
  }
}
