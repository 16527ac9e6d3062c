package org.retroduct.transcript;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes by which a kind of file shows itself, and what to tell its owner.
 *
 * @param offset where the bytes stand
 */
record Signature(int offset, String bytes, String reason) {

  private static final String SAVE = " Save the transcript as .docx or as plain text.";
  private static final String SOUND = "This is a recording, not a transcript.";
  private static final String PICTURE = "This is a picture, not a transcript.";
  private static final String PROGRAM = "This is a program, not a transcript.";
  private static final int HEAD = 512;

  private static final List<Signature> REFUSED =
      List.of(
          new Signature(0, "%PDF-", "PDF files cannot be read yet." + SAVE),
          new Signature(
              0,
              "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
              "This is an old Office file, or one that is locked with a password." + SAVE),
          new Signature(0, "{\\rtf", "RTF files cannot be read yet." + SAVE),
          new Signature(0, "MZ", PROGRAM),
          new Signature(0, "\u007FELF", PROGRAM),
          new Signature(0, "\u00CF\u00FA\u00ED\u00FE", PROGRAM),
          new Signature(0, "\u0089PNG", PICTURE),
          new Signature(0, "\u00FF\u00D8\u00FF", PICTURE),
          new Signature(0, "GIF8", PICTURE),
          new Signature(0, "II*\0", PICTURE),
          new Signature(0, "ID3", SOUND),
          new Signature(0, "\u00FF\u00FB", SOUND),
          new Signature(0, "OggS", SOUND),
          new Signature(0, "fLaC", SOUND),
          new Signature(0, "RIFF", SOUND),
          new Signature(4, "ftyp", SOUND),
          new Signature(0, "\u001AE\u00DF\u00A3", SOUND),
          new Signature(0, "\u001F\u008B", "This is a compressed file. Unpack it first."),
          new Signature(0, "7z\u00BC\u00AF", "This is a compressed file. Unpack it first."),
          new Signature(0, "Rar!\u001A", "This is a compressed file. Unpack it first."));

  /** Why a file is refused by its first bytes; null if they say nothing against it. */
  static @Nullable String refusal(byte[] content) {
    String head =
        new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    for (Signature signature : REFUSED) {
      if (head.startsWith(signature.bytes, signature.offset) && signature.isMeant(head)) {
        return signature.reason;
      }
    }
    String text = head.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html")
        ? "HTML files cannot be read yet." + SAVE
        : null;
  }

  /** Whether it is a ZIP archive, as Word documents are. */
  static boolean isZip(byte[] content) {
    return content.length > 3
        && content[0] == 'P'
        && content[1] == 'K'
        && (content[2] == 3 || content[2] == 5);
  }

  /** Short signatures of letters could begin a text; then no control character follows. */
  private boolean isMeant(String head) {
    boolean letters = bytes.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return !letters
        || bytes.startsWith("%PDF")
        || bytes.startsWith("{")
        || head.chars().anyMatch(c -> c < '\t' || (c > '\r' && c < ' '));
  }
}
