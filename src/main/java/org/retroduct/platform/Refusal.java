package org.retroduct.platform;

/**
 * A request that ends here, with a reason in the user's words. One mapper turns it into an answer.
 */
public abstract sealed class Refusal extends RuntimeException
    permits NotFound,
        Forbidden,
        FormOutOfDate,
        Conflict,
        Invalid,
        Stale,
        TooManyAttempts,
        Unauthenticated {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message, null, false, false);
  }

  /** The reason; never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
