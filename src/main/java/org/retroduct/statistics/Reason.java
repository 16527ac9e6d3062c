package org.retroduct.statistics;

import java.util.Locale;

/** Why a measure has no value. */
public enum Reason {
  NO_VARIATION("Chance agreement is complete: every value is the same, so the coefficient is 0/0."),
  NO_PAIRABLE_UNITS("No unit was rated by two coders."),
  NO_PAIRABLE_TEXT("No text was read by two coders."),
  NO_UNITS("Nobody coded anything here."),
  CODE_NOT_USED("No coder used this code."),
  NO_COMMON_UNITS("No two coders’ passages meet."),
  SINGLE_CATEGORY("The codebook has one category only."),
  SINGLE_CODER("There is one coder only."),
  CODER_WITHOUT_RATINGS("One of the coders rated nothing."),
  NOT_APPLICABLE_OVERLAPPING_CODES(
      "A coder’s passages overlap; this measure needs exclusive codes.");

  private final String key = name().toLowerCase(Locale.ROOT);
  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** The name in JSON, such as {@code no_variation}. */
  public String key() {
    return key;
  }

  /** The reason as a sentence for readers. */
  public String sentence() {
    return sentence;
  }
}
