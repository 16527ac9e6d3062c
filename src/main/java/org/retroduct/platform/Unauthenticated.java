package org.retroduct.platform;

/** Nobody is logged in, or the token is not valid: 401, or the log-in page. */
public final class Unauthenticated extends Refusal {
  private static final long serialVersionUID = 1;

  /** Says why, in the user's words. */
  public Unauthenticated(String reason) {
    super(reason);
  }
}
