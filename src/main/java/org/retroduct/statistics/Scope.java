package org.retroduct.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What a result is about; what is null is not narrowed.
 *
 * @param code a code of the codebook
 * @param kind a group of codes, named by the caller
 * @param document a document
 * @param pair two coders
 */
public record Scope(
    @Nullable String code, @Nullable String kind, @Nullable String document, @Nullable Pair pair) {

  /** All codes, all documents, all coders. */
  public static final Scope ALL = new Scope(null, null, null, null);

  /** Two coders, in the order in which they were named. */
  public record Pair(String first, String second) {}

  /** One code over all documents and coders. */
  public static Scope ofCode(String code) {
    return new Scope(code, null, null, null);
  }

  /** A group of codes over all documents and coders. */
  public static Scope ofKind(String kind) {
    return new Scope(null, kind, null, null);
  }

  /** The same, for two coders only. */
  public Scope withPair(@Nullable Pair newPair) {
    return new Scope(code, kind, document, newPair);
  }

  /** The same, for one code only. */
  public Scope withCode(@Nullable String newCode) {
    return new Scope(newCode, kind, document, pair);
  }

  /** The same, for one document only. */
  public Scope withDocument(@Nullable String newDocument) {
    return new Scope(code, kind, newDocument, pair);
  }
}
