package org.retroduct.transcript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes: UTF-8, UTF-16 or Windows-1252, or a refusal that says why not. */
final class Decoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 4_096;
  // Of a hundred bytes of a European language, far fewer are accented letters or marks.
  private static final int MOST_HIGH_PERCENT = 25;
  private static final int CONTROLS_PER_BINARY = 100;

  private final byte[] content;
  private final Warnings warnings;

  private Decoder(byte[] content, Warnings warnings) {
    this.content = content;
    this.warnings = warnings;
  }

  static String decode(byte[] content, Warnings warnings) throws Unreadable {
    return checked(new Decoder(content, warnings).decode(), warnings);
  }

  private String decode() throws Unreadable {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return strictly(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(0xFF, 0xFE)) {
      return strictly(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(0xFE, 0xFF)) {
      return strictly(StandardCharsets.UTF_16BE, 2);
    }
    Charset wide = wideWithoutMark();
    if (wide != null) {
      return strictly(wide, 0);
    }
    try {
      return strictly(StandardCharsets.UTF_8, 0);
    } catch (Unreadable notUtf8) {
      if (!isPlausibleWindows1252()) {
        throw notUtf8;
      }
      warnings.add(1, "The file is not UTF-8; it was read as Windows-1252. Check its accents.");
      return new String(content, WINDOWS_1252);
    }
  }

  private boolean startsWith(int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 shows by zeros in every other byte, and in those alone. */
  private @Nullable Charset wideWithoutMark() {
    int length = Math.min(content.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += content[i] == 0 ? 1 : 0;
      odd += content[i + 1] == 0 ? 1 : 0;
    }
    if (even == 0 && odd * 10 > length * 4) {
      return StandardCharsets.UTF_16LE;
    }
    return odd == 0 && even * 10 > length * 4 ? StandardCharsets.UTF_16BE : null;
  }

  private String strictly(Charset charset, int offset) throws Unreadable {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content, offset, content.length - offset);
    CharBuffer out = CharBuffer.allocate(content.length - offset + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw new Unreadable(
          lineOf(out, out.length()),
          "This line is not valid " + charset.name() + " text. Save the file as UTF-8 text.");
    }
    return out.toString();
  }

  /**
   * Not if it has whole UTF-8 sequences or surrogates in it (then it is damaged UTF-8), bytes that
   * Windows-1252 lacks, or more high bytes than words have.
   */
  private boolean isPlausibleWindows1252() {
    int high = 0;
    for (int i = 0; i < content.length; i++) {
      int c = content[i] & 0xFF;
      if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
        return false;
      }
      high += c >= 0x80 ? 1 : 0;
      if (isUtf8Sequence(i)) {
        return false;
      }
    }
    return high * 100L <= content.length * (long) MOST_HIGH_PERCENT;
  }

  private boolean isUtf8Sequence(int index) {
    int lead = content[index] & 0xFF;
    int more = lead >= 0xF0 && lead < 0xF8 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    if (more == 0 || lead >= 0xF8 || index + more >= content.length) {
      return false;
    }
    for (int i = 1; i <= more; i++) {
      if ((content[index + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * Text without marks of byte order, in which rare control characters have become spaces.
   *
   * @throws Unreadable if it holds NUL or half a surrogate pair, or is no text at all
   */
  static String checked(String text, Warnings warnings) throws Unreadable {
    StringBuilder checked = new StringBuilder(text.length());
    int controls = 0;
    int firstControl = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == 0) {
        throw new Unreadable(lineOf(text, i), "This line holds a NUL character: not a text.");
      }
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new Unreadable(lineOf(text, i), "This line holds half of a surrogate pair.");
      }
      if (isControl(c)) {
        firstControl = controls++ == 0 ? i : firstControl;
        checked.append(' ');
      } else if (c != 0xFEFF) {
        checked.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    if (controls > 0) {
      warnOfControls(text, firstControl, controls, warnings);
    }
    return checked.toString();
  }

  private static void warnOfControls(String text, int first, int controls, Warnings warnings)
      throws Unreadable {
    int line = lineOf(text, first);
    if (controls > text.length() / CONTROLS_PER_BINARY) {
      throw new Unreadable(line, "This line holds control characters: not a text.");
    }
    warnings.add(line, "Control characters from here on were read as spaces.");
  }

  /** Characters that neither a text nor XML may hold. */
  private static boolean isControl(int c) {
    return (c < ' ' && !WhiteSpace.is(c)) || c == 0x7F || (c & 0xFFFE) == 0xFFFE;
  }

  private static int lineOf(CharSequence text, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
      }
    }
    return line;
  }
}
