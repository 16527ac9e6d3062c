package org.retroduct.agreement;

import java.util.List;

/**
 * A turn, or a part of a long one, beside the stripes of its coders.
 *
 * @param name as {@code turn 5}
 * @param time as {@code 00:09:07}; empty if not known
 * @param label what the file calls who speaks, where it is something else; else empty
 */
record ComparedTurn(
    String name,
    String time,
    String speaker,
    String label,
    boolean interviewer,
    List<Line> lines,
    List<Side> sides) {
  ComparedTurn {
    lines = List.copyOf(lines);
    sides = List.copyOf(sides);
  }

  /**
   * A sentence.
   *
   * @param number in the transcript, from 1
   * @param differs whether it lies in a difference
   */
  record Line(int number, boolean differs, List<Piece> pieces) {
    Line {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Words within which no coding begins or ends.
   *
   * @param css empty where nobody coded
   * @param differences those that begin in this sentence and are told behind these words
   */
  record Piece(String text, String css, List<Difference> differences) {
    Piece {
      differences = List.copyOf(differences);
    }
  }

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
