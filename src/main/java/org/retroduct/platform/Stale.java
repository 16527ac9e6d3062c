package org.retroduct.platform;

/**
 * The caller changed what somebody else has changed meanwhile: 412, or 428 if nothing was named.
 */
public final class Stale extends Refusal {
  private static final long serialVersionUID = 1;
  private static final String AGAIN = "save again to put yours in its place.";

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
    return changed(what) + " Open it in another window to compare; " + AGAIN;
  }

  /** The same of a page that shows what the thing says now. */
  public static String shown(String what) {
    return changed(what) + " What it says now stands below; " + AGAIN;
  }

  private static String changed(String what) {
    return "This %s was changed while you worked on it. Nothing was saved.".formatted(what);
  }
}
