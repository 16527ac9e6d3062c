package org.retroduct.codebook;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of codes that look alike are one. */
final class CodeName {
  /** White space of any kind, and what has no width. */
  private static final Pattern SPACE =
      Pattern.compile("[\\s\\p{Z}\\x{85}\\x{AD}\\x{200B}\\x{2060}\\x{FEFF}]+");

  private CodeName() {}

  /** The name in NFC, with one space for each run of white space and none at its ends. */
  static @Nullable String of(@Nullable String name) {
    return name == null
        ? null
        : SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }
}
