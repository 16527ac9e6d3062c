package org.retroduct.platform;

/** The act does not fit the present state: 409. */
public final class Conflict extends Refusal {
  private static final long serialVersionUID = 1;

  /** Says why, in the user's words. */
  public Conflict(String reason) {
    super(reason);
  }
}
