package org.retroduct.agreement;

import java.util.List;

/**
 * What coders did with a passage, as the page shows it.
 *
 * @param names of the coders, or their letters
 * @param codings empty where they coded nothing
 */
record VersionView(String names, List<VersionView.Coding> codings) {
  VersionView {
    codings = List.copyOf(codings);
  }

  /**
   * One code with its words.
   *
   * @param key the short form of the code
   * @param kind its letter in lower case
   */
  record Coding(String key, String kind, String name, List<Piece> pieces) {
    Coding {
      pieces = List.copyOf(pieces);
    }
  }

  /** A stretch of words; {@code only} if no other coder coded anything on them here. */
  record Piece(String text, boolean only) {}
}
