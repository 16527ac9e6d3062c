package org.retroduct.platform;

/** Shortens texts for a list. */
public final class Brief {
  private Brief() {}

  /**
   * The first whole words of a text, with a sign that there is more; all of a text that is short.
   *
   * @param most how many characters (code points) are shown before the sign
   */
  public static String of(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int cut = text.offsetByCodePoints(0, most);
    int space = cut;
    while (space > 0 && !Character.isWhitespace(text.charAt(space))) {
      space--;
    }
    return text.substring(0, space > 0 ? space : cut).stripTrailing() + " …";
  }
}
