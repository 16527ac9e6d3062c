package org.retroduct.report.document;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Locale;

/** The embedded fonts of one PDF, and what to print for a character that they lack. */
final class PdfFaces {

  static final Color INK = new Color(0x1B1D1F);
  static final Color MUTE = new Color(0x575C60);
  static final Color ACCENT = new Color(0x1F3D36);
  static final Color RULE = new Color(0xB9B3A6);
  static final Color LINK = new Color(0x0B4F8A);

  private final BaseFont regular = load("SourceSans3-Regular", 0);
  private final BaseFont strong = load("SourceSans3-SemiBold", 1);
  private final BaseFont italic = load("SourceSans3-Italic", 2);
  private final BaseFont heading = load("SourceSerif4-SemiBold", 3);

  Font regular(float size, Color colour) {
    return new Font(regular, size, Font.NORMAL, colour);
  }

  Font strong(float size, Color colour) {
    return new Font(strong, size, Font.NORMAL, colour);
  }

  Font italic(float size, Color colour) {
    return new Font(italic, size, Font.NORMAL, colour);
  }

  Font heading(float size) {
    return new Font(heading, size, Font.NORMAL, ACCENT);
  }

  BaseFont regular() {
    return regular;
  }

  /** The words as that font can print them: what it lacks becomes its number, [U+1F642]. */
  static String printable(String words, Font font) {
    BaseFont base = font.getBaseFont();
    if (words.codePoints().allMatch(base::charExists)) {
      return words;
    }
    StringBuilder printable = new StringBuilder();
    words.codePoints().forEach(character -> append(printable, character, base));
    return printable.toString();
  }

  private static void append(StringBuilder printable, int character, BaseFont base) {
    if (base.charExists(character)) {
      printable.appendCodePoint(character);
    } else if (!joinsOnly(character)) {
      printable.append(String.format(Locale.ROOT, "[U+%04X]", character));
    }
  }

  /** Zero-width and variation characters, which nobody misses. */
  private static boolean joinsOnly(int character) {
    return Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F);
  }

  private static BaseFont load(String name, int index) {
    String file = "/fonts/" + name + ".ttf";
    try (InputStream font = PdfFaces.class.getResourceAsStream(file)) {
      if (font == null) {
        throw new IllegalStateException("Missing from the installation: " + file);
      }
      BaseFont base =
          BaseFont.createFont(
              name + ".ttf",
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              false,
              font.readAllBytes(),
              null);
      base.setSecureRandom(new SameLetter(index));
      return base;
    } catch (IOException broken) {
      throw new IllegalStateException("Not readable: " + file, broken);
    }
  }

  /**
   * Makes the six letters before the name of an embedded subset always the same. They are drawn at
   * random only to keep subsets of different files apart.
   */
  private static final class SameLetter extends SecureRandom {
    private final int letter;

    SameLetter(int letter) {
      this.letter = letter;
    }

    @Override
    public double nextDouble() {
      return (letter + 0.5) / 26;
    }
  }
}
