package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A turn as it is displayed: whole, or cut into parts so that stripes stay near their words.
 *
 * @param part from 1
 * @param parts how many parts the turn has
 */
record TurnPart(SpokenTurn turn, int part, int parts, List<Sentence> sentences) {

  /** The stylesheet has as many rows for stripes. */
  static final int LONGEST = 12;

  TurnPart {
    sentences = List.copyOf(sentences);
  }

  /** How addresses name it: {@code 41}, or {@code 41-2} for the second part. */
  String id() {
    return part == 1 ? String.valueOf(turn.number()) : turn.number() + "-" + part;
  }

  /** The parts of a turn, as even as they can be, each of at most {@link #LONGEST} sentences. */
  static List<TurnPart> of(SpokenTurn turn, List<Sentence> sentences) {
    int parts = Math.max(1, (sentences.size() + LONGEST - 1) / LONGEST);
    List<TurnPart> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int from = sentences.size() * i / parts;
      int to = sentences.size() * (i + 1) / parts;
      all.add(new TurnPart(turn, i + 1, parts, sentences.subList(from, to)));
    }
    return all;
  }
}
