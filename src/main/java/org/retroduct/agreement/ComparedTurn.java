package org.retroduct.agreement;

import java.util.List;

/**
 * A turn, or a part of a long one, beside the stripes of its coders.
 *
 * @param name what screen readers call it, as {@code turn 5}
 */
record ComparedTurn(
    String name, String speaker, boolean interviewer, List<Line> lines, List<Side> sides) {
  ComparedTurn {
    lines = List.copyOf(lines);
    sides = List.copyOf(sides);
  }

  /**
   * A sentence.
   *
   * @param number in the transcript, from 1
   * @param differs whether it lies in a difference
   * @param differences those that begin here
   */
  record Line(int number, boolean differs, List<Piece> pieces, List<Difference> differences) {
    Line {
      pieces = List.copyOf(pieces);
      differences = List.copyOf(differences);
    }
  }

  /** Words within which no coding begins or ends; {@code css} is empty where nobody coded. */
  record Piece(String text, String css) {}

  /**
   * A disagreement of the round.
   *
   * @param number among all of the round, from 1
   * @param about in what the coders differ
   * @param next the address of the next one on the page of comparison; empty for none
   */
  record Difference(int number, String about, String next) {}

  /**
   * What one of the coders did here.
   *
   * @param more how many codes found no lane and are not drawn
   */
  record Side(String coder, List<Stripe> stripes, int more) {
    Side {
      stripes = List.copyOf(stripes);
    }
  }

  /**
   * One code on one passage.
   *
   * @param css kind, row, height and lane, as the stylesheet names them
   * @param key as {@code T1}
   * @param words its name and the sentences that it covers
   */
  record Stripe(String css, String key, String words) {}
}
