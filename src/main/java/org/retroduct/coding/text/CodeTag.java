package org.retroduct.coding.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.SegmentView;

/**
 * A code as a page shows it.
 *
 * @param key its short form, as {@code T1}; empty for a heading
 * @param kind the letter of its kind in lower case: c, r, t, o, d or h
 * @param name in full
 */
public record CodeTag(String key, String kind, String name) {
  /** The letters of the kinds in the order of the codebook. */
  private static final String KINDS =
      Arrays.stream(Kind.values()).map(CodeTag::letter).collect(Collectors.joining());

  /** By kind as in the codebook, then by number. */
  static final Comparator<CodeTag> BY_KEY =
      Comparator.comparingInt((CodeTag code) -> KINDS.indexOf(code.kind))
          .thenComparingInt(code -> code.key.length())
          .thenComparing(CodeTag::key)
          .thenComparing(CodeTag::name);

  /** A code of the codebook. */
  public static CodeTag of(CodeView code) {
    return of(code.key(), code.kind(), code.name());
  }

  /** A code of a segment. */
  public static CodeTag of(SegmentView.CodeOf code) {
    return of(code.code(), code.kind(), code.name());
  }

  /** A code by its parts; {@code key} null for a heading. */
  public static CodeTag of(@Nullable String key, Kind kind, String name) {
    return new CodeTag(key == null ? "" : key, letter(kind), name);
  }

  /** The letter of a kind in lower case. */
  public static String letter(Kind kind) {
    return kind.letter().toLowerCase(Locale.ROOT);
  }
}
