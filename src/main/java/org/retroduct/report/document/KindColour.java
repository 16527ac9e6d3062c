package org.retroduct.report.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours of the four kinds of code, on white paper; the letter always stands beside them. */
enum KindColour {
  CONTEXT('C', "12326E", "DAE7FE"),
  RESOURCE('R', "18743F", "DAF3E2"),
  REASONING('T', "7A3300", "FFE4C4"),
  OUTCOME('O', "8A4A98", "F3DEF5");

  private final char letter;
  private final String ink;
  private final String tint;

  KindColour(char letter, String ink, String tint) {
    this.letter = letter;
    this.ink = ink;
    this.tint = tint;
  }

  /** The colour of a code by the letter of its short; none for domains and themes. */
  static Optional<KindColour> of(String label) {
    return Arrays.stream(values())
        .filter(kind -> !label.isEmpty() && label.charAt(0) == kind.letter)
        .findFirst();
  }

  /** Six hexadecimal digits. */
  String ink() {
    return ink;
  }

  /** Six hexadecimal digits. */
  String tint() {
    return tint;
  }

  /** The character style in Word. */
  String wordStyle() {
    String name = name();
    return "Key" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The class in the style sheet of the pages. */
  String styleClass() {
    return String.valueOf(Character.toLowerCase(letter));
  }
}
