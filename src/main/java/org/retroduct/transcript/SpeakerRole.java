package org.retroduct.transcript;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who a speaker is to the study. */
public enum SpeakerRole {
  INTERVIEWER,
  PARTICIPANT,
  /** Nobody has said yet. Words of an unknown speaker are never quoted. */
  UNKNOWN;

  private static final Pattern INTERVIEWERS =
      Pattern.compile(
          "(?:interviewer|researcher).*|(?:i|int|iv)[ ._-]?\\d{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * What a label says by itself: {@code Interviewer…}, {@code Researcher…}, {@code I}, {@code INT}
   * and {@code IV}, with or without a number and in any case, are interviewers. All others are
   * unknown: which of them are participants, the study knows.
   */
  public static SpeakerRole ofLabel(String label) {
    return INTERVIEWERS.matcher(label.strip()).matches() ? INTERVIEWER : UNKNOWN;
  }

  /** The role as the API writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
