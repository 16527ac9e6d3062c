package org.retroduct.platform;

/** A form carries no token of the present log-in: 403. */
public final class FormOutOfDate extends Refusal {
  private static final long serialVersionUID = 1;

  /** Says what may have happened and what to do. */
  public FormOutOfDate() {
    super(
        "You logged in anew after it was loaded, or your browser keeps no cookies. Nothing was"
            + " saved. Load the page again and repeat it.");
  }
}
