package org.retroduct.transcript;

/**
 * The one meaning of white space: what Unicode calls so, no-break spaces and line ends included.
 */
final class WhiteSpace {

  private WhiteSpace() {}

  static boolean is(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r');
    }
    return codePoint == 0x85
        || (codePoint > 0x85
            && (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)));
  }

  /** Whether there is nothing else; true of nothing. */
  static boolean isAll(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text with each run of white space as one space, and none at its ends. */
  static String collapse(CharSequence text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i); // white space lies in the basic plane alone
      if (is(c)) {
        pending = collapsed.length() > 0;
        continue;
      }
      if (pending) {
        collapsed.append(' ');
        pending = false;
      }
      collapsed.append(c);
    }
    return collapsed.toString();
  }
}
