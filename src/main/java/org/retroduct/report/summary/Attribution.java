package org.retroduct.report.summary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted, no closer than the small-number rule allows: "Policymaker 03, interview", "Staff
 * 02, nursing, interview", "Strategic document 11, p. 8".
 */
public final class Attribution {

  private Attribution() {}

  /**
   * A person's words.
   *
   * @param group broad role group, as Staff
   * @param number of the participant in the project, from 1
   * @param fineRole as nursing; printed only at or above the threshold
   * @param peopleWithRole people of that fine role in that arrangement
   * @param threshold the project's small-number threshold
   * @param occasion interview, focus group
   */
  public static String person(
      String group,
      int number,
      @Nullable String fineRole,
      int peopleWithRole,
      int threshold,
      String occasion) {
    String who = String.format(Locale.ROOT, "%s %02d", group, number);
    boolean fine = fineRole != null && !fineRole.isBlank() && peopleWithRole >= threshold;
    return fine ? who + ", " + fineRole + ", " + occasion : who + ", " + occasion;
  }

  /** A document's words; the page is left out where it is not known. */
  public static String document(String kind, int number, @Nullable Integer page) {
    String which = kind + " " + number;
    return page == null ? which : which + ", p. " + page;
  }
}
