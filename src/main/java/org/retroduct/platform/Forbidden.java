package org.retroduct.platform;

/** The caller's role does not allow the act: 403. */
public final class Forbidden extends Refusal {
  private static final long serialVersionUID = 1;

  /** Says why, in the user's words. */
  public Forbidden(String reason) {
    super(reason);
  }
}
