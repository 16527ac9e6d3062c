package org.retroduct.coding.text;

import java.util.Comparator;
import java.util.Locale;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.SegmentView;

/**
 * A code as a page shows it.
 *
 * @param key its short form, as {@code T1}
 * @param kind the letter of its kind in lower case: c, r, t, o, d or h
 * @param name in full
 */
public record CodeTag(String key, String kind, String name) {
  /** By kind as in the codebook, then by number. */
  static final Comparator<CodeTag> BY_KEY =
      Comparator.comparingInt((CodeTag code) -> "crtodh".indexOf(code.kind))
          .thenComparingInt(code -> code.key.length())
          .thenComparing(CodeTag::key)
          .thenComparing(CodeTag::name);

  /** A code of a segment. */
  public static CodeTag of(SegmentView.CodeOf code) {
    return new CodeTag(code.code() == null ? "" : code.code(), letter(code.kind()), code.name());
  }

  /** The letter of a kind in lower case. */
  public static String letter(Kind kind) {
    return kind.letter().toLowerCase(Locale.ROOT);
  }
}
