package org.retroduct.transcript;

import java.util.HexFormat;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Digests;

/**
 * A file as it was sent.
 *
 * @param name its name without folders; a hint and a name for downloads, never a path
 * @param content all of its bytes
 */
public record OriginalFile(String name, byte[] content) {
  private static final int LONGEST_NAME = 200;

  /** Cleans the name. */
  public OriginalFile {
    name = cleaned(name);
  }

  /** What tells its bytes from all others: 64 hexadecimal digits. */
  String sha256() {
    return HexFormat.of().formatHex(Digests.sha256(content));
  }

  private static String cleaned(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String printable = CleanText.isClean(last) ? last.replaceAll("\\p{Cntrl}", "").strip() : "";
    if (printable.isEmpty()) {
      return "transcript";
    }
    int length = printable.codePointCount(0, printable.length());
    int cut = printable.offsetByCodePoints(0, Math.max(0, length - LONGEST_NAME));
    return printable.substring(cut); // the end tells the format
  }
}
