package org.retroduct.platform;

/**
 * The caller changed what somebody else has changed meanwhile: 412, or 428 if nothing was named.
 */
public final class Stale extends Refusal {
  private static final long serialVersionUID = 1;
  private final boolean missing;

  private Stale(String reason, boolean missing) {
    super(reason);
    this.missing = missing;
  }

  /** The version named is not the present one. */
  static Stale changedMeanwhile() {
    return new Stale("It was changed meanwhile. Read it again, then repeat your change.", false);
  }

  /** No version was named where one is required. */
  static Stale versionRequired() {
    return new Stale("Name the version that you read in the header If-Match.", true);
  }

  boolean missing() {
    return missing;
  }

  /** What a page says that keeps what was typed, as of a {@code configuration}. */
  public static String told(String what) {
    return ("Somebody else changed this %s while you worked on it, and nothing was saved. Open it in"
            + " another window to compare; save again to put yours in its place.")
        .formatted(what);
  }
}
