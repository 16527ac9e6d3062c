package org.retroduct.agreement;

import java.util.List;
import java.util.Locale;

/**
 * A row of the form in which an adjudicator says what is to be coded instead.
 *
 * @param number from 1
 * @param words exact words, the first and the last ones, or numbers of sentences
 * @param codes short forms, as {@code T1 O2}
 * @param code the id of one that was chosen from the list; empty for none
 * @param focus the field to type in next: {@code words} or {@code code}; empty for none
 */
record PassageRow(int number, String words, String codes, String code, String focus) {

  /** The id of the field of its words. */
  public String wordsId() {
    return "words-" + number;
  }

  /** The id of the field of its codes. */
  public String codesId() {
    return "codes-" + number;
  }

  /** Whether somebody filled anything in. */
  boolean said() {
    return !(words + codes + code).isBlank();
  }

  /** The short forms that were typed, in capitals. */
  List<String> typed() {
    return List.of(codes.strip().toUpperCase(Locale.ROOT).split("[\\s,;]+"));
  }
}
