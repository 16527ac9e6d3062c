package org.retroduct.report.document;

/** Words in one face, without what no format can hold: control characters and lone surrogates. */
public record Words(String text, Face face) implements Inline {

  public Words {
    text = clean(text);
  }

  @Override
  public void writeTo(InlineWriter writer) {
    writer.words(this);
  }

  /**
   * White space of any kind becomes a space, other control characters, directional overrides and
   * non-characters vanish, lone surrogates become U+FFFD.
   */
  static String clean(String text) {
    if (text.codePoints().allMatch(Words::plain)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(character -> appendClean(clean, character));
    return clean.toString();
  }

  private static void appendClean(StringBuilder clean, int character) {
    if (plain(character)) {
      clean.appendCodePoint(character);
    } else if (Character.getType(character) == Character.SURROGATE) {
      clean.append('\uFFFD');
    } else if (character == '\t' || character == '\n' || character == '\r') {
      clean.append(' ');
    }
  }

  private static boolean plain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      default -> !overridesDirection(character) && (character & 0xFFFE) != 0xFFFE;
    };
  }

  private static boolean overridesDirection(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
