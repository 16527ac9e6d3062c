package org.retroduct.coding;

/**
 * A code as a page shows it.
 *
 * @param key its short form, as {@code T1}
 * @param kind the letter of its kind in lower case: c, r, t, o, d or h
 * @param name in full
 */
record CodeTag(String key, String kind, String name) {
  /** A code of a segment. */
  static CodeTag of(SegmentView.CodeOf code) {
    String letter = code.kind().letter().toLowerCase(java.util.Locale.ROOT);
    return new CodeTag(code.code() == null ? "" : code.code(), letter, code.name());
  }
}
