package org.retroduct.platform;

/** What was asked for does not exist, or not for this caller: 404. */
public final class NotFound extends Refusal {
  private static final long serialVersionUID = 1;

  /** Says why, in the user's words. */
  public NotFound(String reason) {
    super(reason);
  }
}
